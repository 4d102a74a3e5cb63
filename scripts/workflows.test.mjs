import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, '.github', 'workflows');
const SYSTEMS = ['ubuntu-24.04', 'macos-15', 'windows-2025'];

const { scripts, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const text = (name) => readFileSync(path.join(FOLDER, name), 'utf8');
const workflow = (name) => yaml.load(text(name));
const stepsOf = ({ jobs }) => Object.values(jobs).flatMap(({ steps }) => steps);
const commandsOf = (one) => stepsOf(one).flatMap(({ run }) => (run === undefined ? [] : [run]));
/** What stands after `before` in any command. */
const named = (one, before) =>
  commandsOf(one).flatMap((run) => [...run.matchAll(new RegExp(`${before} ([\\w-]+)`, 'g'))].map(([, name]) => name));

describe.each(readdirSync(FOLDER))('the workflow %s', (name) => {
  const one = workflow(name);

  it('calls scripts and tools that there are', () => {
    const called = [...named(one, 'npm run'), ...(commandsOf(one).some((run) => /npm test/.test(run)) ? ['test'] : [])];

    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((script) => scripts[script] === undefined)).toEqual([]);
    const missing = named(one, 'npx --no-install').filter(
      (bin) => !existsSync(path.join(ROOT, 'node_modules/.bin', bin)),
    );
    expect(missing).toEqual([]);
  });

  it('runs on every system', () => {
    expect(Object.values(one.jobs)[0].strategy.matrix.os).toEqual(SYSTEMS);
  });

  it('may read and no more, but for the one job that drafts a release', () => {
    expect(one.permissions).toEqual({ contents: 'read' });
    const allowed = Object.entries(one.jobs).flatMap(([job, { permissions }]) =>
      permissions ? [[job, permissions]] : [],
    );
    expect(allowed).toEqual(name === 'package.yml' ? [['release', { contents: 'write' }]] : []);
    expect(text(name)).not.toContain('secrets.');
  });

  it('uses nobody’s actions but GitHub’s, each of one major version', () => {
    const used = stepsOf(one).flatMap(({ uses }) => (uses === undefined ? [] : [uses]));

    expect(used.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
  });

  it('puts nothing from outside into a command', () => {
    expect(commandsOf(one).filter((run) => run.includes('${{'))).toEqual([]);
  });

  it('ends jobs that hang', () => {
    expect(Object.values(one.jobs).filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });
});

describe('the tests on GitHub', () => {
  const { jobs } = workflow('test.yml');

  it('take a missing Electron for a failure, and have all of npm test on every system', () => {
    expect(jobs.test.env).toEqual({ REQUIRE_ELECTRON: '1' });
    const tests = jobs.test.steps.filter(({ run }) => /npm test$/.test(run)).map((step) => [step.if, step.run]);
    expect(tests).toEqual([
      ["runner.os == 'Linux'", 'xvfb-run --auto-servernum npm test'],
      ["runner.os != 'Linux'", 'npm test'],
    ]);
  });

  it('keep the traces of what failed, which lie where Playwright puts them', () => {
    const kept = jobs.test.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));

    expect([kept.if, kept.with.path]).toEqual(['failure()', 'test-results']);
    expect(readFileSync(path.join(ROOT, 'playwright.config.ts'), 'utf8')).toContain("outputDir: 'test-results'");
  });
});

describe('the packages on GitHub', () => {
  it('are made of tags that are a version', () => {
    const { on } = workflow('package.yml');

    expect(on.push).toEqual({ tags: ['v*'] });
    expect(`v${version}`).toMatch(/^v\d+\.\d+\.\d+$/);
  });

  it('are all of those that electron-builder.yml makes', () => {
    const { linux, mac, win } = yaml.load(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8'));
    const endings = { AppImage: 'AppImage', deb: 'deb', dmg: 'dmg', nsis: 'exe' };
    const made = [...linux.target, ...mac.target.map(({ target }) => target), ...win.target];

    const kept = stepsOf(workflow('package.yml')).find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(kept.with.path.trim().split('\n')).toEqual(made.map((target) => `dist/*.${endings[target]}`));
  });
});

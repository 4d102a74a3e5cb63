import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { differences } from '../shared/testing/reference-cases';
import { temporaryFolder, writeFiles } from './testing/temporary-folder.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CASES = path.join(ROOT, 'shared', 'testing', 'cases');

/** Runs `npm run --silent analyse` as somebody does who stands in `folder`. */
function analyse(args, { folder = ROOT } = {}) {
  return run('npm', ['--prefix', ROOT, 'run', '--silent', 'analyse', '--', ...args], { cwd: folder });
}

async function run(command, args, { cwd, env = {} }) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (output[name] += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, ...output };
}

function fileOf(content) {
  const folder = temporaryFolder();
  writeFiles(folder, { 'cases.json': content });
  return path.join(folder, 'cases.json');
}

const A_CASE = { name: 'six', analysis: 'sign-flip', input: { differences: [1, 2, 3, 4, 5, 6] } };
const ITS_RESULT = { name: 'six', output: { mean: 3.5, p: 0.03125, ciLow: 1, ciHigh: 6 } };

describe('npm run analyse', () => {
  it.each(readdirSync(CASES).filter((name) => name.endsWith('.json')))(
    'agrees with the reference: %s',
    async (name) => {
      const file = path.join(CASES, name);
      const { cases } = JSON.parse(readFileSync(file, 'utf8'));

      const { code, stdout } = await analyse([file]);

      const expected = cases.map((one) => ({ name: one.name, output: one.expected }));
      expect(differences(JSON.parse(stdout), { results: expected })).toEqual([]);
      expect(code).toBe(0);
    },
  );

  it('puts a sentence in the place of a case that it does not understand, and goes on with the others', async () => {
    const cases = [{ ...A_CASE, note: 'left aside' }, { name: 'odd', analysis: 'sign-flip', input: {} }, 7, A_CASE];

    const { code, stdout } = await analyse([fileOf({ format: 'any', cases })]);

    const { results } = JSON.parse(stdout);
    expect(results).toEqual([
      ITS_RESULT,
      { name: 'odd', error: expect.stringContaining('differences: ') },
      { name: null, error: expect.stringContaining('This is no case') },
      ITS_RESULT,
    ]);
    expect(code).toBe(2);
  });

  it('gives no results for no cases', async () => {
    expect(await analyse([fileOf({ cases: [] })])).toMatchObject({ code: 0, stdout: '{"results":[]}\n' });
  });

  it.each([
    ['is not JSON', '{"cases": ['],
    ['is empty', ''],
    ['has no cases', { results: [] }],
    ['has something else for its cases', { cases: { name: 'x' } }],
    ['is not text', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
    ['goes deeper than anything', '['.repeat(200_000)],
  ])('says so of a file that %s', async (_, content) => {
    const { code, stdout, stderr } = await analyse([fileOf(content)]);

    expect(stderr).toMatch(/cases\.json is no file of cases: expected .*\.\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it.each([
    ['no file', [], 'Name one file'],
    ['two files', ['a.json', 'b.json'], 'Name one file'],
    ['a file that is not there', ['/nowhere/cases.json'], '/nowhere/cases.json cannot be read.'],
    ['a folder', [ROOT], 'cannot be read.'],
  ])('says so of %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await analyse(args);

    expect(stderr).toContain(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('takes a file from where the person stands', async () => {
    const folder = path.dirname(fileOf({ cases: [A_CASE] }));

    const { stdout } = await analyse(['cases.json'], { folder });

    expect(JSON.parse(stdout)).toEqual({ results: [ITS_RESULT] });
  });
});

describe('scripts/analyse.mjs', () => {
  /** Stands in for the build, with the stamp of the real one. */
  const BUILD = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { sourceHash, stamp } from './build-stamp.mjs';
    const [target] = process.argv.slice(2);
    console.log('said by the build');
    mkdirSync('out/' + target, { recursive: true });
    writeFileSync('out/' + target + '/analyse.js', "console.log('analysed ' + process.argv[2]); process.exitCode = 2;");
    stamp(process.cwd(), target, sourceHash(process.cwd(), target));`;

  function project(files = {}) {
    const root = temporaryFolder();
    cpSync(path.join(ROOT, 'scripts'), path.join(root, 'scripts'), { recursive: true });
    writeFiles(root, {
      'package.json': { type: 'module' },
      'package-lock.json': { packages: {} },
      'node_modules/.package-lock.json': { packages: {} },
      'shared/base/day.ts': 'day',
      'scripts/build.mjs': BUILD,
      ...files,
    });
    return root;
  }

  const analyseIn = (root) =>
    run(process.execPath, ['scripts/analyse.mjs', '/x.json'], { cwd: root, env: { INIT_CWD: '' } });

  it('builds when it has to, only then, and keeps the build off standard output', async () => {
    const root = project();

    const [first, second] = [await analyseIn(root), await analyseIn(root)];
    writeFiles(root, { 'shared/base/day.ts': 'changed' });
    const third = await analyseIn(root);

    expect(first).toMatchObject({ code: 2, stdout: 'analysed /x.json\n' });
    expect(first.stderr).toContain('Building the analyses ...');
    expect(first.stderr).toContain('said by the build');
    expect(second).toEqual({ code: 2, stdout: 'analysed /x.json\n', stderr: '' });
    expect(third.stderr).toContain('Building the analyses ...');
  });

  it('says that the build failed, and prints no results', async () => {
    const { code, stdout, stderr } = await analyseIn(project({ 'scripts/build.mjs': 'process.exit(1);' }));

    expect(stderr).toContain('The build failed, so nothing can be analysed');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});

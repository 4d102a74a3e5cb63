// The steps of `npm test` and `npm run check`. Each gives its counts; what a tool prints is shown when the step is done.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SEEN_BY_TESTS } from './build-stamp.mjs';
import {
  countPlaywright,
  countVitest,
  describe,
  failuresOfPlaywright,
  failuresOfVitest,
  NOTHING,
  oneOf,
  sum,
  withExitCode,
} from './counts.mjs';
import { probeLayers } from './probe-layers.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const TYPE_PROJECTS = ['shared', 'electron', 'electron/tsconfig.preload.json', 'renderer', 'tsconfig.test.json'];
/** Where no day begins at the same moment, midnights are missing, offsets are odd, and a date was skipped. */
const ZONES = ['UTC', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia'];

const VITEST = { count: countVitest, failures: failuresOfVitest };
const PLAYWRIGHT = { count: countPlaywright, failures: failuresOfPlaywright };

export async function types() {
  const results = [];
  for (const project of TYPE_PROJECTS) results.push(await tool('typescript/bin/tsc', ['-b', project]));
  return {
    counts: sum(results.map(({ code }) => oneOf(code === 0))),
    output: results.map(({ output }) => output).join(''),
  };
}

/**
 * What ESLint remembers of a file can be wrong when a type elsewhere has changed, so only `check`, which is run again
 * and again, asks it to remember.
 */
export async function lint({ isCached = false } = {}) {
  const cache = isCached
    ? ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/']
    : [];
  const eslint = await tool('eslint/bin/eslint.js', ['.', ...cache]);
  const prettier = await tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '--cache', '.']);
  return {
    counts: sum([oneOf(eslint.code === 0), oneOf(prettier.code === 0)]),
    output: eslint.output + prettier.output,
  };
}

/** The rules over the tree as it is, then each rule seen failing. */
export async function layers() {
  const cruise = await tool('dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err',
    'shared',
    'electron',
    'renderer',
    'e2e',
  ]);
  const { passed, problems } = await probeLayers();
  return {
    counts: sum([oneOf(cruise.code === 0), { ...NOTHING, passed, failed: problems.length }]),
    output: (cruise.code === 0 ? '' : cruise.output) + problems.map((problem) => `${problem}\n`).join(''),
  };
}

/** Files, exports and dependencies that nothing uses. */
export async function unused() {
  const { code, output } = await tool('knip/bin/knip.js', ['--no-progress']);
  return { counts: oneOf(code === 0), output };
}

export function unit() {
  return vitest([], {});
}

/** Without the tests that build, start and end whole programs, which are end-to-end in all but name. */
export function quickUnit() {
  return vitest(['--exclude=scripts/**', '--exclude=electron/testing/**', '--exclude=electron/crash/**'], {});
}

/** These test files at their full size, which takes as long as it takes. */
export function fullSize(files) {
  const patience = ['--testTimeout=7200000', '--hookTimeout=7200000'];
  return vitest([...patience, ...files], { RAPPORT_FULL: '1', NODE_ENV: 'test' }, { isQuietWhenGood: false });
}

/** Kills so many writing processes. One that loses something ends it. */
export async function kills(program, count) {
  const { code, output } = await run(program, [count], {});
  return { counts: oneOf(code === 0), output };
}

/** The core again in other zones: it must not care where the computer is. */
export async function zones() {
  const results = [];
  // What hostile texts do is the same everywhere, and takes half of the time.
  const core = ['shared', 'electron/io/system-clock.test.ts', '--exclude=shared/**/hostile.test.ts'];
  for (const TZ of ZONES) results.push(await vitest(core, { TZ }));
  return {
    counts: sum(results.map(({ counts }) => counts)),
    output: results.map(({ output }) => output).join(''),
    failures: results.flatMap(({ failures }) => failures),
  };
}

export async function build() {
  const { code, output } = await script('build.mjs', SEEN_BY_TESTS);
  return { counts: oneOf(code === 0), output: code === 0 ? '' : output };
}

export async function endToEnd(chromium, args = []) {
  return withReport(async (report) => {
    const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    return tool('@playwright/test/cli.js', ['test', '--reporter=list,json', ...args], env);
  }, PLAYWRIGHT);
}

/** Runs a step under a heading. A step that throws has failed. */
export async function runStep(name, step) {
  const started = performance.now();
  const result = await step().catch((error) => ({ counts: oneOf(false), output: `${error.stack}\n` }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n${name}: ${describe(result.counts)} (${seconds} s)`);
  if (result.output.trim() !== '') console.log(result.output.trimEnd());
  return { name, ...result };
}

/** One after the other: what each came to. */
export async function runInTurn(steps) {
  const results = [];
  for (const [name, step] of steps) results.push(await runStep(name, step));
  return results;
}

/** Names what failed once more, as it stands far above what came after it, then counts everything on the last line. */
export function close(results) {
  for (const { name, counts, output, failures } of results) {
    if (counts.failed === 0) continue;
    const named = failures === undefined || failures.length === 0 ? output.trimEnd().split('\n').slice(-20) : failures;
    console.log(`\nFailed in ${name}:\n${named.map((line) => `  ${line}`).join('\n')}`);
  }
  const counts = sum(results.map((result) => result.counts));
  console.log(`\n${describe(counts)}`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

function vitest(filters, env, options = { isQuietWhenGood: true }) {
  const args = (report) => ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...filters];
  return withReport((report) => tool('vitest/vitest.mjs', args(report), env), VITEST, options);
}

/** Counts and failures come from the tool's own report, never from what it prints. */
async function withReport(run, read, { isQuietWhenGood = false } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-report-'));
  try {
    const file = path.join(folder, 'report.json');
    const { code, output } = await run(file);
    const report = readReport(file);
    // A runner that ended before it wrote a report counted nothing: `withExitCode` makes a failure of that.
    const counts = withExitCode(report === undefined ? NOTHING : read.count(report), code);
    const failures = report === undefined ? [] : read.failures(report);
    return { counts, output: isQuietWhenGood && counts.failed === 0 ? '' : output, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function tool(file, args, env = {}) {
  return run(path.join(ROOT, 'node_modules', file), args, env);
}

function script(file, args = []) {
  return run(path.join(ROOT, 'scripts', file), args, {});
}

function run(file, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

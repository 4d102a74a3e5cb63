// Sees every fence fail: puts each probe into a copy of the tree and asks the tool whether it catches it by the rule
// named for it. The working tree is not touched.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { IMPORT_PROBES, LINT_PROBES, TYPE_PROBES } from './layer-probes.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const COPIED = ['shared', 'electron', 'renderer', 'e2e', 'package.json', 'eslint.config.js', '.dependency-cruiser.mjs'];
const CONFIGURATIONS = ['tsconfig.base.json', 'tsconfig.json', 'tsconfig.test.json', 'tsconfig.eslint.json'];

/** `{ passed, problems }`: how many probes were caught, and a sentence for each that was not. */
export async function probeLayers() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'rapport-probes-'));
  const removeCopy = () => rmSync(copy, { recursive: true, force: true });
  process.once('exit', removeCopy);
  try {
    for (const name of [...COPIED, ...CONFIGURATIONS])
      cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    const results = [
      ...(await probeImports(copy)),
      ...(await Promise.all([probeTypes(copy), probeLint(copy)])).flat(),
      ...rulesWithoutProbe(await importRules()),
    ];
    return {
      passed: results.filter((result) => result === null).length,
      problems: results.filter((result) => result !== null),
    };
  } finally {
    removeCopy();
    process.off('exit', removeCopy);
  }
}

async function importRules() {
  const { default: configuration } = await import(pathToFileURL(path.join(ROOT, '.dependency-cruiser.mjs')).href);
  return configuration.forbidden.map(({ name }) => name);
}

function rulesWithoutProbe(rules) {
  const probed = new Set(IMPORT_PROBES.map(({ rule }) => rule));
  return rules.filter((rule) => !probed.has(rule)).map((rule) => `The rule ${rule} has no probe.`);
}

/** Each probe under a name of its own, so that one run of the tool sees them all. */
async function probeImports(copy) {
  const placed = IMPORT_PROBES.map((probe, index) => ({ ...probe, place: numbered(probe.file, index) }));
  for (const { place, file, text, more } of placed) {
    const name = path.basename(place).replace(/\.tsx?$/, '');
    put(copy, place, text);
    for (const [other, content] of Object.entries(more)) {
      put(copy, other, content.replaceAll(`./${path.basename(file, '.ts')}'`, `./${name}'`));
    }
  }
  // The preload is one file, so its probe stands in its place.
  const { stdout, stderr } = await run(copy, 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.mjs',
    '--no-cache',
    '--output-type',
    'json',
    'shared',
    'electron',
    'renderer',
    'e2e',
  ]);
  const violations = parseReport(stdout, stderr).summary.violations;
  return placed.map(({ rule, place }) => {
    const isCaught = violations.some((found) => found.rule.name === rule && found.from === place);
    return isCaught ? null : `The import rule ${rule} did not catch ${place}.`;
  });
}

async function probeTypes(copy) {
  const results = [];
  for (const [index, { room, file, text }] of TYPE_PROBES.entries()) {
    const place = numbered(file, `types-${index}`);
    const project = `tsconfig.probe-${index}.json`;
    put(copy, place, text);
    const { compilerOptions } = JSON.parse(readFileSync(path.join(copy, room, 'tsconfig.json'), 'utf8'));
    const only = { ...compilerOptions, incremental: false, tsBuildInfoFile: undefined };
    put(
      copy,
      `${room}/${project}`,
      JSON.stringify({ extends: '../tsconfig.base.json', compilerOptions: only, files: [path.relative(room, place)] }),
    );
    const { stdout } = await run(copy, 'typescript/bin/tsc', ['-p', `${room}/${project}`]);
    const isCaught = stdout.includes(path.basename(place)) && /TS(2304|2580|2584|2591)/.test(stdout);
    results.push(isCaught ? null : `The types of ${room} let this through: ${text}`);
    rmSync(path.join(copy, place));
  }
  return results;
}

async function probeLint(copy) {
  const placed = LINT_PROBES.map((probe, index) => ({ ...probe, place: numbered(probe.file, `lint-${index}`) }));
  for (const { place, text } of placed) put(copy, place, `${text}\n`);
  const { stdout, stderr } = await run(copy, 'eslint/bin/eslint.js', [
    '--format',
    'json',
    ...placed.map(({ place }) => place),
  ]);
  const reports = parseReport(stdout, stderr);
  return placed.map(({ rule, message, place }) => {
    const messages = reports.find(({ filePath }) => filePath.endsWith(place))?.messages ?? [];
    const isCaught = messages.some((found) => found.ruleId === rule && found.message.includes(message));
    return isCaught ? null : `The lint rule ${rule}${message && ` (${message} …)`} did not catch ${place}.`;
  });
}

function numbered(file, number) {
  return /preload|WrongName/.test(file) ? file : file.replace('probe', `probe-${number}`);
}

function put(copy, place, text) {
  const file = path.join(copy, place);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function parseReport(stdout, stderr) {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`The tool gave no report: ${stderr.trim() || stdout.slice(0, 300)}`);
  }
}

function run(cwd, tool, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(cwd, 'node_modules', tool), ...args], { cwd });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (output.stdout += chunk));
    child.stderr.on('data', (chunk) => (output.stderr += chunk));
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, problems } = await probeLayers();
  for (const problem of problems) console.error(problem);
  console.log(`${passed} passed, ${problems.length} failed`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder, writeFiles } from './testing/temporary-folder.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Stands in for the build: as quick as can be, with the stamps of the real one. */
const BUILD = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  import { sourceHash, stamp } from './build-stamp.mjs';
  if (process.env.SLOW_BUILD) await new Promise((resolve) => setTimeout(resolve, 60_000));
  for (const target of process.argv.slice(2)) {
    mkdirSync('out/' + target, { recursive: true });
    writeFileSync('out/' + target + '/serve.js', process.env.WEB_SHELL);
    stamp(process.cwd(), target, sourceHash(process.cwd(), target));
  }`;
const SERVING = `
  console.log('serving ' + process.argv.slice(2).join(' '));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  setInterval(() => {}, 1000);`;

/** A project in which everything is installed and nothing is built. */
function project({ desktop = null } = {}) {
  const root = temporaryFolder();
  cpSync(path.join(ROOT, 'scripts'), path.join(root, 'scripts'), { recursive: true });
  cpSync(path.join(ROOT, 'electron'), path.join(root, 'electron'), {
    recursive: true,
    filter: (name) => !/\.ts$/.test(name),
  });
  writeFiles(root, {
    'package.json': { type: 'module', engines: { node: '>=20' }, scripts: { start: 'exec node scripts/start.mjs' } },
    'package-lock.json': { packages: {} },
    'node_modules/.package-lock.json': { packages: {} },
    'scripts/build.mjs': BUILD,
  });
  if (desktop !== null) {
    const starter = path.join(root, 'node_modules/electron/dist/electron');
    writeFiles(root, {
      'node_modules/electron/package.json': { version: '1.0.0' },
      'node_modules/electron/dist/version': '1.0.0',
      'node_modules/electron/dist/electron': `#!/bin/sh\nexec "${process.execPath}" "${root}/desktop.cjs" "$@"\n`,
      'node_modules/electron/path.txt': 'electron',
      'desktop.cjs': desktop,
    });
    chmodSync(starter, 0o755);
  }
  return root;
}

/** Runs a command in its own process group until it ends, or until `when` comes in its output and `act` is called. */
async function run(root, command, { env = {}, cwd = root, when, act } = {}) {
  const child = spawn(command[0], command.slice(1), {
    cwd,
    detached: true,
    env: { ...process.env, INIT_CWD: '', npm_lifecycle_event: undefined, WEB_SHELL: SERVING, ...env },
  });
  onTestFinished(() => isAlive(-child.pid) && process.kill(-child.pid, 'SIGKILL'));
  const output = { stdout: '', stderr: '' };
  let acted = false;
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      output[name] += text;
      if (acted || !when || !`${output.stdout}${output.stderr}`.includes(when)) return;
      acted = true;
      act(child);
    });
  }
  const code = await new Promise((resolve) => child.once('close', (exitCode, signal) => resolve(exitCode ?? signal)));
  return { code, ...output, isAllGone: !isAlive(-child.pid) };
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    // There is no such process any more.
    return false;
  }
}

const START = [process.execPath, 'scripts/start.mjs'];
const end = (child) => child.kill('SIGTERM');

describe('npm start', () => {
  it('lists its options before it does anything else', async () => {
    const root = project();

    const { code, stdout } = await run(root, [...START, '--help']);

    expect(code).toBe(0);
    expect(stdout).toContain('--no-open');
    expect(existsSync(path.join(root, 'out'))).toBe(false);
  });

  it('refuses an option that it does not know before it does anything else', async () => {
    const root = project();

    const { code, stdout, stderr } = await run(root, [...START, '--wep']);

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no option --wep.');
    expect(stderr).toContain('--no-open');
    expect(existsSync(path.join(root, 'out'))).toBe(false);
  });

  it('builds, hands the options to the web shell, and builds nothing the second time', async () => {
    const root = project();
    const command = [
      ...START,
      '--web',
      '--data',
      'my ledger',
      '--port=0',
      '--token',
      't',
      '--no-open',
      '--day=2026-11-24',
    ];

    const first = await run(root, command, { when: 'serving', act: end });
    const second = await run(root, command, { when: 'serving', act: end });

    expect(first.stderr).toContain('Building renderer, main, preload, analysis, web ...');
    expect(second).toEqual({
      code: 0,
      stdout: `serving --data=${root}/my ledger --port=0 --token=t --no-open --day=2026-11-24\n`,
      stderr: '',
      isAllGone: true,
    });
  });

  it('takes a relative folder from where the person stands', async () => {
    const [root, elsewhere] = [project(), temporaryFolder()];
    const byNpm = { env: { INIT_CWD: elsewhere }, when: 'serving', act: end };
    const byHand = { cwd: elsewhere, when: 'serving', act: end };

    const command = [START[0], path.join(root, START[1]), '--web', '--data=x'];

    expect((await run(root, command, byNpm)).stdout).toBe(`serving --data=${elsewhere}/x\n`);
    expect((await run(root, command, byHand)).stdout).toBe(`serving --data=${elsewhere}/x\n`);
  });

  it('passes the exit code of the web shell through', async () => {
    const env = { WEB_SHELL: 'console.error("Port 80 is in use."); process.exit(1)' };

    expect(await run(project(), [...START, '--web'], { env })).toMatchObject({ code: 1 });
  });

  it('starts the desktop app where its runtime is', async () => {
    const root = project({ desktop: 'console.log("desktop " + process.argv.slice(2).join(" "))' });

    const { code, stdout } = await run(root, [...START, '--data=x', '--port=1', '--day=2026-11-24']);

    expect(code).toBe(0);
    expect(stdout).toBe(`desktop ${root} --data=${root}/x --day=2026-11-24\n`);
  });

  it('says in a sentence why the desktop app cannot run, and starts the web shell', async () => {
    const root = project({ desktop: 'console.error("Missing X server or $DISPLAY"); process.exit(1)' });

    const { stdout, stderr } = await run(root, START, { when: 'serving', act: end });

    expect(stdout).toContain('serving --data=');
    expect(stderr).toContain(
      'The desktop app could not start (Missing X server or $DISPLAY), so Rapport starts in your browser.\n',
    );
  });

  it('says in a sentence when there is no runtime to be had', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' };

    const { stderr } = await run(project(), START, { env, when: 'serving', act: end });

    expect(stderr).toMatch(/^The Electron runtime cannot be used \(.*\), so Rapport starts in your browser\.$/m);
  });
});

describe('a signal', () => {
  const toItself = (signal) => (child) => child.kill(signal);
  const toTheGroup = (signal) => (child) => process.kill(-child.pid, signal);
  const ways = [
    ['SIGINT', 'the process', toItself('SIGINT')],
    ['SIGTERM', 'the process', toItself('SIGTERM')],
    ['SIGINT', 'its group, as from a terminal', toTheGroup('SIGINT')],
    ['SIGTERM', 'its group', toTheGroup('SIGTERM')],
  ];
  const commands = [
    ['the script', START],
    ['npm start', ['npm', 'start', '--']],
  ];
  const cases = commands.flatMap(([name, command]) =>
    ways.map(([signal, to, act]) => [signal, to, name, command, act]),
  );

  it.each(cases)('%s to %s ends %s with 0 and everything with it', async (_signal, _to, _name, command, act) => {
    const { code, isAllGone } = await run(project(), [...command, '--web'], { when: 'serving', act });

    expect({ code, isAllGone }).toEqual({ code: 0, isAllGone: true });
  });

  it('during the build ends it with 0, and the build does not count', async () => {
    const root = project();
    const settings = { env: { SLOW_BUILD: '1' }, when: 'Building', act: toTheGroup('SIGINT') };

    const { code, isAllGone } = await run(root, [...START, '--web'], settings);

    expect({ code, isAllGone }).toEqual({ code: 0, isAllGone: true });
    expect(existsSync(path.join(root, 'out'))).toBe(false);
  });
});

describe('the script that starts', () => {
  it('is understood by a Node of long ago up to its check of the version', () => {
    const source = ['start.mjs', 'node-version.mjs'].map((name) =>
      readFileSync(path.join(ROOT, 'scripts', name), 'utf8'),
    );

    expect(source.join('')).not.toMatch(/\?\?|\?\.|^\s*await|\.at\(|findLast/m);
  });
});

import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Actions } from './fake-electron-process';

const TESTING = import.meta.dirname;

export type DesktopProcess = {
  readonly ask: <Name extends keyof Actions>(
    name: Name,
    ...args: Parameters<Actions[Name]>
  ) => Promise<Awaited<ReturnType<Actions[Name]>>>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly stderr: () => string;
};

export type DesktopStart = {
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** Builds the desktop app into a new folder, which the caller removes. */
export function buildDesktop(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-desktop-')));
  const built = spawnSync(process.execPath, [path.join(TESTING, 'build-desktop.mjs'), folder], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The desktop app could not be built:\n${built.stderr}`);
  return folder;
}

/** Boots what was built on the fake `electron`, as Electron boots it. */
export function startDesktop(built: string, start: DesktopStart): DesktopProcess {
  const child = fork(path.join(built, 'main', 'index.js'), ['.', ...start.arguments], {
    // A path of Windows is a relative one elsewhere: what is written there goes with the build.
    cwd: built,
    execArgv: ['--import', pathToFileURL(path.join(TESTING, 'use-fake-electron.mjs')).href],
    env: {
      PATH: process.env['PATH'],
      FAKE_ELECTRON: pathToFileURL(path.join(built, 'fake', 'index.js')).href,
      ...start.environment,
    },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return {
    ask: askOf(child, () => stderr),
    ended: once(child, 'close').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? -1),
    kill: (signal) => child.kill(signal),
    stderr: () => stderr,
  };
}

type Reply = { readonly id: number; readonly value?: unknown; readonly problem?: string };

function askOf(child: ChildProcess, stderr: () => string): DesktopProcess['ask'] {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  child.on('message', ({ id, value, problem }: Reply) => {
    if (problem === undefined) waiting.get(id)?.resolve(value as never);
    else waiting.get(id)?.reject(new Error(`${problem}\n${stderr()}`));
    waiting.delete(id);
  });
  child.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error(`The process has ended\n${stderr()}`));
  });
  return (name, ...args) => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      child.send({ id, name, args });
    });
  };
}

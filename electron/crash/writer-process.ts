import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Said } from './crash-work';

/** The writing process from outside. */
export type WriterProcess = {
  readonly pid: number;
  /** Everything that it has said so far. */
  readonly said: readonly Said[];
  /** Waits until it has said so many things of that kind, or has ended. */
  readonly until: (kind: Said['said'], count?: number) => Promise<void>;
  /** Comes back when it is gone and has been heard to the end. */
  readonly kill: () => Promise<void>;
  readonly ended: Promise<void>;
};

type Given = {
  readonly program: string;
  readonly folder: string;
  /** How many steps of the work have been acknowledged before. */
  readonly done: number;
  /** For so many more at most. */
  readonly limit?: number;
};

export function startWriter({ program, folder, done, limit }: Given): WriterProcess {
  const given = [program, folder, String(done), ...(limit === undefined ? [] : [String(limit)])];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Said[] = [];
  const listeners = new Set<() => void>();
  let isOver = false;
  let rest = '';
  const tell = () => {
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    // What a killed process said in part was not said.
    rest = lines.pop() ?? '';
    said.push(...lines.map((line) => JSON.parse(line) as Said));
    tell();
  });
  const ended = once(child, 'close').then(() => {
    isOver = true;
    tell();
  });
  return {
    pid: child.pid ?? 0,
    said,
    ended,
    until: (kind, count = 1) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isOver && said.filter((one) => one.said === kind).length < count) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { build } from 'vite';
import type { LockAnswer } from '../../services/ports';

const HEAD_START_IN_MILLISECONDS = 30;

export type Racer = {
  readonly pid: number;
  readonly tryFor: (folder: string, at: number) => Promise<LockAnswer>;
  readonly kill: () => Promise<void>;
};

/** Builds the racing process into `folder`, and gives the file to start it from. */
export async function buildRacer(folder: string): Promise<string> {
  await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: path.join(import.meta.dirname, 'lock-racer.ts'),
        output: { format: 'es', entryFileNames: 'lock-racer.mjs' },
      },
    },
  });
  return path.join(folder, 'lock-racer.mjs');
}

export function startRacer(file: string): Racer {
  const child = fork(file, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    pid: child.pid ?? 0,
    kill,
    tryFor: (folder, at) => {
      child.send({ folder, at });
      return answerOf(child);
    },
  };
}

/** Lets all of them try at once, and gives those that say that they hold the lock. */
export async function race(racers: readonly Racer[], folder: string): Promise<readonly Racer[]> {
  const at = Date.now() + HEAD_START_IN_MILLISECONDS;
  const answers = await Promise.all(racers.map((racer) => racer.tryFor(folder, at)));
  return racers.filter((_, index) => answers[index]?.kind === 'held');
}

/** A number that a process had, and no process has now unless it was given to another since. */
export function pidOfThePast(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

async function answerOf(child: ChildProcess): Promise<LockAnswer> {
  const [answer] = (await once(child, 'message')) as [LockAnswer];
  return answer;
}

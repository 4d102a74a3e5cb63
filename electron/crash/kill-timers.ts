import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../shared/base/random';
import type { TimerSaid } from './timer-said';

/** How one kill came out. Moments in milliseconds since 1970. */
export type TimerKill = {
  /** What the timer had counted when its process was killed. */
  readonly ran: number;
  /** What of it the next process had lost; less than nothing would be time that never was. */
  readonly lost: number;
  /** Why the timer stood still when the next process found it; null when it was gone or ran on. */
  readonly reason: string | null;
  /** By how much the sessions are more or less than what was found counted by all the kills so far. */
  readonly unaccounted: number;
};

type Given = { readonly program: string; readonly folder: string; readonly kills: number; readonly random: Random };

const LONGEST_RUN_IN_MILLISECONDS = 12_000;

/** Starts processes with a running timer in one folder, one after the other, and kills each after some seconds. */
export async function killTimers({ program, folder, kills, random }: Given): Promise<readonly TimerKill[]> {
  const found: TimerKill[] = [];
  let counted = 0;
  let running = startTimer(program, folder);
  for (let count = 0; count < kills; count += 1) {
    const { startAt } = await running.started;
    await pause(random() * LONGEST_RUN_IN_MILLISECONDS);
    const ran = Date.now() - Date.parse(startAt);
    await running.kill();
    running = startTimer(program, folder);
    const { timer, sessionMilliseconds } = await running.opened;
    const frozen = timer?.startAt === startAt ? timer.frozen : null;
    const kept = frozen === null ? 0 : Date.parse(frozen.at) - Date.parse(startAt);
    counted += kept;
    found.push({ ran, lost: ran - kept, reason: frozen?.reason ?? null, unaccounted: sessionMilliseconds - counted });
  }
  await running.started;
  await running.kill();
  return found;
}

type TimerProcess = {
  readonly opened: Promise<Extract<TimerSaid, { said: 'opened' }>>;
  readonly started: Promise<Extract<TimerSaid, { said: 'started' }>>;
  /** Comes back when it is gone. */
  readonly kill: () => Promise<void>;
};

function startTimer(program: string, folder: string): TimerProcess {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const first = <Kind extends TimerSaid['said']>(kind: Kind) =>
    new Promise<Extract<TimerSaid, { said: Kind }>>((resolve, reject) => {
      lines.on('line', (line) => {
        const said = JSON.parse(line) as TimerSaid;
        if (said.said === kind) resolve(said as Extract<TimerSaid, { said: Kind }>);
      });
      void ended.then(() => {
        reject(new Error(`The process has ended before it had ${kind}`));
      });
    });
  return {
    opened: first('opened'),
    started: first('started'),
    kill: async () => {
      if (child.exitCode !== null) throw new Error('The process has ended by itself');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

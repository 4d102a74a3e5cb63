import fs from 'node:fs';
import os from 'node:os';
import { instantOfMilliseconds, type Instant } from '../../shared/base/instant';
import { errorCode } from './write-failure';

/** What can be known about the processes of a computer, from one of them. */
export type Computer = {
  readonly host: string;
  readonly pid: number;
  /**
   * What process numbers count in. A sandbox, or Linux inside Windows, has the host name of the computer around it and
   * numbers of its own: there nobody can be asked whether they are alive.
   */
  readonly processSpace: string;
  readonly isAlive: (pid: number) => boolean;
  /** Not the same for two processes that have one number, one after the other. Null where it cannot be known. */
  readonly startOf: (pid: number) => string | null;
  readonly bootedAt: () => Instant;
};

/** Of the fields after the name of the program, which is in parentheses and may hold any letter. */
const START_AFTER_NAME = 19;

export function thisComputer(): Computer {
  return {
    host: os.hostname(),
    pid: process.pid,
    processSpace: orElse(() => fs.readlinkSync('/proc/self/ns/pid'), process.platform),
    isAlive,
    startOf: process.platform === 'linux' ? startOnLinux : () => null,
    bootedAt: () => instantOfMilliseconds(Date.now() - os.uptime() * 1000),
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Anything else, EPERM above all, is an answer about a process that is there.
    return errorCode(error) !== 'ESRCH';
  }
}

function startOnLinux(pid: number): string | null {
  return orElse(() => {
    const stat = fs.readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_AFTER_NAME];
    // The ticks count from the start of the computer, and begin again with the next one.
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return ticks === undefined ? null : `${boot}/${ticks}`;
  }, null);
}

function orElse<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    // A system that does not say is an ordinary case, and what to do then is the caller's.
    return otherwise;
  }
}

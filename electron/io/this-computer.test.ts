import os from 'node:os';
import { describe, expect, it } from 'vitest';
import { millisecondsOf } from '../../shared/base/instant';
import { pidOfThePast } from './testing/lock-race';
import { thisComputer } from './this-computer';

describe('thisComputer', () => {
  it('tells a process that is there from one that was', () => {
    const { isAlive, pid } = thisComputer();

    expect(isAlive(pid)).toBe(true);
    expect(isAlive(pidOfThePast())).toBe(false);
  });

  it('takes a process of somebody else for alive', () => {
    expect(thisComputer().isAlive(1)).toBe(true);
  });

  it.runIf(process.platform === 'linux')('knows on Linux when a process started, and that it does not change', () => {
    const { startOf, pid } = thisComputer();

    expect(startOf(pid)).toMatch(/^[0-9a-f-]{36}\/\d+$/);
    expect(startOf(pid)).toBe(startOf(pid));
    expect(startOf(pid)).not.toBe(startOf(process.ppid));
    expect(startOf(pidOfThePast())).toBeNull();
  });

  it('knows when the computer was started', () => {
    const { bootedAt, host } = thisComputer();

    expect(host).toBe(os.hostname());
    expect(Math.abs(millisecondsOf(bootedAt()) + os.uptime() * 1000 - Date.now())).toBeLessThan(60_000);
  });
});

import { describe, expect, it } from 'vitest';
import { powerKnowledge } from './power-knowledge';

function onLinux(environment: Readonly<Record<string, string>>, hasLogind = true) {
  return powerKnowledge({ platform: 'linux', environment, hasLogind });
}

describe('powerKnowledge', () => {
  it.each(['darwin', 'win32'] as const)('is all there is on %s', (platform) => {
    const known = powerKnowledge({ platform, environment: { XDG_SESSION_TYPE: 'wayland' }, hasLogind: false });

    expect(known).toEqual({ sleep: true, lock: true, idle: true });
  });

  it('holds idle time on Linux under X11 only, and never a locked screen', () => {
    expect(onLinux({ XDG_SESSION_TYPE: 'x11' })).toEqual({ sleep: true, lock: false, idle: true });
    for (const environment of [{ XDG_SESSION_TYPE: 'wayland' }, { XDG_SESSION_TYPE: 'tty' }, {}])
      expect(onLinux(environment)).toEqual({ sleep: true, lock: false, idle: false });
  });

  it('holds no sleep on a Linux without logind', () => {
    expect(onLinux({ XDG_SESSION_TYPE: 'x11' }, false)).toEqual({ sleep: false, lock: false, idle: true });
  });

  it('is nothing on a system that Electron says nothing of', () => {
    const environment = { XDG_SESSION_TYPE: 'x11' };

    expect(powerKnowledge({ platform: 'freebsd', environment, hasLogind: true })).toEqual({
      ...{ sleep: false, lock: false, idle: false },
    });
  });
});

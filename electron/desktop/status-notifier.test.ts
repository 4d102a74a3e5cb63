import { describe, expect, it } from 'vitest';
import { parseHasHost, parseOwner, presenceOf, sessionBus, type ToolAnswer } from './status-notifier';

function said(stdout: string): ToolAnswer {
  return { isDone: true, stdout, stderr: '' };
}

function refused(stderr: string): ToolAnswer {
  return { isDone: false, stdout: '', stderr };
}

describe('parseOwner', () => {
  it('reads the answer of dbus-send', () => {
    const answer = said(
      'method return time=1763980000.12 sender=org.freedesktop.DBus -> destination=:1.90 serial=3 reply_serial=2\n   string ":1.35"\n',
    );

    expect(parseOwner(answer)).toEqual({ kind: 'owner', name: ':1.35' });
  });

  it('reads the answer of gdbus', () => {
    expect(parseOwner(said("(':1.35',)\n"))).toEqual({ kind: 'owner', name: ':1.35' });
  });

  it('knows from both that nobody has the name', () => {
    const reason = "Could not get owner of name 'org.kde.StatusNotifierWatcher': no such name";
    const code = 'org.freedesktop.DBus.Error.NameHasNoOwner';

    expect(parseOwner(refused(`Error ${code}: ${reason}\n`))).toEqual({ kind: 'nobody' });
    expect(parseOwner(refused(`Error: GDBus.Error:${code}: ${reason}\n`))).toEqual({ kind: 'nobody' });
  });

  it.each([
    refused('Failed to open connection to "session" message bus: Connection refused'),
    refused('Error org.freedesktop.DBus.Error.NoReply: Did not receive a reply.'),
    refused(''),
    said(''),
    said('   string "org.kde.StatusNotifierWatcher"'),
  ])('does not guess from %j', (answer) => {
    expect(parseOwner(answer)).toEqual({ kind: 'unknown' });
  });
});

describe('presenceOf', () => {
  const owner = { kind: 'owner', name: ':1.35' } as const;
  const panel = said('method return sender=:1.35 -> destination=:1.91\n   variant       boolean true\n');

  it('is there with a watcher and a panel that shows what it has', () => {
    expect(presenceOf(owner, parseHasHost(panel))).toBe('there');
    expect(presenceOf(owner, parseHasHost(said('(<true>,)')))).toBe('there');
  });

  it('is absent without a watcher, and with one that has no panel', () => {
    expect(presenceOf({ kind: 'nobody' }, null)).toBe('absent');
    expect(presenceOf(owner, parseHasHost(said('(<false>,)')))).toBe('absent');
  });

  it('is unknown when either was not said', () => {
    expect(presenceOf({ kind: 'unknown' }, null)).toBe('unknown');
    expect(presenceOf(owner, parseHasHost(refused('true enough, but an error')))).toBe('unknown');
  });
});

describe('sessionBus', () => {
  it('is the one of the environment, or else the usual one of this user', () => {
    const environment = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/tmp/bus', XDG_RUNTIME_DIR: '/run/user/7' };

    expect(sessionBus(environment)).toBe('unix:path=/tmp/bus');
    expect(sessionBus({ XDG_RUNTIME_DIR: '/run/user/7' })).toBe('unix:path=/run/user/7/bus');
  });

  it('is none where nothing says where it would be', () => {
    expect(sessionBus({})).toBeNull();
    expect(sessionBus({ DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '' })).toBeNull();
  });
});

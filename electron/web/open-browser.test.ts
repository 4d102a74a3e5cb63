import { describe, expect, it } from 'vitest';
import { browserCommand, openBrowser } from './open-browser';

const ADDRESS = 'http://127.0.0.1:4177/#token=a%20b_c-d';

describe('browserCommand', () => {
  it.each([
    ['linux', { DISPLAY: ':0' }, { command: 'xdg-open', arguments: [ADDRESS] }],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, { command: 'xdg-open', arguments: [ADDRESS] }],
    ['linux', { DISPLAY: '' }, null],
    ['linux', {}, null],
    ['darwin', {}, { command: 'open', arguments: [ADDRESS] }],
    ['win32', {}, { command: 'cmd.exe', arguments: ['/d', '/s', '/c', `"start "" "${ADDRESS}""`] }],
  ] as const)('on %s with %o', (platform, environment, expected) => {
    expect(browserCommand(ADDRESS, { platform, environment })).toEqual(expected);
  });

  it.each([
    'https://127.0.0.1:4177/',
    'http://localhost:4177/',
    'http://127.0.0.1:4177/" & calc & "',
    'http://127.0.0.1:4177/#token=a&calc',
    'http://127.0.0.1:4177/#token=a b',
    'file:///etc/passwd',
    '--help',
    '',
  ])('opens nothing for %j', (address) => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(browserCommand(address, { platform, environment: { DISPLAY: ':0' } })).toBeNull();
    }
  });
});

describe('openBrowser', () => {
  it('does not mind that there is no such program', async () => {
    const environment = { DISPLAY: ':0' };
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      openBrowser(ADDRESS, { platform: 'linux', environment });
      // The error of a missing program comes later: with the next turn of the loop at the latest.
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      process.env['PATH'] = path;
    }
  });
});

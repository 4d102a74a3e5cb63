import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST_CHANNEL } from '../../shared/bridge/channels';
import { CONTENT_SECURITY_POLICY } from '../../shared/bridge/content-security-policy';
import { PART_LENGTH } from '../../shared/bridge/upload-limits';
import { MAX_MESSAGE_BYTES } from '../../shared/bridge/web-protocol';
import { buildDesktop, startDesktop, type DesktopProcess } from './desktop-process';

const PAGE = { url: 'app://rapport/' };
const PLATFORM = { type: 'platform.add', id: '11111111-1111-4111-8111-111111111111', name: 'Ham radio', hue: 'blue' };

let built: string;
let ledger: string;
let desktop: DesktopProcess;
let ask: DesktopProcess['ask'];

/** None of what is tried here changes anything, so one process serves it all. */
beforeAll(async () => {
  built = buildDesktop();
  ledger = path.join(built, 'trial', 'ledger');
  const environment = { HOME: built, XDG_CONFIG_HOME: path.join(built, 'config') };
  desktop = startDesktop(built, { arguments: [`--data=${ledger}`], environment });
  ({ ask } = desktop);
  await ask('whenShown');
}, 60_000);

afterAll(async () => {
  desktop.kill('SIGKILL');
  await desktop.ended;
  fs.rmSync(built, { recursive: true, force: true });
});

async function callsOf(name: string): Promise<readonly (readonly unknown[])[]> {
  return (await ask('calls')).filter((call) => call.name === name).map((call) => call.args);
}

describe('the bridge of the desktop app', () => {
  it('answers the main frame of our own page', async () => {
    expect(await ask('request', PAGE, 'app/hello', {})).toMatchObject({ ok: true, value: { shell: 'desktop' } });
  });

  it.each([
    ['a site', { url: 'https://evil.test/' }],
    ['an address that begins like ours', { url: 'app://rapport.evil/' }],
    ['an address that holds ours', { url: 'https://evil.test/?app://rapport/' }],
    ['a user name that looks like ours', { url: 'app://rapport@evil/' }],
    ['a file', { url: 'file:///rapport/index.html' }],
    ['a frame within our page', { url: 'app://rapport/', isSubFrame: true }],
    ['another window', { url: 'app://rapport/', isOtherPage: true }],
    ['a frame that is gone', { url: 'app://rapport/', isGone: true }],
  ])('refuses %s', async (_, sender) => {
    const answer = await ask('request', sender, 'ledger/dispatch', { command: PLATFORM });

    expect(answer).toEqual({ ok: false, failure: { code: 'untrusted' } });
    expect(fs.existsSync(path.join(ledger, 'catalog.json'))).toBe(false);
  });

  it('answers every malformed request with a failure', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;

    expect(await ask('request', PAGE, 'constructor', {})).toMatchObject({ failure: { code: 'unknown-request' } });
    expect(await ask('request', PAGE, { name: 'app/hello' }, {})).toMatchObject({
      failure: { code: 'unknown-request' },
    });
    for (const input of [undefined, null, { command: PLATFORM, more: 1 }, circle, { amount: 1n }]) {
      expect(await ask('request', PAGE, 'ledger/dispatch', input)).toMatchObject({
        failure: { code: 'malformed-request' },
      });
    }
    const large = { command: { ...PLATFORM, name: 'x'.repeat(MAX_MESSAGE_BYTES) } };
    expect(await ask('request', PAGE, 'ledger/dispatch', large)).toEqual({
      ok: false,
      failure: { code: 'malformed-request', problem: 'too large or not JSON' },
    });
    expect(await callsOf('ipcMain.handle')).toEqual([[REQUEST_CHANNEL]]);
  });
});

describe('a request that is little to send and much to read', () => {
  /** Forty lists, each of which holds the one before it twice. */
  const doubled = () => Array.from({ length: 40 }).reduce<unknown>((inner) => [inner, inner], []);

  it.each<[string, () => unknown]>([
    ['lists that hold each other', doubled],
    ['a list with a length and nothing in it', () => Object.assign([], { length: 4_000_000_000 })],
    ['one long text many times', () => Array.from({ length: 2_000 }, () => 'x'.repeat(1_000))],
    ['a list that is too long', () => Array.from({ length: 1_100_000 }, () => 0)],
    ['bytes', () => ({ command: new Uint8Array(5_000_000) })],
  ])('is refused at once: %s', async (_, input) => {
    const start = performance.now();

    expect(await ask('request', PAGE, 'ledger/dispatch', input())).toEqual({
      ok: false,
      failure: { code: 'malformed-request', problem: 'too large or not JSON' },
    });

    expect(performance.now() - start).toBeLessThan(20_000);
    expect(await ask('request', PAGE, 'app/hello', {})).toMatchObject({ ok: true });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('adds nothing to what all objects have: %s', async (key) => {
    const input = JSON.parse(`{"${key}":{"polluted":1},"command":{"${key}":{"polluted":1}}}`) as unknown;

    expect(await ask('request', PAGE, 'ledger/dispatch', input)).toMatchObject({
      failure: { code: 'malformed-request' },
    });
    expect(await ask('request', PAGE, 'ledger/read', { months: [key] })).toMatchObject({
      failure: { code: 'malformed-request' },
    });
    expect(await ask('request', PAGE, 'app/hello', {})).not.toHaveProperty('polluted');
  });

  it('is answered where it is as much as a page of ours sends', async () => {
    const request = { upload: 'none', text: 'x'.repeat(PART_LENGTH) };

    expect(await ask('request', PAGE, 'uploads/append', request)).toMatchObject({
      failure: { code: 'not-found' },
    });
  });
});

describe('the page of the desktop app', () => {
  it('comes with its type and the security headers', async () => {
    for (const url of ['app://rapport/', 'app://rapport/index.html', 'app://rapport/#today']) {
      const { status, headers, body } = await ask('fetch', url, 'GET');
      expect([status, body]).toEqual([200, '<!doctype html><title>Rapport</title>']);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
    const script = await ask('fetch', 'app://rapport/assets/index.js', 'GET');
    expect(Object.fromEntries(script.headers)['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    'app://rapport/../package.json',
    'app://rapport/..%2fpackage.json',
    'app://rapport/%2e%2e/package.json',
    'app://rapport/assets/..%5c..%5cpackage.json',
    'app://rapport//etc/passwd',
    'app://rapport/etc/passwd',
    'app://rapport/assets',
    'app://rapport/assets/notes.md',
    'app://rapport/constructor',
    'app://elsewhere/index.html',
  ])('holds nothing under %s', async (url) => {
    const { status, headers, body } = await ask('fetch', url, 'GET');

    expect([status, body]).toEqual([404, '']);
    expect(Object.fromEntries(headers)['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  });

  it('can only be got', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
      expect((await ask('fetch', 'app://rapport/', method)).status).toBe(405);
    }
  });

  it('reaches no network and no other scheme', async () => {
    const asked = async (url: string, type: string): Promise<unknown> => [url, await ask('mayLoad', url, type)];

    const refused = [
      ...['https://evil.test/', 'http://127.0.0.1:4177/', 'ws://localhost/', 'wss://evil.test/', 'ftp://evil.test/'],
      ...[
        'file:///etc/passwd',
        'app://rapport.evil/',
        'chrome-extension://abc/x.js',
        'blob:https://evil.test/1',
        'nonsense',
      ],
    ];
    for (const url of refused) expect(await asked(url, 'image')).toEqual([url, false]);
    expect(await ask('mayLoad', 'data:text/html,x', 'mainFrame')).toBe(false);
    expect(await ask('mayLoad', 'blob:app://rapport/1', 'script')).toBe(false);
    for (const url of ['app://rapport/', 'app://rapport/a.png', 'data:image/png;base64,AA', 'blob:app://rapport/1']) {
      expect(await asked(url, 'image')).toEqual([url, true]);
    }
  });

  it('may notify and nothing else', async () => {
    expect(await ask('mayUse', 'notifications', 'app://rapport/')).toEqual([true, true, false]);
    expect(await ask('mayUse', 'notifications', 'https://evil.test/')).toEqual([false, false, false]);
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'fileSystem', 'unknown']) {
      expect(await ask('mayUse', permission, 'app://rapport/')).toEqual([false, false, false]);
    }
  });

  it('does not leave its origin, open a window or hold a webview', async () => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      const to = (url: string, isMainFrame = true): Promise<boolean> => ask('isPrevented', name, { url, isMainFrame });
      expect(await to('app://rapport/')).toBe(false);
      expect(await to('app://rapport/', false)).toBe(true);
      for (const url of [
        'https://evil.test/',
        'app://rapport.evil/',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'data:,x',
      ]) {
        expect([url, await to(url)]).toEqual([url, true]);
      }
    }
    expect(await ask('isPrevented', 'will-attach-webview', {})).toBe(true);
    expect(await ask('openWindow', 'app://rapport/')).toEqual({ action: 'deny' });
    expect(await callsOf('contents.setWebRTCIPHandlingPolicy')).toEqual([['disable_non_proxied_udp']]);
  });

  it("opens a web address in the system's browser after a click, and asks without one", async () => {
    await ask('press');
    expect(await ask('openWindow', 'https://example.org/a?b=c')).toEqual({ action: 'deny' });
    expect(await callsOf('shell.openExternal')).toEqual([['https://example.org/a?b=c']]);

    expect(await ask('openWindow', 'https://example.org/?diary')).toEqual({ action: 'deny' });
    expect(await callsOf('dialog.showMessageBox')).toHaveLength(1);
    for (const url of [
      'file:///etc/passwd',
      'smb://evil.test/x',
      'javascript:alert(1)',
      'https://me:secret@evil.test/',
      'x',
    ]) {
      await ask('press');
      expect(await ask('openWindow', url)).toEqual({ action: 'deny' });
    }
    expect(await callsOf('shell.openExternal')).toHaveLength(1);
  });
});

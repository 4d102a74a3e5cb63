import { describe, expect, it } from 'vitest';
import { desktopOptions, isHiddenStart } from './desktop-options';

describe('desktopOptions', () => {
  it("finds our own among Chromium's switches and the folder of the app", () => {
    const argv = ['.', '--no-sandbox', '--remote-debugging-port=0', '--data=/ledger', '--day', '2026-11-23'];

    expect(desktopOptions(argv, false)).toEqual({ ok: true, value: { data: '/ledger', day: '2026-11-23' } });
    expect(desktopOptions([], false)).toEqual({ ok: true, value: { data: null, day: null } });
  });

  it('says what is wrong with one', () => {
    expect(desktopOptions(['--day=2026-02-29'], false)).toMatchObject({ ok: false });
  });

  it('has none in a packaged app, not even wrong ones', () => {
    for (const argv of [['--data=/ledger', '--day=2026-11-23'], ['--day=soon']]) {
      expect(desktopOptions(argv, true)).toEqual({ ok: true, value: { data: null, day: null } });
    }
  });
});

describe('isHiddenStart', () => {
  it('is true of what the system starts at login, among whatever else', () => {
    expect(isHiddenStart(['/opt/Rapport/rapport', '--no-sandbox', '--hidden'])).toBe(true);
    expect(isHiddenStart(['/opt/Rapport/rapport', '--hidden-things', 'hidden'])).toBe(false);
  });
});

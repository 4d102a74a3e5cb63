import { describe, expect, it } from 'vitest';
import { launchArguments, OPTIONS_TEXT, parseLaunchOptions } from './launch-options.mjs';

const NOTHING_GIVEN = { web: false, data: null, port: null, token: null, open: true, day: null, help: false };

function given(...argv) {
  return parseLaunchOptions(argv, { unknown: 'refuse' });
}

describe('parseLaunchOptions', () => {
  it('has an answer for every option when none is given', () => {
    expect(given()).toEqual({ ok: true, options: NOTHING_GIVEN });
  });

  it('reads a value behind the name and one attached to it', () => {
    const separate = given('--data', 'my ledger', '--port', '4100', '--token', 'a-B_9', '--day', '2024-02-29');
    const attached = given('--data=my ledger', '--port=4100', '--token=a-B_9', '--day=2024-02-29');

    expect(separate).toEqual(attached);
    expect(separate).toEqual({
      ok: true,
      options: { ...NOTHING_GIVEN, data: 'my ledger', port: 4100, token: 'a-B_9', day: '2024-02-29' },
    });
  });

  it('reads the options without a value', () => {
    expect(given('--web', '--no-open')).toEqual({ ok: true, options: { ...NOTHING_GIVEN, web: true, open: false } });
  });

  it('keeps what follows the first equals sign', () => {
    expect(given('--data=a=b')).toMatchObject({ options: { data: 'a=b' } });
  });

  it('takes the last of two values', () => {
    expect(given('--port=1', '--port=2')).toMatchObject({ options: { port: 2 } });
  });

  it.each(['0', '1', '65535'])('takes the port %s', (port) => {
    expect(given('--port', port)).toMatchObject({ ok: true, options: { port: Number(port) } });
  });

  it.each(['65536', '-1', '80.5', '1e3', ' 80', '0x50', 'http', '000080'])('refuses the port "%s"', (port) => {
    expect(given('--port', port).problem).toContain('--port must be a whole number from 0 to 65535');
  });

  it.each(['2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01'])(
    'refuses the day %s, which does not exist',
    (day) => {
      expect(given(`--day=${day}`).problem).toContain(`${day} is not one`);
    },
  );

  it.each(['2026-2-3', 'today', '24.11.2026', '2026-11-24T10:00'])('refuses %s for its form', (day) => {
    expect(given(`--day=${day}`).problem).toContain('yyyy-mm-dd');
  });

  it.each(['0001-01-01', '0099-12-31', '2000-02-29', '2400-02-29', '9999-12-31'])('takes the day %s', (day) => {
    expect(given('--day', day)).toMatchObject({ ok: true, options: { day } });
  });

  it.each([['--data'], ['--data='], ['--token', '--web'], ['--token='], ['--day'], ['--port=']])(
    'refuses %s without its value',
    (...argv) => {
      expect(given(...argv).problem).toContain('needs a value');
    },
  );

  it.each(['two words', 'a/b', 'a#b', 'ä'])('refuses the token "%s", which an address would change', (token) => {
    expect(given('--token', token).problem).toContain('--token');
  });

  it('refuses a value where none belongs', () => {
    expect(given('--web=yes').problem).toBe('--web takes no value.');
  });

  it.each(['--wep', '--Web', '-w', 'web', '', '--__proto__', '--constructor=1'])(
    'refuses "%s" by its name',
    (argument) => {
      expect(given(argument).problem).toContain(`There is no option ${argument.split('=')[0]}`);
    },
  );

  it('skips the two dashes that some package managers pass on', () => {
    expect(given('--', '--web')).toMatchObject({ options: { web: true } });
  });

  it('lets help win over a mistake beside it', () => {
    expect(given('--wep', '--help', '--port=x')).toMatchObject({ ok: true, options: { help: true } });
  });

  it('passes over what is not its own among the switches of Chromium', () => {
    const argv = [
      '--no-sandbox',
      '/opt/rapport',
      '--remote-debugging-port=0',
      '--data=x',
      '--lang',
      'de',
      '--day=2026-11-24',
    ];

    const parsed = parseLaunchOptions(argv, { unknown: 'ignore' });

    expect(parsed).toEqual({ ok: true, options: { ...NOTHING_GIVEN, data: 'x', day: '2026-11-24' } });
  });

  it('refuses a bad value among the switches of Chromium too', () => {
    expect(parseLaunchOptions(['--no-sandbox', '--day=never'], { unknown: 'ignore' }).ok).toBe(false);
  });
});

describe('launchArguments', () => {
  it('is the way back', () => {
    const options = { web: true, data: '--odd name', port: 0, token: 't', open: false, day: '2026-11-24', help: true };

    expect(given(...launchArguments(options))).toEqual({ ok: true, options });
  });

  it('says nothing about what was not given', () => {
    expect(launchArguments(NOTHING_GIVEN)).toEqual([]);
  });
});

describe('OPTIONS_TEXT', () => {
  it.each(['--web', '--data DIR', '--port N', '--token T', '--no-open', '--day yyyy-mm-dd', '--help'])(
    'lists %s',
    (name) => {
      expect(OPTIONS_TEXT).toContain(name);
    },
  );
});

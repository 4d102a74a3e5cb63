import { describe, expect, it } from 'vitest';
import { reasonIn } from './stderr-reason.mjs';

describe('reasonIn', () => {
  it('finds why there is no window without a display', () => {
    const stderr = [
      '[77:1124/093000.000001:WARNING:ui/gtk.cc:12] something about themes.',
      '[77:1124/093000.123456:ERROR:ui/ozone/platform/x11/ozone_platform_x11.cc:256] Missing X server or $DISPLAY',
      '[77:1124/093000.123999:ERROR:ui/aura/env.cc:246] The platform failed to initialize.  Exiting.',
      '',
    ].join('\n');

    expect(reasonIn(stderr)).toBe('Missing X server or $DISPLAY');
  });

  it('finds why it does not run as root', () => {
    const line =
      '[9:1124/093000.1:FATAL:electron/shell/app/electron_main_delegate.cc:288] Running as root without --no-sandbox is not supported.';

    expect(reasonIn(`${line}\nReceived signal 6\n#0 0x55d0 base::debug::StackTrace\n  r8: 0000000000000000\n`)).toBe(
      'Running as root without --no-sandbox is not supported',
    );
  });

  it('finds a library that is missing', () => {
    const line = 'electron: error while loading shared libraries: libnss3.so: cannot open shared object file';

    expect(reasonIn(`${line}\n`)).toBe(line);
  });

  it('finds the message of an error above its trace', () => {
    const stderr =
      "App threw an error during load\nError: Cannot find module 'x'\n    at load (a.js:1)\n  code: 'E'\n}\n\nNode.js v24.0.0\n";

    expect(reasonIn(stderr)).toBe("Error: Cannot find module 'x'");
  });

  it('takes the colours off', () => {
    expect(reasonIn('\x1b[31mno such thing\x1b[0m\r\n')).toBe('no such thing');
  });

  it('keeps a very long line short', () => {
    expect(reasonIn(`a${'b'.repeat(5000)}`)).toHaveLength(241);
  });

  it.each(['', '\n\n', '-----\n', '[1:1124/1:INFO:a.cc:1] all is well\n'])(
    'is null when nothing says why: %j',
    (stderr) => {
      expect(reasonIn(stderr)).toBeNull();
    },
  );
});

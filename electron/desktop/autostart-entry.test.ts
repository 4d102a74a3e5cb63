import { describe, expect, it } from 'vitest';
import { autostartEntry, autostartFile, autostartProgram, startsProgram } from './autostart-entry';

const PROGRAM = '/opt/Rapport/rapport';
const OPTIONS = ['--hidden'];

function exec(program: string): string {
  return autostartEntry(program, OPTIONS)
    .split('\n')
    .filter((line) => line.startsWith('Exec='))
    .join();
}

describe('autostartFile', () => {
  it('is in the folder for configuration, the usual one or the one that was set', () => {
    expect(autostartFile({}, '/home/ada')).toBe('/home/ada/.config/autostart/rapport.desktop');
    expect(autostartFile({ XDG_CONFIG_HOME: '/ada/config' }, '/home/ada')).toBe(
      '/ada/config/autostart/rapport.desktop',
    );
    expect(autostartFile({ XDG_CONFIG_HOME: 'config' }, '/home/ada')).toBe(
      '/home/ada/.config/autostart/rapport.desktop',
    );
  });
});

describe('autostartProgram', () => {
  it('is the image of an AppImage and not the place where it is unpacked', () => {
    expect(autostartProgram({ APPIMAGE: '/home/ada/Rapport.AppImage' }, '/tmp/.mount_1/rapport')).toBe(
      '/home/ada/Rapport.AppImage',
    );
    expect(autostartProgram({}, PROGRAM)).toBe(PROGRAM);
  });
});

describe('autostartEntry', () => {
  it('is a desktop entry that starts Rapport hidden', () => {
    expect(autostartEntry(PROGRAM, OPTIONS).split('\n')).toEqual(
      expect.arrayContaining(['[Desktop Entry]', 'Type=Application', 'Exec="/opt/Rapport/rapport" "--hidden"']),
    );
  });

  it.each([
    ['/home/ada/My apps/rapport', 'Exec="/home/ada/My apps/rapport" "--hidden"'],
    ['/tmp/50%/rapport', 'Exec="/tmp/50%%/rapport" "--hidden"'],
    ['/tmp/$HOME/rapport', String.raw`Exec="/tmp/\\$HOME/rapport" "--hidden"`],
    ['/tmp/a"b/rapport', String.raw`Exec="/tmp/a\\"b/rapport" "--hidden"`],
    [String.raw`/tmp/a\b/rapport`, String.raw`Exec="/tmp/a\\\\b/rapport" "--hidden"`],
    ['/tmp/a\nb/rapport', String.raw`Exec="/tmp/a\nb/rapport" "--hidden"`],
  ])('quotes %j', (program, line) => {
    expect(exec(program)).toBe(line);
  });
});

describe('startsProgram', () => {
  it('is true of what we wrote', () => {
    expect(startsProgram(autostartEntry(PROGRAM, OPTIONS), PROGRAM, OPTIONS)).toBe(true);
  });

  it('is false when the desktop switched it off, in either way', () => {
    const entry = autostartEntry(PROGRAM, OPTIONS);

    expect(startsProgram(`${entry}Hidden=true\n`, PROGRAM, OPTIONS)).toBe(false);
    const switchedOff = entry.replace('Autostart-enabled=true', 'Autostart-enabled=false');
    expect(startsProgram(switchedOff, PROGRAM, OPTIONS)).toBe(false);
  });

  it('is false when the program has moved since', () => {
    expect(startsProgram(autostartEntry('/elsewhere/rapport', OPTIONS), PROGRAM, OPTIONS)).toBe(false);
  });
});

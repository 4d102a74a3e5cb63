import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from './default-data-folder.mjs';

describe('defaultDataFolder', () => {
  it('is in the configuration folder on Linux', () => {
    expect(defaultDataFolder('linux', {}, '/home/ada')).toBe('/home/ada/.config/Rapport/ledger');
    expect(defaultDataFolder('linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/ada')).toBe('/cfg/Rapport/ledger');
    expect(defaultDataFolder('linux', { XDG_CONFIG_HOME: '' }, '/home/ada')).toBe('/home/ada/.config/Rapport/ledger');
  });

  it('is in the library on macOS', () => {
    expect(defaultDataFolder('darwin', {}, '/Users/ada')).toBe('/Users/ada/Library/Application Support/Rapport/ledger');
  });

  it('is in the roaming folder on Windows', () => {
    const roaming = String.raw`D:\Profiles\ada`;

    expect(defaultDataFolder('win32', { APPDATA: roaming }, String.raw`C:\Users\ada`)).toBe(
      String.raw`D:\Profiles\ada\Rapport\ledger`,
    );
    expect(defaultDataFolder('win32', {}, String.raw`C:\Users\ada`)).toBe(
      String.raw`C:\Users\ada\AppData\Roaming\Rapport\ledger`,
    );
  });
});

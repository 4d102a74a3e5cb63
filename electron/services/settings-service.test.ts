import { describe, expect, it } from 'vitest';
import { DEFAULT_APP_SETTINGS } from '../../shared/settings/app-settings';
import { valueOf } from '../../shared/testing/builders';
import { createSettingsService, type SettingsService } from './settings-service';
import { createMemoryDisk, isWrite, type MemoryDisk } from './testing/memory-disk';
import { createRecordedLog } from './testing/recorded-log';
import { codeOf } from './testing/test-ledger';

const FILE = 'settings.json';

function settingsOn(disk: MemoryDisk): SettingsService {
  return createSettingsService(disk.storage, createRecordedLog());
}

function diskHolding(fields: object): MemoryDisk {
  const envelope = { kind: 'rapport-settings', formatVersion: 1, revision: 4, checksum: '' };
  return createMemoryDisk(new Map([[FILE, JSON.stringify({ ...envelope, ...fields })]]));
}

describe('createSettingsService', () => {
  it('begins with the defaults, and writes nothing', () => {
    const disk = createMemoryDisk();

    expect(settingsOn(disk).read()).toEqual(DEFAULT_APP_SETTINGS);

    expect(disk.contents.size).toBe(0);
  });

  it('keeps what was changed for the next start, and the rest as it was', () => {
    const disk = createMemoryDisk();
    const settings = settingsOn(disk);

    expect(valueOf(settings.change({ theme: 'dark' }))).toEqual({ theme: 'dark', density: 'comfortable' });
    expect(valueOf(settings.change({ density: 'compact', theme: undefined }))).toEqual({
      theme: 'dark',
      density: 'compact',
    });

    expect(settings.read()).toEqual({ theme: 'dark', density: 'compact' });
    expect(settingsOn(disk).read()).toEqual({ theme: 'dark', density: 'compact' });
  });

  it('fills in what the file does not have', () => {
    expect(settingsOn(diskHolding({ density: 'compact' })).read()).toEqual({ theme: 'system', density: 'compact' });
  });

  it('keeps what a newer version put beside the settings', () => {
    const disk = diskHolding({ density: 'compact', motion: 'reduced' });

    valueOf(settingsOn(disk).change({ theme: 'dark' }));

    expect(JSON.parse(disk.contents.get(FILE) ?? '')).toMatchObject({
      revision: 5,
      theme: 'dark',
      density: 'compact',
      motion: 'reduced',
    });
  });

  it('stays as it was when the change cannot be written', () => {
    const disk = createMemoryDisk();
    const settings = settingsOn(disk);
    valueOf(settings.change({ theme: 'light' }));
    disk.failWhen(isWrite, 'ENOSPC');

    expect(codeOf(settings.change({ theme: 'dark' }))).toBe('disk-full');

    expect(settings.read().theme).toBe('light');
    disk.recover();
    expect(settingsOn(disk).read().theme).toBe('light');
  });

  it.each([
    ['is cut off', '{"kind": "rapport-set'],
    ['is empty', ''],
    [
      'holds a theme that is none',
      '{"kind":"rapport-settings","formatVersion":1,"revision":1,"checksum":"","theme":"red"}',
    ],
  ])('goes on with the defaults when the file %s, leaving it until one is chosen', (_, text) => {
    const disk = createMemoryDisk(new Map([[FILE, text]]));
    const log = createRecordedLog();
    const settings = createSettingsService(disk.storage, log);

    expect([settings.read(), disk.contents.get(FILE)]).toEqual([DEFAULT_APP_SETTINGS, text]);
    expect(log.lines()).toEqual(['warn settings: the settings could not be read: document-damaged']);

    valueOf(settings.change({ theme: 'dark' }));
    expect(settingsOn(disk).read()).toEqual({ theme: 'dark', density: 'comfortable' });
  });

  it('leaves the settings of a newer version alone', () => {
    const disk = diskHolding({ formatVersion: 2, theme: { name: 'sepia' } });
    const before = new Map(disk.contents);
    const settings = settingsOn(disk);

    expect([settings.read(), codeOf(settings.change({ theme: 'dark' }))]).toEqual([
      DEFAULT_APP_SETTINGS,
      'document-newer',
    ]);

    expect(disk.contents).toEqual(before);
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { DEFAULT_APP_SETTINGS, type AppSettings } from '../../shared/settings/app-settings';
import { NOON, valueOf } from '../../shared/testing/builders';
import { createSettingsService, type SettingsService } from './settings-service';
import { checksum } from '../io/checksum';
import { newerText } from './testing/newer-text';
import { createMemoryDisk, isWrite, type MemoryDisk } from './testing/memory-disk';
import { createRecordedLog } from './testing/recorded-log';
import { codeOf } from './testing/test-ledger';

const FILE = 'settings.json';
const KEPT = `damaged/${FILE}-${NOON.replaceAll(':', '-')}`;

function settingsOn(disk: MemoryDisk): SettingsService {
  return createSettingsService(disk.storage, createRecordedLog(), () => NOON);
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

    expect(valueOf(settings.change({ theme: 'dark' }))).toEqual({
      ...DEFAULT_APP_SETTINGS,
      theme: 'dark',
      density: 'comfortable',
    });
    expect(valueOf(settings.change({ density: 'compact', theme: undefined }))).toEqual({
      ...DEFAULT_APP_SETTINGS,
      theme: 'dark',
      density: 'compact',
    });

    expect(settings.read()).toEqual({ ...DEFAULT_APP_SETTINGS, theme: 'dark', density: 'compact' });
    expect(settingsOn(disk).read()).toEqual({ ...DEFAULT_APP_SETTINGS, theme: 'dark', density: 'compact' });
  });

  it('keeps every one of them', () => {
    const disk = createMemoryDisk();
    const chosen: AppSettings = {
      theme: 'light',
      density: 'compact',
      streaks: true,
      lookedBackOn: day('2026-11-23'),
      whenClosed: 'tray',
      region: 'ar-EG',
      hours: '24',
      digits: 'latin',
    };

    expect(valueOf(settingsOn(disk).change(chosen))).toEqual(chosen);

    expect(settingsOn(disk).read()).toEqual(chosen);
    expect(JSON.parse(disk.contents.get(FILE) ?? '')).toMatchObject(chosen);
  });

  it.each<Partial<AppSettings>>([{ streaks: true }, { lookedBackOn: day('2026-11-23') }, { whenClosed: 'quit' }])(
    'keeps %j when another is changed after it',
    (fields) => {
      const disk = createMemoryDisk();
      valueOf(settingsOn(disk).change(fields));

      valueOf(settingsOn(disk).change({ theme: 'dark' }));

      expect(settingsOn(disk).read()).toEqual({ ...DEFAULT_APP_SETTINGS, ...fields, theme: 'dark' });
    },
  );

  it('fills in what the file does not have', () => {
    expect(settingsOn(diskHolding({ density: 'compact' })).read()).toEqual({
      ...DEFAULT_APP_SETTINGS,
      theme: 'system',
      density: 'compact',
    });
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
    const settings = createSettingsService(disk.storage, log, () => NOON);

    expect([settings.read(), disk.contents.get(FILE)]).toEqual([DEFAULT_APP_SETTINGS, text]);
    expect(log.lines()).toEqual(['warn kept-document: settings.json could not be read']);

    valueOf(settings.change({ theme: 'dark' }));
    expect(settingsOn(disk).read()).toEqual({ ...DEFAULT_APP_SETTINGS, theme: 'dark', density: 'comfortable' });
    expect(disk.contents.get(KEPT)).toBe(text);
  });

  it('goes on with the state before when the file is damaged, and keeps the damaged one when another is chosen', () => {
    const disk = createMemoryDisk();
    valueOf(settingsOn(disk).change({ density: 'compact' }));
    disk.contents.set(`${FILE}.bak`, disk.contents.get(FILE) ?? '');
    disk.contents.set(FILE, 'torn');
    const settings = settingsOn(disk);
    expect([settings.read().density, disk.contents.size]).toEqual(['compact', 2]);

    valueOf(settings.change({ theme: 'dark' }));

    expect(settingsOn(disk).read()).toEqual({ ...DEFAULT_APP_SETTINGS, theme: 'dark', density: 'compact' });
    expect(disk.contents.get(KEPT)).toBe('torn');
  });

  it('does not replace a damaged file that cannot be kept in another place', () => {
    const disk = createMemoryDisk(new Map([[FILE, 'torn']]));
    const settings = settingsOn(disk);
    disk.failWhen(({ action, name }) => action !== 'list' && name.startsWith('damaged'), 'EACCES');

    expect(codeOf(settings.change({ theme: 'dark' }))).toBe('write-failed');

    expect([disk.contents.get(FILE), settings.read().theme]).toEqual(['torn', 'system']);
  });

  it('keeps the folder for backups to itself, whatever else is changed', () => {
    const disk = createMemoryDisk();
    const settings = settingsOn(disk);
    expect(settings.backupFolder()).toBeNull();

    expect(valueOf(settings.setBackupFolder('/media/stick'))).toEqual(DEFAULT_APP_SETTINGS);
    expect(valueOf(settings.change({ theme: 'dark' }))).toEqual({
      ...DEFAULT_APP_SETTINGS,
      theme: 'dark',
      density: 'comfortable',
    });

    expect([settings.backupFolder(), settingsOn(disk).backupFolder()]).toEqual(['/media/stick', '/media/stick']);
    valueOf(settings.setBackupFolder(null));
    expect(settingsOn(disk).backupFolder()).toBeNull();
  });

  it('reads those of format 1, whose checksum was of the content alone', () => {
    const content = { theme: 'dark', density: 'compact' };
    const disk = diskHolding({ ...content, checksum: checksum(JSON.stringify(content)) });

    expect(settingsOn(disk).read()).toEqual({ ...DEFAULT_APP_SETTINGS, ...content });
  });

  it('does not take a damaged number of the format for a newer version', () => {
    const disk = diskHolding({ formatVersion: 9, theme: 'light' });

    valueOf(settingsOn(disk).change({ density: 'compact' }));

    expect(settingsOn(disk).read()).toEqual({ ...DEFAULT_APP_SETTINGS, theme: 'light', density: 'compact' });
  });

  it('leaves the settings of a newer version alone', () => {
    const disk = createMemoryDisk(new Map([[FILE, newerText('rapport-settings', { theme: { name: 'sepia' } })]]));
    const before = new Map(disk.contents);
    const settings = settingsOn(disk);

    expect([settings.read(), codeOf(settings.change({ theme: 'dark' }))]).toEqual([
      DEFAULT_APP_SETTINGS,
      'document-newer',
    ]);

    expect(disk.contents).toEqual(before);
  });

  it('shows the settings of a newer version that it can read, and changes none of them', () => {
    const disk = createMemoryDisk(
      new Map([[FILE, newerText('rapport-settings', { theme: 'light', motion: 'reduced' })]]),
    );
    const before = new Map(disk.contents);
    const settings = settingsOn(disk);

    const codes = [settings.change({ theme: 'dark' }), settings.setBackupFolder('/media/stick')].map(codeOf);

    expect(codes).toEqual(['document-newer', 'document-newer']);
    expect([settings.read().theme, settings.backupFolder()]).toEqual(['light', null]);
    expect(disk.contents).toEqual(before);
  });
});

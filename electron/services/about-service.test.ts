import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../shared/base/outcome';
import { START } from '../../shared/testing/random-records';
import { valueOf } from '../../shared/testing/builders';
import { composeIn } from './testing/composed-rapport';
import { temporaryFolder } from '../io/testing/temporary-folder';
import { countLedger } from './count-ledger';
import { createManualTimers } from './testing/manual-timers';
import { createMemoryDisk } from './testing/memory-disk';
import { addActivity, tick } from './testing/page-commands';
import { createTestStore } from './testing/test-ledger';
import type { OpenFolder } from './ports';
import path from 'node:path';

describe('what Rapport says of itself', () => {
  it('is on what it runs and where its folders are', () => {
    const folder = temporaryFolder();

    const about = valueOf(composeIn(folder).ask('app/about'));

    expect(about).toEqual({
      versions: { node: process.versions.node, electron: null, chromium: null },
      folders: { data: folder, backups: path.join(folder, 'backups'), log: path.join(folder, 'logs') },
      canOpenFolders: false,
    });
  });

  it('follows the ledger that is open, but for the log', () => {
    const folder = temporaryFolder();
    const rapport = composeIn(folder);
    valueOf(rapport.ask('app/open-ledger', { ledger: 'sample' }));

    const { folders } = valueOf(rapport.ask('app/about'));

    expect(folders).toMatchObject({ data: path.join(folder, 'sample'), log: path.join(folder, 'logs') });
  });

  it('opens folders by their names where the shell can', async () => {
    const folder = temporaryFolder();
    const opened: string[] = [];
    const openFolder: OpenFolder = (place) => {
      opened.push(place);
      return Promise.resolve(place.endsWith('logs') ? fail({ code: 'not-found', kind: 'folder' }) : succeed(null));
    };
    const { later } = composeIn(folder, '2026-11-23', { openFolder });

    const answers = await Promise.all(
      ['data', 'backups', 'log', '/etc'].map((name) => later('app/open-folder', { folder: name })),
    );

    expect(opened).toEqual([folder, path.join(folder, 'backups'), path.join(folder, 'logs')]);
    expect(answers).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: false, failure: { code: 'not-found' } },
      { ok: false, failure: { code: 'malformed-request' } },
    ]);
    expect(await composeIn(folder).later('app/open-folder', { folder: 'data' })).toMatchObject({ ok: false });
  });

  it('is in the diagnostics, with the end of the log', async () => {
    const logLines = (count: number) => [`the last ${String(count)} lines`];
    const rapport = composeIn(temporaryFolder(), '2026-11-23', { logLines });
    for (const command of [addActivity('a'), tick('a', '2026-11-22')]) valueOf(rapport.dispatch(command));

    const { text } = valueOf(await rapport.later('app/diagnostics'));

    expect(text).toContain('version: 1.2.3, web');
    expect(text).toMatch(/files: 2, \d+ bytes, 0 set aside/);
    expect(text).toMatch(/activities 1, .*checks 1, /);
    expect(text).toContain('the last 200 lines');
  });

  it('is written down in the log at the start and at the end', () => {
    const rapport = composeIn(temporaryFolder());
    rapport.dispose();

    const lines = rapport.log.lines();
    expect(lines[0]).toMatch(/^info start: Rapport 1\.2\.3, web, format \d+, \S+ \S+ \S+, node \d+/);
    expect(lines).toContain('info open-ledger: opened own: 0 documents');
    expect(lines.at(-1)).toBe('info end: ended');
  });
});

describe('countLedger', () => {
  it('counts what the files hold, and those that cannot be read', async () => {
    const disk = createMemoryDisk();
    const months = [...START.months.keys()];
    valueOf(createTestStore(disk).save(START, { catalog: true, months }));
    const whole = await countLedger(disk.storage.files, createManualTimers());
    disk.contents.set(`months/${months[0] ?? ''}.json`, 'cut o');

    const damaged = await countLedger(disk.storage.files, createManualTimers());

    expect(whole).toMatchObject({ documents: months.length + 1, unreadable: 0 });
    expect(whole.counts['activities']).toBe(START.catalog.activities.length);
    expect(damaged).toMatchObject({ documents: months.length + 1, unreadable: 1 });
    expect(damaged.bytes).toBeLessThan(whole.bytes);
  });

  it('counts nothing where the disk is gone', async () => {
    const disk = createMemoryDisk();
    disk.failWhen(() => true, 'EIO');

    expect(await countLedger(disk.storage.files, createManualTimers())).toMatchObject({ documents: 0, bytes: 0 });
  });
});

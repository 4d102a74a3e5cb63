import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { events } from '../shared/bridge/contract';
import { addDays, day } from '../shared/base/day';
import type { Command } from '../shared/ledger/command';
import { valueOf } from '../shared/testing/builders';
import { isTemporaryName } from './io/temporary-name';
import { smallDisk, temporaryFolder } from './io/testing/temporary-folder';
import { composeIn, type ComposedRapport } from './services/testing/composed-rapport';
import { addActivity, addMinutes, addPlatform, note, several, tick } from './services/testing/page-commands';
import { codeOf } from './services/testing/test-ledger';

const CATALOG = 'catalog.json';
const NOVEMBER = 'months/2026-11.json';

function dispatchAll(rapport: ComposedRapport, commands: readonly Command[]): void {
  for (const command of commands) valueOf(rapport.dispatch(command));
}

/** The content of every file in the folder and below it, by its name; the lock is another one at every start. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Map(
    entries
      .filter(({ name }) => name !== 'lock.json')
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file), fs.readFileSync(file, 'utf8')];
      }),
  );
}

function checksIn(rapport: ComposedRapport, month = '2026-11'): readonly string[] {
  return rapport.read(month).months.flatMap(({ checks }) => checks.map(({ id }) => id));
}

/** A folder with one activity, `a`, and one tick on the day before the fixed day. */
function ledgerFolder(folder = temporaryFolder()): string {
  dispatchAll(composeIn(folder), [addActivity('a', { title: 'Answer' }), tick('a', '2026-11-22')]);
  return folder;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('compose, with conf and a real folder', () => {
  it('makes no file but the lock by being started and looked at, and takes that away when it is ended', () => {
    const folder = path.join(temporaryFolder(), 'not yet', 'there');

    const rapport = composeIn(folder);
    valueOf(rapport.ask('app/hello'));
    rapport.read('2026-11');
    valueOf(rapport.ask('scores/read-history', { until: '2026-11-23', count: 5 }));

    expect(fs.readdirSync(folder)).toEqual(['lock.json']);
    rapport.dispose();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('finds after a second start what was acknowledged in the first', () => {
    const folder = ledgerFolder();
    const first = composeIn(folder);
    dispatchAll(first, [
      several('set up', [addPlatform('x'), addMinutes('m', '2026-11-23', 'x')]),
      note('2026-11-23', 'Met Zoë at the fair 👩‍💻\nand wrote to her.'),
      tick('a', '2026-10-31'),
    ]);
    valueOf(first.ask('settings/change', { theme: 'dark' }));

    const second = composeIn(folder);

    const { revision: _, history: __, ...content } = first.read('2026-10', '2026-11');
    expect(second.read('2026-10', '2026-11')).toEqual({ ...content, revision: 0, history: { undo: null, redo: null } });
    expect(valueOf(second.ask('app/hello'))).toMatchObject({ problem: null, settings: { theme: 'dark' } });
    expect([...filesIn(folder).keys()].filter((name) => !name.endsWith('.bak')).sort()).toEqual([
      CATALOG,
      'months/2026-10.json',
      NOVEMBER,
      'settings.json',
    ]);
  });

  it('finds all of a burst of 200 ticks, and no temporary file', () => {
    const folder = ledgerFolder();
    const rapport = composeIn(folder);
    const days = Array.from({ length: 200 }, (_, index) => addDays(day('2026-05-01'), index));

    dispatchAll(
      rapport,
      days.map((on) => tick('a', on)),
    );

    const months = [...new Set(days.map((on) => on.slice(0, 7)))];
    const found = composeIn(folder)
      .read(...months)
      .months.flatMap(({ checks }) => checks.map((check) => check.day));
    expect(found.filter((on) => on !== '2026-11-22')).toEqual(days);
    expect([...filesIn(folder).keys()].filter(isTemporaryName)).toEqual([]);
    expect(rapport.announced.map(({ name }) => name)).toEqual(Array.from({ length: 200 }, () => 'ledger/changed'));
  });

  it('keeps the state before the last write beside each document', () => {
    const folder = ledgerFolder();
    const before = fs.readFileSync(path.join(folder, NOVEMBER), 'utf8');

    dispatchAll(composeIn(folder), [tick('a', '2026-11-23')]);

    expect(fs.readFileSync(path.join(folder, `${NOVEMBER}.bak`), 'utf8')).toBe(before);
  });

  it.skipIf(process.platform === 'win32')('keeps folders and files for the user alone', () => {
    const folder = path.join(temporaryFolder(), 'ledger');
    const rapport = composeIn(ledgerFolder(folder));
    valueOf(rapport.ask('settings/change', { theme: 'dark' }));
    dispatchAll(rapport, [several('both', [addPlatform('x'), tick('a', '2026-11-23')])]);
    valueOf(rapport.ask('app/open-ledger', { ledger: 'sample' }));

    const names = ['', ...fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })];
    const modes = names.map((name) => {
      const { mode } = fs.statSync(path.join(folder, name));
      return `${name} ${(mode & 0o777).toString(8)}`;
    });

    const isFolder = (name: string) => fs.statSync(path.join(folder, name)).isDirectory();
    expect(modes).toEqual(names.map((name) => `${name} ${isFolder(name) ? '700' : '600'}`));
    expect(names).toEqual(
      expect.arrayContaining(['months', 'sample', path.join('sample', 'months'), 'settings.json', `${CATALOG}.bak`]),
    );
  });

  it('answers with the day that it was given', () => {
    const hello = valueOf(composeIn(temporaryFolder(), '2024-02-29').ask('app/hello'));

    expect(hello).toMatchObject({ today: '2024-02-29', problem: null, ledger: 'own' });
  });

  it('keeps the sample in a folder of its own, filled whole at once', () => {
    const folder = ledgerFolder();
    const own = filesIn(folder);
    const rapport = composeIn(folder);

    valueOf(rapport.ask('app/open-ledger', { ledger: 'sample' }));

    expect(valueOf(rapport.ask('app/hello'))).toMatchObject({
      ledger: 'sample',
      folder: path.join(folder, 'sample'),
      problem: null,
    });
    expect(rapport.read().catalog.isSample).toBe(true);
    const all = filesIn(folder);
    expect(new Map([...all].filter(([name]) => !name.startsWith('sample')))).toEqual(own);
    expect(all.has(path.join('sample', CATALOG))).toBe(true);
    expect(all.has(path.join('sample', 'pending.json'))).toBe(false);
  });
});

describe('compose on files that are not as they were', () => {
  it.each([
    ['is cut off', (text: string) => text.slice(0, text.length / 2)],
    ['is empty', () => ''],
    ['is a list', () => '[1]'],
    ['is an empty object', () => '{}'],
  ])('changes no byte of a ledger whose catalog %s', (_, change) => {
    const folder = ledgerFolder();
    const file = path.join(folder, CATALOG);
    fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')));
    const before = filesIn(folder);

    const rapport = composeIn(folder);
    const codes = [
      rapport.dispatch(tick('a', '2026-11-23')),
      rapport.ask('ledger/undo'),
      rapport.ask('ledger/read', { months: ['2026-11'] }),
      rapport.ask('app/open-ledger', { ledger: 'own' }),
    ].map(codeOf);

    expect(valueOf(rapport.ask('app/hello')).problem).not.toBeNull();
    expect(codes).toEqual([...Array.from({ length: 3 }, () => valueOf(rapport.ask('app/hello')).problem?.code), null]);
    expect(filesIn(folder)).toEqual(before);
  });

  it('changes no byte of a damaged month, and waits for what is to become of it', () => {
    const folder = ledgerFolder();
    const file = path.join(folder, NOVEMBER);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').slice(0, -30));
    const damaged = fs.readFileSync(file, 'utf8');
    const rapport = composeIn(folder);

    expect(codeOf(rapport.dispatch(tick('a', '2026-11-23')))).toBe('document-damaged');
    expect(codeOf(rapport.dispatch(tick('a', '2026-09-15')))).toBe('document-damaged');
    expect(valueOf(rapport.ask('app/hello'))).toMatchObject({ isRecovering: true });
    expect(fs.readFileSync(file, 'utf8')).toBe(damaged);

    valueOf(rapport.ask('recovery/choose', { choices: [{ document: NOVEMBER, candidate: null }] }));
    valueOf(rapport.dispatch(tick('a', '2026-09-15')));

    expect(checksIn(composeIn(folder), '2026-09')).toEqual(['2026-09-15 a']);
    const aside = fs.readdirSync(path.join(folder, 'damaged'));
    expect(aside.map((name) => fs.readFileSync(path.join(folder, 'damaged', name), 'utf8'))).toEqual([damaged]);
  });

  it('keeps the bytes of a file that is no text any more, before the next save takes its place', () => {
    const folder = ledgerFolder();
    const file = path.join(folder, CATALOG);
    const bytes = fs.readFileSync(file);
    // The first letter of a title, with its highest bit turned over.
    bytes.writeUInt8(bytes.readUInt8(bytes.indexOf('Answer')) ^ 0x80, bytes.indexOf('Answer'));
    fs.writeFileSync(file, bytes);

    const rapport = composeIn(folder);
    expect(rapport.read().catalog.activities[0]?.title).toBe('\uFFFDnswer');
    valueOf(rapport.dispatch(addPlatform('x')));

    const damaged = path.join(folder, 'damaged');
    expect(fs.readdirSync(damaged).map((name) => fs.readFileSync(path.join(damaged, name)))).toContainEqual(bytes);
  });

  it('replaces settings that cannot be read when others are chosen, and keeps the old file beside them', () => {
    const folder = ledgerFolder();
    const file = path.join(folder, 'settings.json');
    fs.writeFileSync(file, '{"kind": "rapp');
    const rapport = composeIn(folder);

    expect(valueOf(rapport.ask('settings/change', { theme: 'dark' })).theme).toBe('dark');

    expect(valueOf(composeIn(folder).ask('app/hello')).settings.theme).toBe('dark');
    expect(fs.readFileSync(`${file}.bak`, 'utf8')).toBe('{"kind": "rapp');
  });
});

describe('compose on a full disk', () => {
  /** A ledger on a disk of its own that has no room left; null where there can be none. */
  function fullDisk(): { readonly folder: string; readonly makeRoom: () => void } | null {
    const disk = smallDisk(512);
    if (disk === null) {
      console.warn('NOT TESTED HERE: a ledger on a full disk, because no file system can be mounted.');
      return null;
    }
    const folder = ledgerFolder(path.join(disk, 'ledger'));
    const ballast = path.join(disk, 'ballast');
    fillUp(ballast);
    return {
      folder,
      makeRoom: () => {
        fs.rmSync(ballast);
      },
    };
  }

  function fillUp(file: string): void {
    const page = Buffer.alloc(4_096);
    try {
      for (;;) fs.appendFileSync(file, page);
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
  }

  it('says that a tick was not saved, keeps the files whole, and saves the next one when there is room', ({ skip }) => {
    const disk = fullDisk();
    if (disk === null) return skip();
    const rapport = composeIn(disk.folder);
    const before = filesIn(disk.folder);

    expect(rapport.dispatch(tick('a', '2026-11-23'))).toEqual({ ok: false, failure: { code: 'disk-full' } });

    expect(filesIn(disk.folder)).toEqual(before);
    expect(checksIn(rapport)).toEqual(['2026-11-22 a']);
    expect(checksIn(composeIn(disk.folder))).toEqual(['2026-11-22 a']);
    expect(rapport.announced).toEqual([]);

    disk.makeRoom();
    valueOf(rapport.dispatch(tick('a', '2026-11-23')));
    expect(checksIn(composeIn(disk.folder))).toEqual(['2026-11-22 a', '2026-11-23 a']);
  });

  it('says that a new month, several documents, an undo and settings were not saved, and saves all of it later', ({
    skip,
  }) => {
    const disk = fullDisk();
    if (disk === null) return skip();
    const rapport = composeIn(disk.folder);
    const before = filesIn(disk.folder);
    const asked = [
      () => rapport.dispatch(tick('a', '2026-09-15')),
      () => rapport.dispatch(several('both', [addPlatform('x'), tick('a', '2026-11-23')])),
      () => rapport.ask('settings/change', { theme: 'dark' }),
      () => rapport.ask('app/open-ledger', { ledger: 'sample' }),
    ];

    expect(asked.map((ask) => codeOf(ask()))).toEqual(asked.map(() => 'disk-full'));

    expect(filesIn(disk.folder)).toEqual(before);
    disk.makeRoom();
    expect(asked.slice(0, 3).map((ask) => codeOf(ask()))).toEqual([null, null, null]);
    const later = composeIn(disk.folder);
    expect(checksIn(later, '2026-09')).toEqual(['2026-09-15 a']);
    expect(checksIn(later)).toEqual(['2026-11-22 a', '2026-11-23 a']);
    expect(valueOf(later.ask('app/hello')).settings.theme).toBe('dark');
  });
});

describe('compose and time', () => {
  it('leaves no timer when it is ended', () => {
    vi.useFakeTimers();
    const rapport = composeIn(temporaryFolder());
    expect(vi.getTimerCount()).toBeGreaterThan(0);

    rapport.dispose();

    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells every page when a new day begins, in a form that the contract knows', () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 24, 3, 59, 0) });
    const rapport = composeIn(temporaryFolder(), null);
    expect(valueOf(rapport.ask('app/hello')).today).toBe('2026-11-23');

    vi.advanceTimersByTime(120_000);

    const { zone } = valueOf(rapport.ask('app/hello'));
    expect(rapport.announced).toEqual([{ name: 'day/rolled-over', payload: { today: '2026-11-24', zone } }]);
    expect(events['day/rolled-over'].parse(rapport.announced[0]?.payload)).toEqual(rapport.announced[0]?.payload);
    expect(valueOf(rapport.ask('app/hello')).today).toBe('2026-11-24');
    rapport.dispose();
  });
});

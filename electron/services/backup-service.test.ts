import { describe, expect, it } from 'vitest';
import { readBackup } from '../../shared/backup/backup-file';
import { FORMAT_VERSION } from '../../shared/ledger/stored-document';
import { valueOf } from '../../shared/testing/builders';
import { checksum } from '../io/checksum';
import { withFlippedBit } from './testing/damage';
import { isWrite, type MemoryDisk } from './testing/memory-disk';
import { addActivity, clear, note, tick } from './testing/page-commands';
import { codeOf } from './testing/test-ledger';
import {
  dispatch,
  documentTexts,
  makeBackup,
  rapportOn,
  SECOND_FOLDER,
  type TestRapport,
} from './testing/test-rapport';
import { createTestTask } from './testing/test-task';

const DAY = 86_400_000;
const FORMAT = `"formatVersion": ${String(FORMAT_VERSION)}`;

function filledRapport(): TestRapport {
  const rapport = rapportOn();
  dispatch(rapport, addActivity('a'), tick('a', '2026-10-31'), tick('a', '2026-11-23'));
  return rapport;
}

/** With this many ticks, so that leaving most of them out counts as a loss. */
function largeRapport(): TestRapport {
  const rapport = filledRapport();
  for (let date = 1; date <= 20; date += 1) dispatch(rapport, tick('a', `2026-11-${String(date).padStart(2, '0')}`));
  return rapport;
}

function removeMost(rapport: TestRapport): void {
  for (let date = 1; date <= 20; date += 1) dispatch(rapport, clear('a', `2026-11-${String(date).padStart(2, '0')}`));
}

async function keepUp({ backups }: Pick<TestRapport, 'backups'>): Promise<void> {
  valueOf(await backups.keepUp(createTestTask()));
}

function backupNames({ contents }: MemoryDisk, folder = 'backups/'): readonly string[] {
  return [...contents.keys()].filter((name) => name.startsWith(folder)).sort();
}

function statusOf({ backups }: TestRapport) {
  return valueOf(backups.status());
}

/** One change each day, each with its backup. */
async function liveFor(rapport: TestRapport, days: number): Promise<void> {
  for (let count = 0; count < days; count += 1) {
    rapport.clock.advance(DAY);
    dispatch(rapport, note(rapport.ledger.today(), `Day ${String(count)}`));
    await keepUp(rapport);
  }
}

describe('a backup', () => {
  it('holds every document to the byte, and what it says of itself', async () => {
    const rapport = filledRapport();

    const { name, header, state } = valueOf(await rapport.backups.make('by-hand', createTestTask()));

    expect([name, state]).toEqual(['rapport-backup-2026-11-23-120000.json', 'verified']);
    expect(header).toMatchObject({
      madeAt: '2026-11-23T12:00:00.000Z',
      appVersion: '1.2.3',
      reason: 'by-hand',
      isShrunk: false,
      counts: { activities: 1, checks: 2, notes: 0 },
      firstDay: '2026-10-31',
      lastDay: '2026-11-23',
    });
    const text = valueOf(rapport.backups.read(`own ${name}`));
    for (const document of Object.values(documentTexts(rapport.own))) expect(text).toContain(document.trimEnd());
    expect(valueOf(readBackup(text, { name, checksum }))).toMatchObject({ isAsWritten: true, problems: [] });
  });

  it('of one moment with another has a name of its own', async () => {
    const rapport = filledRapport();

    const keys = [await makeBackup(rapport), await makeBackup(rapport)];

    expect(keys).toEqual(['own rapport-backup-2026-11-23-120000.json', 'own rapport-backup-2026-11-23-120000-2.json']);
  });

  it('is of one moment: what is written while it is made is in it, or is not, as a whole', async () => {
    const asks = createTestTask();
    await filledRapport().backups.make('by-hand', asks);
    for (let at = 1; at <= asks.count(); at += 1) {
      const rapport = filledRapport();
      const task = createTestTask({
        meanwhile: (count) => {
          if (count === at)
            dispatch(rapport, tick('a', '2026-10-30'), tick('a', '2026-11-22'), tick('a', '2026-09-30'));
        },
      });

      const { name } = valueOf(await rapport.backups.make('by-hand', task));
      const { documents } = valueOf(readBackup(valueOf(rapport.backups.read(`own ${name}`)), { name, checksum }));
      const counts = [...documents.months.values()].map(({ checks }) => checks.length).sort();

      expect([[1, 1].join(), [1, 2, 2].join()]).toContain(counts.join());
    }
  });

  it('of an empty ledger holds its empty plan', async () => {
    const rapport = rapportOn();

    const key = await makeBackup(rapport);

    expect(valueOf(readBackup(valueOf(rapport.backups.read(key)), { name: '', checksum })).isAsWritten).toBe(true);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 30)],
    ['of a newer Rapport', (text: string) => text.replace(FORMAT, '"formatVersion": "5"')],
  ])('is not made of a ledger with a document that became %s meanwhile', async (_, change) => {
    const rapport = filledRapport();
    const { contents } = rapport.own;
    contents.set('months/2026-10.json', change(contents.get('months/2026-10.json') ?? ''));

    const made = await rapport.backups.make('by-hand', createTestTask());

    expect([codeOf(made), statusOf(rapport).failure?.code]).toEqual(['document-damaged', 'document-damaged']);
    expect(backupNames(rapport.own)).toEqual([]);
  });

  it('that is cancelled is not there, wherever that was, and is no failure', async () => {
    const asks = createTestTask();
    await filledRapport().backups.make('by-hand', asks);
    const rapport = filledRapport();

    for (let cancelAt = 1; cancelAt <= asks.count(); cancelAt += 1) {
      const made = await rapport.backups.make('by-hand', createTestTask({ cancelAt }));
      expect([codeOf(made), backupNames(rapport.own), statusOf(rapport).failure]).toEqual(['cancelled', [], null]);
    }
  });

  it('is not put with those of another ledger that is opened while it is made', async () => {
    const asks = createTestTask();
    await filledRapport().backups.make('by-hand', asks);

    for (let at = 1; at <= asks.count(); at += 1) {
      const rapport = filledRapport();
      const meanwhile = (count: number) => {
        if (count === at) valueOf(rapport.ledger.open('sample'));
      };
      const made = await rapport.backups.make('by-hand', createTestTask({ meanwhile }));

      expect([codeOf(made), backupNames(rapport.own), backupNames(rapport.sample)]).toEqual(['cancelled', [], []]);
    }
  });

  it('is refused while the ledger cannot be opened', async () => {
    const disks = filledRapport();
    disks.own.contents.set('catalog.json', 'torn');
    const rapport = rapportOn(disks);

    expect(codeOf(await rapport.backups.make('by-hand', createTestTask()))).toBe('document-damaged');
    expect(codeOf(await rapport.backups.keepUp(createTestTask()))).toBeNull();

    expect(backupNames(rapport.own)).toEqual([]);
  });
});

describe('verifying', () => {
  it('finds every bit that turned over', async () => {
    const rapport = filledRapport();
    const key = await makeBackup(rapport);
    const file = backupNames(rapport.own)[0] ?? '';
    const whole = rapport.own.contents.get(file) ?? '';
    const unnoticed: number[] = [];

    for (let bit = 0; bit < whole.length * 7; bit += 1) {
      rapport.own.contents.set(file, withFlippedBit(whole, bit));
      if (valueOf(rapport.backups.verify(key))) unnoticed.push(bit);
    }

    expect(unnoticed).toEqual([]);
    expect(statusOf(rapport).backups.map(({ state }) => state)).toEqual(['damaged']);
    rapport.own.contents.set(file, whole);
    expect([valueOf(rapport.backups.verify(key)), statusOf(rapport).backups[0]?.state]).toEqual([true, 'verified']);
  });

  it('is unknown after a start, until it was done', async () => {
    const key = await makeBackup(filledRapport());
    const first = filledRapport();
    await makeBackup(first);
    const rapport = rapportOn(first);
    expect(statusOf(rapport).backups.map(({ state }) => state)).toEqual(['unknown']);

    valueOf(rapport.backups.verify(key));

    expect(statusOf(rapport).backups.map(({ state }) => state)).toEqual(['verified']);
  });

  it.each(['own ../catalog.json', 'own catalog.json', 'own none.json', 'second rapport-backup-1.json', 'rapport', ''])(
    'does not know a backup %j',
    (key) => {
      const { backups } = filledRapport();

      expect([backups.verify(key), backups.read(key)].map(codeOf)).toEqual(['not-found', 'not-found']);
    },
  );

  it('lists what is no legible backup as damaged, and what is no backup not at all', async () => {
    const rapport = filledRapport();
    await makeBackup(rapport);
    rapport.own.contents.set('backups/rapport-backup-2026-11-24.json', 'torn');
    rapport.own.contents.set('backups/notes.txt', 'mine');

    expect(statusOf(rapport).backups.map(({ name, state, header }) => [name, state, header === null])).toEqual([
      ['rapport-backup-2026-11-24.json', 'damaged', true],
      ['rapport-backup-2026-11-23-120000.json', 'verified', false],
    ]);
    expect(rapport.backups.good()).toHaveLength(1);
  });

  it('keeps one of a newer Rapport apart', async () => {
    const rapport = filledRapport();
    await makeBackup(rapport);
    const file = backupNames(rapport.own)[0] ?? '';
    const text = (rapport.own.contents.get(file) ?? '').replace(
      FORMAT,
      `"formatVersion": ${String(FORMAT_VERSION + 1)}`,
    );
    rapport.own.contents.set(file, text);

    expect([statusOf(rapport).backups[0]?.state, rapport.backups.good()]).toEqual(['newer', []]);
    valueOf(rapport.backups.verify(`own ${statusOf(rapport).backups[0]?.name ?? ''}`));
    expect(statusOf(rapport).backups[0]?.state).toBe('newer');
  });
});

describe('a disk that is full', () => {
  it('at any write of a backup leaves all that was there, is told, and does not hinder the next one', async () => {
    const rapport = filledRapport();
    await makeBackup(rapport);
    rapport.own.failWhen(isWrite, 'ENOSPC');
    const before = new Map(rapport.own.contents);

    expect(codeOf(await rapport.backups.make('by-hand', createTestTask()))).toBe('disk-full');

    expect(rapport.own.contents).toEqual(before);
    expect(statusOf(rapport).failure).toEqual({ code: 'disk-full' });
    rapport.own.recover();
    await makeBackup(rapport);
    expect([statusOf(rapport).failure, backupNames(rapport.own).length]).toEqual([null, 2]);
  });

  it('or gone at any call of it leaves the ledger and every backup whole', async () => {
    for (let steps = 0; steps < 40; steps += 1) {
      const rapport = filledRapport();
      await makeBackup(rapport);
      const before = new Map(rapport.own.contents);
      rapport.own.stopAfter(steps);
      await rapport.backups.make('by-hand', createTestTask());
      rapport.own.recover();

      for (const [name, text] of before) expect(rapport.own.contents.get(name)).toBe(text);
      const later = rapportOn(rapport);
      await makeBackup(later);
      for (const { key } of statusOf(later).backups) expect(valueOf(later.backups.verify(key))).toBe(true);
    }
  });

  it('that writes something else than it was given is found out', async () => {
    const rapport = filledRapport();
    const { contents } = rapport.own;
    const set = contents.set.bind(contents);
    contents.set = (name, text) => set(name, name.startsWith('backups/') ? text.replace('Activity', 'Activit') : text);

    const made = await rapport.backups.make('by-hand', createTestTask());

    expect([codeOf(made), statusOf(rapport).failure?.code]).toEqual(['document-damaged', 'document-damaged']);
    expect(statusOf(rapport).backups.map(({ state }) => state)).toEqual(['damaged']);
  });
});

describe('the guard against a loss', () => {
  async function shrunkRapport(): Promise<TestRapport> {
    const rapport = largeRapport();
    await liveFor(rapport, 10);
    removeMost(rapport);
    for (let count = 0; count < 9; count += 1) dispatch(rapport, clear('a', '2026-11-23'));
    await undoNotes(rapport, 10);
    return rapport;
  }

  /** Empties the notes again, so that little is left. */
  async function undoNotes(rapport: TestRapport, days: number): Promise<void> {
    for (let count = 0; count < days; count += 1)
      dispatch(rapport, note(`2026-11-${String(24 + count)}`.replace(/-3[1-3]$/, '-30'), ''));
    await Promise.resolve();
  }

  it('marks a backup that holds less than half of the last one, and removes none while it is the newest', async () => {
    const rapport = await shrunkRapport();
    const before = backupNames(rapport.own);

    await liveFor(rapport, 3);

    const { shrunk, backups } = statusOf(rapport);
    expect(backupNames(rapport.own)).toEqual(expect.arrayContaining([...before]));
    expect(backupNames(rapport.own)).toHaveLength(before.length + 3);
    expect(backups.slice(0, 3).map(({ header }) => header?.isShrunk)).toEqual([true, true, true]);
    expect(shrunk?.now).toBeLessThan((shrunk?.before ?? 0) / 2);
  });

  it('ends when the person says that it is right, and old backups go again', async () => {
    const rapport = await shrunkRapport();
    await liveFor(rapport, 3);
    const before = backupNames(rapport.own).length;

    const accepted = valueOf(await rapport.backups.make('by-hand', createTestTask(), true));

    expect([accepted.header?.isShrunk, statusOf(rapport).shrunk]).toEqual([false, null]);
    await liveFor(rapport, 12);
    expect(statusOf(rapport).shrunk).toBeNull();
    expect(backupNames(rapport.own).length).toBeLessThan(before + 13);
  });

  it('ends by itself when what was lost is there again', async () => {
    const rapport = largeRapport();
    await keepUp(rapport);
    removeMost(rapport);
    rapport.clock.advance(DAY);
    await keepUp(rapport);
    expect(statusOf(rapport).shrunk).toEqual({ before: 23, now: 3 });

    for (let date = 1; date <= 20; date += 1) dispatch(rapport, tick('a', `2026-11-${String(date).padStart(2, '0')}`));
    rapport.clock.advance(DAY);
    await keepUp(rapport);

    expect(statusOf(rapport).shrunk).toBeNull();
  });

  it('counts an emptied ledger as a loss, and makes its backup beside the others', async () => {
    const rapport = largeRapport();
    await keepUp(rapport);
    rapport.own.contents.delete('catalog.json');
    for (const name of ['months/2026-10.json', 'months/2026-11.json']) rapport.own.contents.delete(name);
    const later = rapportOn(rapport, '2026-11-24T12:00:00.000Z');

    await keepUp(later);

    expect([statusOf(later).shrunk, backupNames(later.own).length]).toEqual([{ before: 23, now: 0 }, 2]);
  });
});

describe('keeping old backups', () => {
  it('leaves those of the last seven days, four weeks and twelve months that have one', async () => {
    const rapport = filledRapport();

    await liveFor(rapport, 120);

    const days = statusOf(rapport).backups.map(({ header }) => header?.madeAt.slice(0, 10));
    expect(days).toEqual([
      '2027-03-23',
      '2027-03-22',
      '2027-03-21',
      '2027-03-20',
      '2027-03-19',
      '2027-03-18',
      '2027-03-17',
      '2027-03-14',
      '2027-03-07',
      '2027-02-28',
      '2027-01-31',
      '2026-12-31',
      '2026-11-30',
    ]);
  });

  it('leaves what is damaged and what is no backup', async () => {
    const rapport = filledRapport();
    rapport.own.contents.set('backups/rapport-backup-2020-01-01-000000.json', 'torn');
    rapport.own.contents.set('backups/before-update/to-format-2/catalog.json', 'old');

    await liveFor(rapport, 40);

    expect(rapport.own.contents.get('backups/rapport-backup-2020-01-01-000000.json')).toBe('torn');
    expect(rapport.own.contents.get('backups/before-update/to-format-2/catalog.json')).toBe('old');
  });

  it('goes on when an old one cannot be removed', async () => {
    const rapport = filledRapport();
    rapport.own.failWhen(({ action }) => action === 'remove', 'EACCES');

    await liveFor(rapport, 12);

    expect([backupNames(rapport.own).length, statusOf(rapport).failure]).toEqual([12, null]);
    expect(rapport.log.lines()).toContain('warn backups: old backups could not be removed: write-failed');
  });
});

describe('keeping up', () => {
  it('makes one backup when something has changed, and none when nothing has', async () => {
    const rapport = filledRapport();

    for (let count = 0; count < 3; count += 1) await keepUp(rapport);
    expect(statusOf(rapport).backups.map(({ header }) => header?.reason)).toEqual(['daily']);

    rapport.clock.advance(DAY);
    dispatch(rapport, tick('a', '2026-11-22'));
    for (let count = 0; count < 3; count += 1) await keepUp(rapport);
    expect(backupNames(rapport.own)).toHaveLength(2);
  });

  it('knows after a start that nothing has changed, and that something has', async () => {
    const first = filledRapport();
    await keepUp(first);

    const second = rapportOn(first, '2026-11-24T12:00:00.000Z');
    await keepUp(second);
    expect(backupNames(second.own)).toHaveLength(1);
    expect(statusOf(second).backups[0]?.state).toBe('verified');
    dispatch(second, tick('a', '2026-11-22'));

    await keepUp(rapportOn(second, '2026-11-25T12:00:00.000Z'));

    expect(backupNames(second.own)).toHaveLength(2);
  });

  it('makes another one when the newest is damaged, wherever it is', async () => {
    for (const change of [
      (text: string) => text.replace('Activity a', 'Activity x'),
      (text: string) => text.replace('"appVersion": "1.2.3"', '"appVersion": "1.2.4"'),
      (text: string) => text.slice(0, -2),
    ]) {
      const first = filledRapport();
      await keepUp(first);
      const [file = ''] = backupNames(first.own);
      first.own.contents.set(file, change(first.own.contents.get(file) ?? ''));

      const later = rapportOn(first, '2026-11-24T12:00:00.000Z');
      await keepUp(later);

      expect(backupNames(later.own)).toHaveLength(2);
      expect(valueOf(later.backups.verify(statusOf(later).backups[0]?.key ?? ''))).toBe(true);
    }
  });

  it('makes one when a month has gone', async () => {
    const first = filledRapport();
    await keepUp(first);
    first.own.contents.delete('months/2026-11.json');

    await keepUp(rapportOn(first, '2026-11-24T12:00:00.000Z'));

    expect(backupNames(first.own)).toHaveLength(2);
  });

  it('makes none of an empty ledger, and none of the sample', async () => {
    const rapport = rapportOn();
    await keepUp(rapport);
    valueOf(rapport.ledger.open('sample'));
    dispatch(rapport, tick('answer', '2026-11-22'));

    await keepUp(rapport);

    expect([backupNames(rapport.own), backupNames(rapport.sample)]).toEqual([[], []]);
  });

  it('says that it failed, and makes it up later', async () => {
    const rapport = filledRapport();
    rapport.own.failWhen(isWrite, 'ENOSPC');
    expect(codeOf(await rapport.backups.keepUp(createTestTask()))).toBe('disk-full');
    expect(statusOf(rapport).failure).toEqual({ code: 'disk-full' });
    rapport.own.recover();

    await keepUp(rapport);

    expect([backupNames(rapport.own).length, statusOf(rapport).failure]).toEqual([1, null]);
  });
});

describe('the second folder', () => {
  it('gets each backup, to the byte', async () => {
    const rapport = filledRapport();
    rapport.chooseSecondFolder(SECOND_FOLDER);

    await liveFor(rapport, 3);

    const own = backupNames(rapport.own).map((name) => rapport.own.contents.get(name));
    expect(backupNames(rapport.second, '').map((name) => rapport.second.contents.get(name))).toEqual(own);
    expect(statusOf(rapport)).toMatchObject({ second: { folder: SECOND_FOLDER, failure: null } });
    expect(statusOf(rapport).backups.map(({ place }) => place)).toEqual([
      ...own.map(() => 'own'),
      ...own.map(() => 'second'),
    ]);
  });

  it('gets the newest one when it is chosen, though nothing has changed since', async () => {
    const rapport = filledRapport();
    await keepUp(rapport);
    rapport.chooseSecondFolder(SECOND_FOLDER);

    await keepUp(rapport);

    expect(backupNames(rapport.second, '')).toHaveLength(1);
  });

  it.each([
    ['cannot be written', isWrite],
    ['cannot even be listed', () => true],
  ])('that %s is told, does not stop the first, and is brought up to date later', async (_, fails) => {
    const rapport = filledRapport();
    rapport.chooseSecondFolder(SECOND_FOLDER);
    rapport.second.failWhen(fails, 'EACCES');

    await keepUp(rapport);

    expect([backupNames(rapport.own).length, backupNames(rapport.second, '').length]).toEqual([1, 0]);
    expect([statusOf(rapport).failure, statusOf(rapport).second?.failure === null]).toEqual([null, false]);
    rapport.second.recover();
    await keepUp(rapport);
    expect([statusOf(rapport).second?.failure, backupNames(rapport.second, '').length]).toEqual([null, 1]);
  });

  it('keeps what somebody else has put there, and loses only what is old', async () => {
    const rapport = filledRapport();
    rapport.chooseSecondFolder(SECOND_FOLDER);
    rapport.second.contents.set('holiday.jpg', 'mine');

    await liveFor(rapport, 40);

    expect(rapport.second.contents.get('holiday.jpg')).toBe('mine');
    expect(backupNames(rapport.second, 'rapport-')).toHaveLength(backupNames(rapport.own).length);
  });

  it('is not that of the sample', async () => {
    const rapport = filledRapport();
    rapport.chooseSecondFolder(SECOND_FOLDER);
    valueOf(rapport.ledger.open('sample'));

    await makeBackup(rapport);

    expect([statusOf(rapport).second, rapport.second.contents.size]).toEqual([null, 0]);
  });

  it('is where a backup can be read and verified from', async () => {
    const rapport = filledRapport();
    rapport.chooseSecondFolder(SECOND_FOLDER);
    const key = (await makeBackup(rapport)).replace('own', 'second');

    expect([valueOf(rapport.backups.verify(key)), codeOf(rapport.backups.read(key))]).toEqual([true, null]);
    rapport.chooseSecondFolder(null);
    expect(codeOf(rapport.backups.read(key))).toBe('not-found');
  });
});

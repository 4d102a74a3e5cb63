import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { day, type Day } from '../../shared/base/day';
import type { Documents } from '../../shared/ledger/documents';
import { aCheck, aNote, anActivity, documentsWith, month, valueOf } from '../../shared/testing/builders';
import type { LedgerChanged } from './ledger-service';
import { createOpenLedger, type OpenLedger } from './open-ledger';
import { createManualClock } from './testing/manual-clock';
import { createMemoryDisk, isWrite, LEDGER_FOLDER, type MemoryDisk } from './testing/memory-disk';
import { addActivity, tick } from './testing/page-commands';
import { createRecordedLog } from './testing/recorded-log';
import { codeOf, copyOf, dispatchAll } from './testing/test-ledger';

type Disks = { readonly own: MemoryDisk; readonly sample: MemoryDisk };

const SAMPLE_FOLDER = path.join(LEDGER_FOLDER, 'sample');

function newDisks(): Disks {
  return { own: createMemoryDisk(), sample: createMemoryDisk(new Map(), SAMPLE_FOLDER) };
}

/** Two months long, with a note on the day on which it was made. */
function sampleOn(today: Day): Documents {
  const documents = documentsWith({
    activities: [anActivity({ title: 'Sample' })],
    checks: [aCheck({ day: day('2026-10-31') })],
    notes: [aNote({ day: today })],
  });
  return { ...documents, catalog: { ...documents.catalog, isSample: true } };
}

function openOn({ own, sample }: Disks) {
  const [log, changed, made] = [createRecordedLog(), [] as LedgerChanged[], [] as Day[]];
  const clock = createManualClock('2026-11-23T12:00:00.000Z');
  const ledger = createOpenLedger({
    storages: { own: own.storage, sample: sample.storage },
    clock,
    log,
    sample: (today) => {
      made.push(today);
      return sampleOn(today);
    },
    onChange: (change) => {
      changed.push(change);
    },
  });
  return { ledger, log, changed, made, clock };
}

function titles(ledger: OpenLedger): readonly string[] {
  return copyOf(valueOf(ledger.service()), []).catalog.activities.map(({ title }) => title);
}

function dispatch(ledger: OpenLedger, ...commands: Parameters<typeof dispatchAll>[1]): void {
  dispatchAll(valueOf(ledger.service()), commands);
}

describe('createOpenLedger', () => {
  it("opens the person's own ledger, and writes nothing", () => {
    const disks = newDisks();

    const { ledger } = openOn(disks);

    expect([ledger.name(), ledger.problem(), ledger.folder()]).toEqual(['own', null, LEDGER_FOLDER]);
    expect([disks.own.contents.size, disks.sample.contents.size]).toEqual([0, 0]);
  });

  it('keeps the sample and the own ledger apart', () => {
    const disks = newDisks();
    const { ledger } = openOn(disks);
    dispatch(ledger, addActivity('mine', { title: 'Mine' }));
    const own = new Map(disks.own.contents);

    valueOf(ledger.open('sample'));
    dispatch(ledger, addActivity('tried', { title: 'Tried' }), tick('tried', '2026-11-23'));

    expect([ledger.name(), ledger.folder(), titles(ledger)]).toEqual(['sample', SAMPLE_FOLDER, ['Sample', 'Tried']]);
    expect(disks.own.contents).toEqual(own);
    valueOf(ledger.open('own'));
    expect(titles(ledger)).toEqual(['Mine']);
  });

  it('fills the sample for the day on which it is first opened, and never again', () => {
    const disks = newDisks();
    const { ledger, made } = openOn(disks);

    valueOf(ledger.open('sample'));
    dispatch(ledger, tick('answer', '2026-11-22'));
    const kept = new Map(disks.sample.contents);
    valueOf(ledger.open('own'));
    valueOf(ledger.open('sample'));
    valueOf(openOn(disks).ledger.open('sample'));

    expect(made).toEqual(['2026-11-23']);
    expect(disks.sample.contents).toEqual(kept);
    expect([...kept.keys()].sort()).toEqual(['catalog.json', 'months/2026-10.json', 'months/2026-11.json']);
  });

  it('marks the sample as one', () => {
    const { ledger } = openOn(newDisks());

    valueOf(ledger.open('sample'));

    expect(copyOf(valueOf(ledger.service()), []).catalog.isSample).toBe(true);
  });

  it('stays with the own ledger when the sample cannot be written', () => {
    const disks = newDisks();
    const { ledger } = openOn(disks);
    disks.sample.failWhen(isWrite, 'ENOSPC');

    expect(codeOf(ledger.open('sample'))).toBe('disk-full');

    expect([ledger.name(), ledger.problem()]).toEqual(['own', null]);
    expect(disks.sample.contents.size).toBe(0);
    disks.sample.recover();
    expect(codeOf(ledger.open('sample'))).toBeNull();
  });

  it('fills the sample whole or not at all, wherever it stops', () => {
    for (let steps = 0; steps < 16; steps += 1) {
      const disks = newDisks();
      disks.sample.stopAfter(steps);
      openOn(disks).ledger.open('sample');
      disks.sample.recover();

      const { ledger } = openOn(disks);
      valueOf(ledger.open('sample'));
      const { catalog, months } = copyOf(valueOf(ledger.service()), ['2026-10', '2026-11']);

      expect([catalog.activities.length, ...months.map(({ checks, notes }) => checks.length + notes.length)]).toEqual([
        1, 1, 1,
      ]);
    }
  });

  it('tells the changes of the ledger that is open', () => {
    const { ledger, changed } = openOn(newDisks());

    valueOf(ledger.open('sample'));
    expect(changed).toEqual([]);
    dispatch(ledger, tick('answer', '2026-11-23'));

    expect(changed.map(({ revision }) => revision)).toEqual([1]);
  });

  it('knows today by the start of the day of the ledger that is open', () => {
    const disks = newDisks();
    const { ledger, clock } = openOn(disks);
    clock.set('2026-11-23T03:30:00.000Z');
    dispatch(ledger, { type: 'settings.set', dayStart: ledger.dayStart() });
    expect([ledger.today(), ledger.dayStart()]).toEqual(['2026-11-22', '04:00']);

    disks.own.contents.set('catalog.json', (disks.own.contents.get('catalog.json') ?? '').replace('04:00', '03:00'));
    valueOf(ledger.open('own'));

    expect([ledger.today(), ledger.dayStart()]).toEqual(['2026-11-23', '03:00']);
  });
});

describe('a ledger that cannot be opened', () => {
  function filledDisks(): Disks {
    const disks = newDisks();
    dispatch(openOn(disks).ledger, addActivity('a'), tick('a', '2026-11-23'));
    return disks;
  }

  it.each([
    ['its catalog is cut off', (text: string) => text.slice(0, -10), 'document-damaged'],
    ['its catalog is empty', () => '', 'document-damaged'],
    [
      'its catalog is of a newer version',
      (text: string) => text.replace('"formatVersion": 1', '"formatVersion": 9'),
      'document-newer',
    ],
    [
      'its catalog holds a record that is none',
      (text: string) => text.replace('"Activity a"', '7'),
      'document-damaged',
    ],
  ])('because %s is a problem, and no byte of it changes', (_, change, code) => {
    const disks = filledDisks();
    disks.own.contents.set('catalog.json', change(disks.own.contents.get('catalog.json') ?? ''));
    const before = new Map(disks.own.contents);

    const { ledger, log } = openOn(disks);

    expect([ledger.name(), ledger.problem()?.code, codeOf(ledger.service())]).toEqual(['own', code, code]);
    expect(disks.own.contents).toEqual(before);
    expect(log.lines()).toEqual([`error open-ledger: the ledger could not be opened: ${code}`]);
    expect(ledger.today()).toBe('2026-11-23');
  });

  it('because its catalog is gone is not taken for a new one', () => {
    const disks = filledDisks();
    disks.own.contents.delete('catalog.json');

    const { ledger } = openOn(disks);

    expect(ledger.problem()).toMatchObject({ code: 'document-damaged', document: 'catalog.json' });
    expect([...disks.own.contents.keys()]).toEqual(['months/2026-11.json']);
  });

  it('leaves the way to the sample open, and back to itself once it is whole', () => {
    const disks = filledDisks();
    const whole = disks.own.contents.get('catalog.json') ?? '';
    disks.own.contents.set('catalog.json', whole.slice(0, 20));
    const { ledger } = openOn(disks);

    valueOf(ledger.open('sample'));
    expect([ledger.name(), ledger.problem()]).toEqual(['sample', null]);
    disks.own.contents.set('catalog.json', whole);
    valueOf(ledger.open('own'));

    expect([ledger.problem(), titles(ledger)]).toEqual([null, ['Activity a']]);
    expect(copyOf(valueOf(ledger.service()), [month('2026-11')]).months[0]?.checks).toHaveLength(1);
  });

  it('is not filled when it is the sample', () => {
    const disks = newDisks();
    valueOf(openOn(disks).ledger.open('sample'));
    disks.sample.contents.set('catalog.json', '{');
    const before = new Map(disks.sample.contents);
    const { ledger, made } = openOn(disks);

    valueOf(ledger.open('sample'));

    expect([ledger.name(), ledger.problem()?.code, made]).toEqual(['sample', 'document-damaged', []]);
    expect(disks.sample.contents).toEqual(before);
  });
});

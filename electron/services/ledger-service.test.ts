import { describe, expect, it } from 'vitest';
import { clockTime } from '../../shared/base/clock-time';
import { at, id, month, valueOf } from '../../shared/testing/builders';
import { createMemoryDisk, isWrite, type MemoryDisk } from './testing/memory-disk';
import {
  addActivity,
  addMinutes,
  addPlatform,
  addScore,
  clear,
  note,
  reading,
  several,
  tick,
} from './testing/page-commands';
import { codeOf, copyOf, createTestLedger, dispatchAll, reopened, type TestLedger } from './testing/test-ledger';

const NOVEMBER = 'months/2026-11.json';

/** With the activities a and b, and without what happened while they were added. */
function ledgerWithActivities(): TestLedger {
  const { disk, service } = createTestLedger();
  dispatchAll(service, [addActivity('a'), addActivity('b')]);
  return createTestLedger({ disk });
}

function checksIn(ledger: TestLedger, name = '2026-11'): readonly string[] {
  return copyOf(ledger.service, [name]).months.flatMap(({ checks }) => checks.map((check) => check.id));
}

function damage(disk: MemoryDisk, name: string): void {
  disk.contents.set(name, (disk.contents.get(name) ?? '').slice(0, 30));
}

describe('dispatch', () => {
  it('has put what it acknowledges into the files, where another process reads it', () => {
    const ledger = ledgerWithActivities();

    const answer = ledger.service.dispatch(tick('a', '2026-11-23'), 'checklist');

    expect(answer).toEqual({ ok: true, value: { revision: 1, name: 'ticked “Activity a”' } });
    expect(copyOf(reopened(ledger).service, ['2026-11'])).toEqual({
      ...copyOf(ledger.service, ['2026-11']),
      revision: 0,
      history: { undo: null, redo: null },
    });
    expect(checksIn(reopened(ledger))).toEqual(['2026-11-23 a']);
  });

  it('stamps what is entered with the moment, the zone and the source', () => {
    const ledger = ledgerWithActivities();
    ledger.clock.set('2026-11-23T20:15:00.000Z');
    ledger.clock.travelTo('Asia/Kathmandu');

    valueOf(ledger.service.dispatch(tick('a', '2026-11-23'), 'timer'));

    expect(copyOf(reopened(ledger).service, ['2026-11']).months[0]?.checks[0]).toMatchObject({
      at: at('2026-11-23T20:15:00.000Z'),
      zone: 'Asia/Kathmandu',
      source: 'timer',
    });
  });

  it('writes the one document that changed', () => {
    const ledger = ledgerWithActivities();

    valueOf(ledger.service.dispatch(tick('a', '2026-11-23'), 'checklist'));

    expect(ledger.disk.calls.filter(isWrite)).toHaveLength(3);
    expect(ledger.disk.calls.filter(isWrite).at(-1)?.name).toBe(NOVEMBER);
  });

  it('raises the revision by one with each change', () => {
    const ledger = ledgerWithActivities();

    const revisions = [
      tick('a', '2026-11-22'),
      tick('b', '2026-11-22'),
      several('two', [tick('a', '2026-11-23'), tick('b', '2026-11-23')]),
    ].map((command) => valueOf(ledger.service.dispatch(command, 'checklist')).revision);

    expect(revisions).toEqual([1, 2, 3]);
    expect(ledger.changed.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(copyOf(ledger.service, []).revision).toBe(3);
  });

  it('tells exactly what changed', () => {
    const ledger = ledgerWithActivities();

    valueOf(ledger.service.dispatch(several('both', [addPlatform('x'), tick('a', '2026-11-23')]), 'checklist'));

    const { catalog, months } = copyOf(ledger.service, ['2026-11']);
    expect(ledger.changed).toEqual([
      {
        revision: 1,
        changes: [
          { collection: 'platforms', id: 'x', record: catalog.platforms[0] },
          { collection: 'checks', month: '2026-11', id: '2026-11-23 a', record: months[0]?.checks[0] },
        ],
        history: { undo: 'both', redo: null },
      },
    ]);
  });

  it('does several commands as one step, in both documents or in none', () => {
    const ledger = ledgerWithActivities();
    const command = several('set up', [
      addPlatform('x'),
      addMinutes('m', '2026-11-23', 'x'),
      tick('gone', '2026-11-23'),
    ]);
    const before = new Map(ledger.disk.contents);

    expect(ledger.service.dispatch(command, 'checklist')).toEqual({
      ok: false,
      failure: { code: 'not-found', kind: 'activity' },
    });

    expect(ledger.disk.contents).toEqual(before);
    expect(ledger.changed).toEqual([]);
    expect(copyOf(ledger.service, ['2026-11'])).toEqual(copyOf(reopened(ledger).service, ['2026-11']));
  });

  it.each([
    ['an empty note where there is none', note('2026-11-23', '')],
    ['a check taken back where there is none', clear('a', '2026-11-23')],
    ['a thing moved before itself', { type: 'activity.move', id: id('a'), before: id('a') } as const],
  ])('makes no step, no revision and no write of %s', (_, command) => {
    const ledger = ledgerWithActivities();
    const before = ledger.disk.calls.filter(isWrite).length;

    expect(valueOf(ledger.service.dispatch(command, 'checklist')).revision).toBe(0);

    expect(ledger.changed).toEqual([]);
    expect(copyOf(ledger.service, [])).toMatchObject({ revision: 0, history: { undo: null } });
    expect(ledger.disk.calls.filter(isWrite)).toHaveLength(before);
  });

  it('counts on from what was done when a command that changed nothing lay between', () => {
    const ledger = ledgerWithActivities();
    dispatchAll(ledger.service, [tick('a', '2026-11-23'), note('2026-11-23', ''), tick('b', '2026-11-23')]);

    expect(ledger.changed.map(({ revision }) => revision)).toEqual([1, 2]);
  });
});

describe('a write that fails', () => {
  it.each([
    ['ENOSPC', { code: 'disk-full' }],
    ['EDQUOT', { code: 'disk-full' }],
    ['EIO', { code: 'write-failed', cause: 'EIO' }],
    ['EROFS', { code: 'write-failed', cause: 'EROFS' }],
  ])('with %s is told, and changes nothing in memory or in the files', (cause, failure) => {
    const ledger = ledgerWithActivities();
    dispatchAll(ledger.service, [tick('a', '2026-11-22')]);
    const [copy, files] = [copyOf(ledger.service, ['2026-11']), new Map(ledger.disk.contents)];
    ledger.disk.failWhen(isWrite, cause);

    expect(ledger.service.dispatch(tick('a', '2026-11-23'), 'checklist')).toEqual({ ok: false, failure });

    expect(copyOf(ledger.service, ['2026-11'])).toEqual(copy);
    expect(ledger.disk.contents).toEqual(files);
    expect(ledger.changed).toHaveLength(1);
  });

  it('is followed by one that works as soon as there is room', () => {
    const ledger = ledgerWithActivities();
    ledger.disk.failWhen(isWrite, 'ENOSPC');
    ledger.service.dispatch(tick('a', '2026-11-23'), 'checklist');
    ledger.disk.recover();

    expect(valueOf(ledger.service.dispatch(tick('b', '2026-11-23'), 'checklist')).revision).toBe(1);

    expect(checksIn(ledger)).toEqual(['2026-11-23 b']);
    expect(checksIn(reopened(ledger))).toEqual(['2026-11-23 b']);
  });

  it('of two documents is neither in memory nor in the files', () => {
    const ledger = ledgerWithActivities();
    ledger.disk.failWhen(isWrite, 'ENOSPC');
    const command = several('both', [addPlatform('x'), tick('a', '2026-11-23')]);

    expect(codeOf(ledger.service.dispatch(command, 'checklist'))).toBe('disk-full');

    ledger.disk.recover();
    for (const { service } of [ledger, reopened(ledger)]) {
      const { catalog, months } = copyOf(service, ['2026-11']);
      expect([catalog.platforms, months[0]?.checks]).toEqual([[], []]);
    }
  });

  it('loses no acknowledged command, whichever call of the disk is the last', () => {
    for (let steps = 0; steps < 40; steps += 1) {
      const ledger = ledgerWithActivities();
      ledger.disk.stopAfter(steps);
      const days = ['20', '21', '22', '23'].map((date) => `2026-11-${date}`);
      const commands = days.map((day) =>
        several(day, [addPlatform(`p${day}`), tick('a', day), tick('a', day.replace('11', '10'))]),
      );
      const acknowledged = commands.filter((command) => ledger.service.dispatch(command, 'checklist').ok);
      ledger.disk.recover();

      const { catalog, months } = copyOf(reopened(ledger).service, ['2026-10', '2026-11']);
      const kept = months.map(({ checks }) => checks.length);

      expect([catalog.platforms.length, ...kept]).toEqual(Array.from({ length: 3 }, () => acknowledged.length));
    }
  });
});

describe('a month that cannot be read', () => {
  it('keeps commands for it from being carried out, and its file as it is', () => {
    const ledger = ledgerWithActivities();
    dispatchAll(ledger.service, [tick('a', '2026-11-23')]);
    damage(ledger.disk, NOVEMBER);
    const files = new Map(ledger.disk.contents);
    const later = reopened(ledger);

    const answer = later.service.dispatch(several('both', [addPlatform('x'), tick('b', '2026-11-23')]), 'checklist');

    expect(answer).toMatchObject({ ok: false, failure: { code: 'document-damaged', document: NOVEMBER } });
    expect(ledger.disk.contents).toEqual(files);
    expect(later.changed).toEqual([]);
    expect(copyOf(later.service, []).catalog.platforms).toEqual([]);
  });

  it('does not hinder another month', () => {
    const ledger = ledgerWithActivities();
    dispatchAll(ledger.service, [tick('a', '2026-09-15')]);
    damage(ledger.disk, 'months/2026-09.json');
    const later = reopened(ledger);

    dispatchAll(later.service, [tick('a', '2026-11-23')]);

    expect(checksIn(later)).toEqual(['2026-11-23 a']);
    expect(codeOf(later.service.read([month('2026-09')]))).toBe('document-damaged');
  });

  it('is read as soon as it can be', () => {
    const ledger = ledgerWithActivities();
    dispatchAll(ledger.service, [tick('a', '2026-11-23')]);
    const later = reopened(ledger);
    ledger.disk.failWhen(({ name }) => name === NOVEMBER, 'EACCES');
    expect(codeOf(later.service.dispatch(tick('b', '2026-11-23'), 'checklist'))).toBe('read-failed');
    ledger.disk.recover();

    dispatchAll(later.service, [tick('b', '2026-11-23')]);

    expect(checksIn(later)).toEqual(['2026-11-23 a', '2026-11-23 b']);
  });

  it('keeps a thing from being taken away that its records may name', () => {
    const ledger = ledgerWithActivities();
    dispatchAll(ledger.service, [tick('a', '2026-09-15')]);
    const later = reopened(ledger);
    dispatchAll(later.service, [addActivity('c')]);
    damage(ledger.disk, 'months/2026-09.json');

    expect(codeOf(later.service.undo())).toBe('document-damaged');

    expect(copyOf(later.service, []).catalog.activities).toHaveLength(3);
    expect(copyOf(later.service, []).history.undo).toBe('added “Activity c”');
  });
});

describe('read', () => {
  it('gives the months in the order in which they were asked for, empty ones too', () => {
    const ledger = ledgerWithActivities();
    dispatchAll(ledger.service, [tick('a', '2026-11-23')]);

    const copy = copyOf(reopened(ledger).service, ['2026-12', '2026-11']);

    expect(copy.months.map(({ month: name, checks }) => [name, checks.length])).toEqual([
      ['2026-12', 0],
      ['2026-11', 1],
    ]);
  });

  it('reads each month once', () => {
    const ledger = ledgerWithActivities();

    for (let count = 0; count < 3; count += 1) copyOf(ledger.service, ['2026-11']);

    expect(ledger.disk.calls.filter(({ action, name }) => action === 'read' && name === NOVEMBER)).toHaveLength(1);
  });
});

describe('today', () => {
  it('follows the clock, the zone and the start of the day', () => {
    const { service, clock } = createTestLedger({ now: '2026-11-23T03:30:00.000Z' });
    const days = [service.today()];

    dispatchAll(service, [{ type: 'settings.set', dayStart: clockTime('03:00') }]);
    days.push(service.today());
    clock.travelTo('America/Los_Angeles');
    days.push(service.today());

    expect(days).toEqual(['2026-11-22', '2026-11-23', '2026-11-22']);
  });
});

describe('monthsBack', () => {
  it('are the months with a file up to the last one, latest first', () => {
    const { service, disk } = createTestLedger();
    const days = ['2025-12-31', '2026-11-02', '2026-10-10', '2026-12-05'];
    dispatchAll(service, [addScore('s'), ...days.map((on) => reading(`r${on}`, on, { score: 's', value: 1 }))]);

    expect(valueOf(createTestLedger({ disk }).service.monthsBack(month('2026-11')))).toEqual([
      '2026-11',
      '2026-10',
      '2025-12',
    ]);
  });

  it('says when the folder cannot be listed', () => {
    const { service, disk } = createTestLedger();
    disk.failWhen(({ action }) => action === 'list', 'EACCES');

    expect(codeOf(service.monthsBack(month('2026-11')))).toBe('read-failed');
  });
});

describe('open', () => {
  it('says why the catalog cannot be read', () => {
    const disk = createMemoryDisk(new Map([['catalog.json', '{']]));

    expect(() => createTestLedger({ disk })).toThrow('document-damaged');
  });
});

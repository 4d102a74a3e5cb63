import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { aCheck, aNote, aPlatform, aScore, documentsWith, id, month } from '../testing/builders';
import { deepFreeze } from '../testing/deep-freeze';
import { restoreCommands } from '../testing/random-commands';
import { START } from '../testing/random-records';
import {
  applyChanges,
  changeSchema,
  findMonthRecord,
  findRecord,
  inverseOf,
  monthsIn,
  touchesCatalog,
  type Change,
} from './change';
import { EMPTY_DOCUMENTS } from './documents';

const putX: Change = { collection: 'platforms', id: 'x', record: aPlatform() };
const putNote: Change = { collection: 'notes', month: month('2026-11'), id: '2026-11-23', record: aNote() };

function isUnderItsId(change: Change): boolean {
  return change.collection === 'settings' || change.record === null || change.record.id === change.id;
}

describe('applyChanges', () => {
  it('puts each record into its document, in the order of ids', () => {
    const put = ['b', 'c', 'a'].map((name): Change => ({
      collection: 'scores',
      id: name,
      record: aScore({ id: id(name) }),
    }));
    const { catalog } = applyChanges(EMPTY_DOCUMENTS, put);
    expect(catalog.scores.map((score) => score.id)).toEqual(['a', 'b', 'c']);
  });

  it('replaces a record, and takes it out', () => {
    const renamed: Change = { ...putX, record: aPlatform({ name: 'Twitter' }) };
    expect(applyChanges(EMPTY_DOCUMENTS, [putX, renamed]).catalog.platforms).toEqual([aPlatform({ name: 'Twitter' })]);
    expect(applyChanges(EMPTY_DOCUMENTS, [putX, { ...putX, record: null }])).toEqual(EMPTY_DOCUMENTS);
  });

  it('is not troubled when there is nothing to take out', () => {
    expect(applyChanges(EMPTY_DOCUMENTS, [{ ...putNote, record: null }])).toEqual(EMPTY_DOCUMENTS);
  });

  it('leaves documents alone that no change is about', () => {
    const before = documentsWith({ notes: [aNote(), aNote({ day: day('2026-10-01') })] });
    const after = applyChanges(before, [{ ...putNote, record: aNote({ whatHappened: 'More.' }) }]);
    expect(after.catalog).toBe(before.catalog);
    expect(after.months.get(month('2026-10'))).toBe(before.months.get(month('2026-10')));
  });
});

describe('inverseOf', () => {
  it('takes any changes back, the same record twice included', () => {
    const changes = fc
      .array(restoreCommands, { maxLength: 4 })
      .map((restores) => restores.flatMap((restore) => restore.changes).filter(isUnderItsId));
    fc.assert(
      fc.property(changes, (some) => {
        deepFreeze(START);
        const inverse = inverseOf(START, some);
        expect(applyChanges(applyChanges(START, some), inverse)).toEqual(START);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what changes touch', () => {
  it('are months, each once, and the catalog', () => {
    expect(monthsIn([putX, putNote, putNote])).toEqual(['2026-11']);
    expect(touchesCatalog([putNote])).toBe(false);
    expect(touchesCatalog([putNote, putX])).toBe(true);
    expect(touchesCatalog([{ collection: 'settings', record: EMPTY_DOCUMENTS.catalog.settings }])).toBe(true);
  });
});

describe('finding a record', () => {
  const ledger = documentsWith({
    platforms: ['a', 'b', 'c', 'd'].map((name) => aPlatform({ id: id(name) })),
    checks: [aCheck()],
  });

  it('finds it by its id, or null', () => {
    for (const name of ['a', 'b', 'c', 'd']) expect(findRecord(ledger.catalog, 'platforms', name)?.id).toBe(name);
    for (const name of ['', 'A', 'bb', 'e', '__proto__'])
      expect(findRecord(ledger.catalog, 'platforms', name)).toBeNull();
  });

  it('looks in one month', () => {
    const place = { collection: 'checks', month: month('2026-11'), id: '2026-11-23 answer' } as const;
    expect(findMonthRecord(ledger, place)).toEqual(aCheck());
    expect(findMonthRecord(ledger, { ...place, month: month('2026-10') })).toBeNull();
    expect(findMonthRecord(ledger, { ...place, id: '2026-11-23 other' })).toBeNull();
  });
});

describe('changeSchema', () => {
  it('takes a record, or nothing, of a collection that there is', () => {
    expect(changeSchema.safeParse(putX).success).toBe(true);
    expect(changeSchema.safeParse({ ...putX, record: null }).success).toBe(true);
    expect(changeSchema.safeParse({ ...putX, collection: '__proto__' }).success).toBe(false);
    expect(changeSchema.safeParse({ ...putX, collection: 'notes' }).success).toBe(false);
    expect(changeSchema.safeParse({ ...putX, more: 1 }).success).toBe(false);
    expect(changeSchema.safeParse({ ...putNote, month: '2026-13' }).success).toBe(false);
  });
});

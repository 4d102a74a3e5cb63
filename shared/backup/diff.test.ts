import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { addDays, day } from '../base/day';
import {
  CATALOG_COLLECTIONS,
  EMPTY_CATALOG,
  EMPTY_DOCUMENTS,
  MONTH_COLLECTIONS,
  type Documents,
} from '../ledger/documents';
import { ledgers } from '../testing/backups';
import {
  aClaim,
  aLook,
  anEvent,
  aNote,
  aPlatform,
  aReview,
  aScore,
  aSession,
  documentsWith,
  id,
} from '../testing/builders';
import { deepFreeze } from '../testing/deep-freeze';
import { contentsOf } from './contents';
import { diffLedgers } from './diff';

const FOUND = '56 changes on 2026-11-23: 1 first sign';
const KINDS = [...CATALOG_COLLECTIONS, ...MONTH_COLLECTIONS, 'settings'];

function kindIn(present: Documents, next: Documents, kind: string) {
  return diffLedgers(present, next).kinds.find((one) => one.kind === kind);
}

const pairs = fc.tuple(ledgers, ledgers);

describe('diffLedgers, for any two ledgers that commands made', () => {
  it('counts every record of both, once', () => {
    fc.assert(
      fc.property(pairs, ([present, next]) => {
        const [was, willBe] = [contentsOf(present).counts, contentsOf(next).counts];
        const { kinds } = diffLedgers(present, next);

        expect(kinds.map(({ kind }) => kind)).toEqual(KINDS);
        for (const { kind, added, changed, removed, same } of kinds) {
          expect(same + changed + removed).toBe(was[kind] ?? 1);
          expect(same + changed + added).toBe(willBe[kind] ?? 1);
        }
      }),
    );
  });

  it('finds all the same in a ledger and itself', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const { kinds, samples } = diffLedgers(ledger, structuredClone(ledger));

        expect(samples).toEqual([]);
        for (const { added, changed, removed, firstDay, lastDay } of kinds)
          expect([added, changed, removed, firstDay, lastDay]).toEqual([0, 0, 0, null, null]);
      }),
    );
  });

  it('says the opposite the other way round', () => {
    fc.assert(
      fc.property(pairs, ([present, next]) => {
        const turned = diffLedgers(next, present).kinds.map((kind) => ({
          ...kind,
          added: kind.removed,
          removed: kind.added,
        }));

        expect(turned).toEqual(diffLedgers(present, next).kinds);
      }),
    );
  });

  it('shows a few short samples of each kind of difference, and some wherever there is one', () => {
    fc.assert(
      fc.property(pairs, ([present, next]) => {
        const { kinds, samples } = diffLedgers(present, next);
        for (const { kind, added, changed, removed } of kinds.filter((one) => one.kind !== 'settings')) {
          const ofKind = samples.filter((sample) => sample.kind === kind);
          expect(ofKind.filter(({ before }) => before === null)).toHaveLength(Math.min(5, added));
          expect(ofKind.filter(({ after }) => after === null)).toHaveLength(Math.min(5, removed));
          expect(ofKind).toHaveLength(Math.min(5, added) + Math.min(5, changed) + Math.min(5, removed));
        }
        for (const { before, after } of samples) expect(`${before ?? ''}${after ?? ''}`.length).toBeLessThan(250);
      }),
    );
  });

  it('leaves both as they are', () => {
    fc.assert(
      fc.property(pairs, ([present, next]) => {
        expect(() => diffLedgers(deepFreeze(present), deepFreeze(next))).not.toThrow();
      }),
    );
  });
});

describe('diffLedgers', () => {
  const notes = (days: readonly string[], whatHappened = 'As it was') =>
    days.map((text) => aNote({ day: day(text), whatHappened }));

  it('names the days between which the differences lie', () => {
    const present = documentsWith({ notes: notes(['2026-01-01', '2026-10-31', '2026-11-02', '2026-12-24']) });
    const next = documentsWith({
      notes: [...notes(['2026-01-01', '2026-12-24']), ...notes(['2026-11-02'], 'Otherwise'), ...notes(['2026-11-05'])],
    });

    expect(kindIn(present, next, 'notes')).toEqual({
      kind: 'notes',
      added: 1,
      changed: 1,
      removed: 1,
      same: 2,
      firstDay: '2026-10-31',
      lastDay: '2026-11-05',
    });
  });

  it('shows events, what was found, and decisions of weeks in words', () => {
    const scores = [aScore()];
    const present = documentsWith({ scores, looks: [aLook()], reviews: [aReview()] });
    const next = documentsWith({
      ...{ scores, events: [anEvent()] },
      looks: [aLook(), aLook({ changes: 56, claims: [aClaim()] })],
      reviews: [aReview({ decision: 'Less' })],
    });

    expect(diffLedgers(present, next).samples).toEqual([
      { kind: 'events', day: null, title: 'New algorithm', before: null, after: '2026-11-02' },
      { kind: 'looks', day: null, title: 'Klout-style index', before: null, after: FOUND },
      {
        ...{ kind: 'reviews', day: '2026-11-23', title: 'Decision of the week' },
        ...{ before: 'Fewer groups, more answers.', after: 'Less' },
      },
    ]);
  });

  it('shows the latest samples first', () => {
    const days = Array.from({ length: 40 }, (_, index) => addDays(day('2026-10-12'), index));
    const next = documentsWith({ notes: notes(days) });

    expect(diffLedgers(EMPTY_DOCUMENTS, next).samples.map((sample) => sample.day)).toEqual(
      days.toReversed().slice(0, 5),
    );
  });

  it('shows what was and what will be, under the name that will be', () => {
    const platforms = [aPlatform({ name: 'Twitter' })];
    const present = documentsWith({ platforms, sessions: [aSession()] });
    const next = documentsWith({
      platforms: [aPlatform({ name: 'X' })],
      sessions: [aSession({ span: { kind: 'minutes', minutes: 20 } })],
    });

    expect(diffLedgers(present, next).samples).toEqual([
      { kind: 'platforms', day: null, title: 'X', before: '', after: '' },
      { kind: 'sessions', day: '2026-11-23', title: 'X', before: '15 min', after: '20 min' },
    ]);
  });

  it('sees that the settings are others', () => {
    const settings = { ...EMPTY_CATALOG.settings, dayStart: clockTime('05:00') };

    expect(kindIn(EMPTY_DOCUMENTS, documentsWith({ settings }), 'settings')).toMatchObject({ changed: 1, same: 0 });
  });

  it('sees that an unknown field is another', () => {
    const marked = { ...aScore(), later: 1 };

    expect(kindIn(documentsWith({ scores: [aScore()] }), documentsWith({ scores: [marked] }), 'scores')).toMatchObject({
      changed: 1,
    });
  });

  it('does not take records of one id in two months for one', () => {
    const of = (text: string) =>
      documentsWith({ platforms: [aPlatform()], sessions: [aSession({ id: id('s'), day: day(text) })] });

    expect(kindIn(of('2026-10-31'), of('2026-11-01'), 'sessions')).toMatchObject({ added: 1, removed: 1, changed: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkId } from '../checklist/check';
import type { Documents } from '../ledger/documents';
import {
  aCheck,
  anActivity,
  aPlatform,
  aReading,
  aScore,
  aSession,
  documentsWith,
  id,
  skipped,
  amount,
  valueOf,
} from '../testing/builders';
import { days, entries, lines, minuteCounts, spansOn, stamps, START, values } from '../testing/random-records';
import { ledgerProblems } from '../testing/ledger-problems';
import { applyChanges, isWellFormed } from '../ledger/change';
import { findProblem } from '../ledger/integrity';
import { exportCsv } from './csv-export';
import { inspect } from './inspect';
import { planImport } from './plan-import';

/** Names that are often equal, and texts that a spreadsheet would run or a reader could take for something else. */
const names = fc.oneof(
  lines,
  fc.constantFrom('=1+1', '-', 'n/a', '47', '2026-11-23', 'Value', "'quoted", 'a;b,c|d', '"x"'),
);
const reasons = fc.option(names, { nil: null });

const things = {
  platforms: ['x', 'p2'].map(id),
  activities: ['answer', 'a2'].map(id),
  scores: ['klout', 's2'].map(id),
};

const ledgers: fc.Arbitrary<Documents> = fc
  .record({
    names: fc.array(names, { minLength: 6, maxLength: 6 }),
    checks: fc.uniqueArray(
      fc.tuple(days, fc.constantFrom(...things.activities), fc.oneof(entries, reasons.map(skipped))),
      { maxLength: 12, selector: ([day, activityId]) => checkId(day, activityId) },
    ),
    sessions: fc.array(
      days.chain((day) =>
        fc.tuple(
          fc.constant(day),
          fc.constantFrom(...things.platforms),
          fc.oneof(
            spansOn(day),
            minuteCounts.map((minutes) => ({ kind: 'minutes', minutes: minutes % 3 || 1 }) as const),
          ),
        ),
      ),
      { maxLength: 12 },
    ),
    readings: fc.array(fc.tuple(days, fc.constantFrom(...things.scores), values, fc.boolean()), { maxLength: 12 }),
  })
  .map(({ names: [n0, n1, n2, n3, n4, n5], checks, sessions, readings }) =>
    documentsWith({
      platforms: [aPlatform({ name: n0 ?? 'a' }), aPlatform({ id: id('p2'), name: n1 ?? 'a' })],
      activities: [anActivity({ title: n2 ?? 'a' }), anActivity({ id: id('a2'), title: n3 ?? 'a' })],
      scores: [aScore({ name: n4 ?? 'a' }), aScore({ id: id('s2'), name: n5 ?? 'a' })],
      checks: checks.map(([day, activityId, entry]) => aCheck({ day, activityId, entry })),
      sessions: sessions.map(([day, platformId, span], index) =>
        aSession({ id: id(`e${String(index)}`), day, platformId, span }),
      ),
      readings: readings.map(([day, scoreId, value, isApproximate], index) =>
        aReading({ id: id(`r${String(index)}`), day, scoreId, value, isApproximate }),
      ),
    }),
  );

const IMPORTABLE = ['checks', 'sessions', 'readings'] as const;
type Importable = (typeof IMPORTABLE)[number];

function exported(documents: Documents, kind: Importable): string {
  const file = exportCsv(documents, { withoutJournalText: false }).find(({ name }) => name === `${kind}.csv`);
  return file?.text ?? '';
}

function importOf(documents: Documents, text: string, stamp: Parameters<typeof planImport>[2]['stamp']) {
  const { mapping } = valueOf(inspect(text, documents));
  let next = 0;
  return valueOf(planImport(documents, { text, mapping }, { stamp, newId: () => id(`new-${String((next += 1))}`) }));
}

function countOf(documents: Documents, kind: Importable): number {
  return [...documents.months.values()].reduce((sum, month) => sum + month[kind].length, 0);
}

describe('our own CSV files', () => {
  it('add nothing when they are imported where they came from', () => {
    fc.assert(
      fc.property(fc.oneof(ledgers, fc.constant(START)), stamps, (documents, stamp) => {
        for (const kind of IMPORTABLE) {
          const plan = importOf(documents, exported(documents, kind), stamp);
          expect(plan).toMatchObject({ changes: [], taken: [], refused: [] });
          expect(plan.duplicates).toHaveLength(countOf(documents, kind));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('bring a valid ledger into one that holds only the names, and then add nothing more', () => {
    fc.assert(
      fc.property(ledgers, stamps, (documents, stamp) => {
        for (const kind of IMPORTABLE) {
          const bare = { ...documents, months: new Map() };
          const text = exported(documents, kind);
          const { changes } = importOf(bare, text, stamp);
          const after = applyChanges(bare, changes);
          expect(findProblem(after, changes, isWellFormed)).toBeNull();
          expect(ledgerProblems(after)).toEqual([]);
          expect(importOf(after, text, stamp).changes).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('find the activity by its id when two have one title', () => {
    const documents = documentsWith({
      activities: [anActivity(), anActivity({ id: id('other') })],
      checks: [aCheck(), aCheck({ activityId: id('other'), entry: amount(0) })],
    });
    const plan = importOf(documents, exported(documents, 'checks'), { at: aCheck().at, zone: 'UTC', source: 'import' });
    expect(plan).toMatchObject({ changes: [], refused: [], duplicates: [{ value: '1' }, { value: '0' }] });
  });
});

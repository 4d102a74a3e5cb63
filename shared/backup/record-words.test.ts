import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import {
  aBudget,
  aCheck,
  aClaim,
  aLook,
  anActivity,
  anEvent,
  aNote,
  aPlatform,
  aReading,
  aReview,
  aScore,
  aSession,
  documentsWith,
  id,
  skipped,
} from '../testing/builders';
import { EMPTY_DOCUMENTS, type Collection } from '../ledger/documents';
import type { Claim, ClaimOutcome } from '../scores/look';
import { partsOf, type AnyRecord } from './all-records';
import { recordWords } from './record-words';

const { catalog } = documentsWith({ platforms: [aPlatform()], activities: [anActivity()], scores: [aScore()] });

const NO_SIGN = '28 changes on 2026-11-23: no first sign';

function settled(verdict: string, index: number): Claim {
  const numbers = { effectPerDay: null, ciLow: null, ciHigh: null, p: null };
  const outcome = { verdict: verdict as ClaimOutcome['verdict'], on: day('2027-02-01'), n: 56, ...numbers };
  return aClaim({ activityId: id(`a${String(index)}`), outcome });
}

/** What is said of the only record of the ledger, or of the only one of this kind. */
function words(kind: Collection, record: AnyRecord): readonly [string, string] {
  const part = partsOf(EMPTY_DOCUMENTS, documentsWith({ [kind]: [record] })).find(({ after }) => after.size > 0);
  const [placed] = part?.after.values() ?? [];
  if (placed === undefined) throw new Error('There is no record.');
  const { title, value } = recordWords(catalog, placed);
  return [title, value];
}

describe('recordWords', () => {
  it.each<readonly [string, Collection, AnyRecord, string, string]>([
    ['a check', 'checks', aCheck(), 'Answer whoever wrote', '1'],
    ['a skip', 'checks', aCheck({ entry: skipped() }), 'Answer whoever wrote', 'skipped'],
    ['a skip with a reason', 'checks', aCheck({ entry: skipped('ill') }), 'Answer whoever wrote', 'skipped: ill'],
    ['a session', 'sessions', aSession(), 'X', '15 min'],
    ['a reading', 'readings', aReading(), 'Klout-style index', '47'],
    ['a guess', 'readings', aReading({ isApproximate: true }), 'Klout-style index', '~47'],
    ['a note', 'notes', aNote({ whatIThinkItDid: 'Nothing.' }), 'Note', 'Wrote to three people. · Nothing.'],
    ['half a note', 'notes', aNote({ whatHappened: '', whatIThinkItDid: 'Nothing.' }), 'Note', 'Nothing.'],
    ['a budget', 'budgets', aBudget(), 'X', '15 15 15 15 15 15 15'],
    ['the cap', 'budgets', aBudget({ id: 'cap' }), 'Whole day', '15 15 15 15 15 15 15'],
    ['an activity', 'activities', anActivity(), 'Answer whoever wrote', ''],
    [
      'one that is archived',
      'activities',
      anActivity({ archivedOn: day('2026-11-01') }),
      'Answer whoever wrote',
      'archived',
    ],
    ['a platform', 'platforms', aPlatform(), 'X', ''],
    ['a score', 'scores', aScore(), 'Klout-style index', ''],
    ['a restated reading', 'readings', aReading({ basis: 'restated' }), 'Klout-style index', '47, restated'],
    ['an event', 'events', anEvent(), 'New algorithm', '2026-11-02'],
    [
      'an event of some days',
      'events',
      anEvent({ title: 'Holiday', to: day('2026-11-09') }),
      'Holiday',
      '2026-11-02 to 2026-11-09',
    ],
    ['nothing that was found', 'looks', aLook(), 'Klout-style index', '28 changes on 2026-11-23: no first sign'],
    [
      'a first sign',
      'looks',
      aLook({ changes: 56, claims: [aClaim()] }),
      'Klout-style index',
      '56 changes on 2026-11-23: 1 first sign',
    ],
    [
      'first signs that were settled',
      'looks',
      aLook({ claims: [...['confirmed', 'not-testable', 'confirmed'].map(settled), aClaim()] }),
      'Klout-style index',
      '28 changes on 2026-11-23: 4 first signs, 2 confirmed, 1 not testable',
    ],
    ['what was found of nothing', 'looks', aLook({ scoreId: id('gone') }), 'Something that is gone', NO_SIGN],
    ['a decision', 'reviews', aReview(), 'Decision of the week', 'Fewer groups, more answers.'],
    ['a check of nothing', 'checks', aCheck({ activityId: id('gone') }), 'Something that is gone', '1'],
    [
      'a session with a prototype',
      'sessions',
      aSession({ platformId: id('constructor') }),
      'Something that is gone',
      '15 min',
    ],
  ])('says what %s is about and what it says', (_, kind, ...[record, title, value]) => {
    expect(words(kind, record)).toEqual([title, value]);
  });

  it('are not misled by a field of a newer version that another kind of record has', () => {
    const others = {
      span: null,
      entry: null,
      scoreId: null,
      whatHappened: null,
      versions: null,
      title: null,
      name: null,
    };
    const said = (kind: Collection, record: AnyRecord) => words(kind, { ...others, ...record });

    expect([said('budgets', aBudget()), said('platforms', aPlatform()), said('checks', aCheck())]).toEqual([
      words('budgets', aBudget()),
      words('platforms', aPlatform()),
      words('checks', aCheck()),
    ]);
  });

  it('are short, and made of whole characters', () => {
    const longTexts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '👩‍💻', '🧵'), minLength: 100, maxLength: 300 });
    fc.assert(
      fc.property(longTexts, (whatHappened) => {
        const [, value] = words('notes', aNote({ whatHappened }));
        expect(value.length).toBeLessThanOrEqual(122);
        expect(value.isWellFormed()).toBe(true);
        if (whatHappened.length <= 120) expect(value).toBe(whatHappened);
      }),
    );
  });
});

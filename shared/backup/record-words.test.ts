import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import {
  aBudget,
  aCheck,
  anActivity,
  aNote,
  aPlatform,
  aReading,
  aScore,
  aSession,
  documentsWith,
  id,
  skipped,
} from '../testing/builders';
import type { AnyRecord } from './all-records';
import { recordWords } from './record-words';

const { catalog } = documentsWith({ platforms: [aPlatform()], activities: [anActivity()], scores: [aScore()] });

function words(record: AnyRecord): readonly [string, string] {
  // The kind does not matter to what is said.
  const { title, value } = recordWords(catalog, { kind: 'notes', key: record.id, day: null, record });
  return [title, value];
}

describe('recordWords', () => {
  it.each<readonly [string, AnyRecord, string, string]>([
    ['a check', aCheck(), 'Answer whoever wrote', '1'],
    ['a skip', aCheck({ entry: skipped() }), 'Answer whoever wrote', 'skipped'],
    ['a skip with a reason', aCheck({ entry: skipped('ill') }), 'Answer whoever wrote', 'skipped: ill'],
    ['a session', aSession(), 'X', '15 min'],
    ['a reading', aReading(), 'Klout-style index', '47'],
    ['a guess', aReading({ isApproximate: true }), 'Klout-style index', '~47'],
    ['a note', aNote({ whatIThinkItDid: 'Nothing.' }), 'Note', 'Wrote to three people. · Nothing.'],
    ['half a note', aNote({ whatHappened: '', whatIThinkItDid: 'Nothing.' }), 'Note', 'Nothing.'],
    ['a budget', aBudget(), 'X', '15 15 15 15 15 15 15'],
    ['the cap', aBudget({ id: 'cap' }), 'Whole day', '15 15 15 15 15 15 15'],
    ['an activity', anActivity(), 'Answer whoever wrote', ''],
    ['one that is archived', anActivity({ archivedOn: day('2026-11-01') }), 'Answer whoever wrote', 'archived'],
    ['a platform', aPlatform(), 'X', ''],
    ['a score', aScore(), 'Klout-style index', ''],
    ['a check of nothing', aCheck({ activityId: id('gone') }), 'Something that is gone', '1'],
    ['a session with a prototype', aSession({ platformId: id('constructor') }), 'Something that is gone', '15 min'],
  ])('says what %s is about and what it says', (_, record, title, value) => {
    expect(words(record)).toEqual([title, value]);
  });

  it('are short, and made of whole characters', () => {
    const longTexts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '👩‍💻', '🧵'), minLength: 100, maxLength: 300 });
    fc.assert(
      fc.property(longTexts, (whatHappened) => {
        const [, value] = words(aNote({ whatHappened }));
        expect(value.length).toBeLessThanOrEqual(122);
        expect(value.isWellFormed()).toBe(true);
        if (whatHappened.length <= 120) expect(value).toBe(whatHappened);
      }),
    );
  });
});

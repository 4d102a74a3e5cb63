import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import {
  aCheck,
  amount,
  anActivity,
  anEvent,
  aNote,
  aReading,
  aScore,
  aSession,
  documentsWith,
  id,
  month,
  skipped,
} from '../testing/builders';
import { emptyMonth, EMPTY_DOCUMENTS, monthIn } from './documents';
import { jumpsIn, noteEntriesIn } from './note-entries-in';

const FIRST = day('2026-10-25');
const JUMP = addDays(FIRST, 8);
const VALUES = [50, 51, 50, 51, 50, 51, 50, 51, 20, 21];
const readingsOf = (scoreId: string) =>
  VALUES.map((value, index) =>
    aReading({ id: id(`${scoreId}-${String(index)}`), day: addDays(FIRST, index), value, scoreId: id(scoreId) }),
  );

describe('jumpsIn', () => {
  it('are the scores that jumped on a day, seen over the ends of months', () => {
    const scores = [aScore(), aScore({ id: id('clients') }), aScore({ id: id('coarse'), step: 10 })];
    const readings = ['klout', 'clients', 'coarse'].flatMap(readingsOf);
    expect([...jumpsIn(documentsWith({ scores, readings }))]).toEqual([[JUMP, ['clients', 'klout']]]);
  });

  it('are none where a break explains them, or nothing was read', () => {
    const broken = documentsWith({
      scores: [aScore()],
      readings: readingsOf('klout'),
      events: [anEvent({ from: JUMP, to: JUMP, breaks: { kind: 'all' } })],
    });
    expect(jumpsIn(broken).size).toBe(0);
    expect(jumpsIn(EMPTY_DOCUMENTS).size).toBe(0);
  });
});

describe('noteEntriesIn', () => {
  const documents = documentsWith({
    activities: [
      anActivity({ id: id('post'), platformId: id('blog') }),
      anActivity({ id: id('read'), platformId: id('feeds') }),
      anActivity({ id: id('walk') }),
    ],
    checks: [
      aCheck({ activityId: id('post') }),
      aCheck({ activityId: id('read'), entry: amount(0) }),
      aCheck({ activityId: id('walk') }),
      aCheck({ activityId: id('read'), day: JUMP, entry: skipped() }),
    ],
    sessions: [aSession(), aSession({ id: id('other'), day: day('2026-11-24') })],
    notes: [aNote({ whatHappened: 'Something', whatIThinkItDid: 'Nothing' })],
  });
  const november = monthIn(documents, month('2026-11'));

  it('are the days with a note or a jump, with the platforms on which there was something', () => {
    expect(noteEntriesIn(documents.catalog, november, new Map([[JUMP, ['klout']]]))).toEqual([
      { day: JUMP, whatHappened: '', whatIThinkItDid: '', minutesPlatforms: [], jumps: ['klout'] },
      {
        day: day('2026-11-23'),
        whatHappened: 'Something',
        whatIThinkItDid: 'Nothing',
        minutesPlatforms: ['x', 'blog'],
        jumps: [],
      },
    ]);
  });

  it('are none of another month', () => {
    expect(noteEntriesIn(documents.catalog, emptyMonth(month('2026-12')), new Map([[JUMP, ['klout']]]))).toEqual([]);
  });
});

import { addDays, day, type Day } from '../../../shared/base/day';
import { createSeededRandom } from '../../../shared/base/random';
import type { Documents } from '../../../shared/ledger/documents';
import {
  aCheck,
  amount,
  anActivity,
  aNote,
  aReading,
  aScore,
  documentsWith,
  id,
  valueOf,
} from '../../../shared/testing/builders';
import { createMemoryDisk, type MemoryDisk } from './memory-disk';
import { createTestStore } from './test-ledger';

export const FIRST_DAY = day('2026-01-01');
export const KLOUT = id('klout');
export const ANSWER = id('answer');

/** The day so many days after the first. */
export function dayAfter(days: number): Day {
  return addDays(FIRST_DAY, days);
}

/** Noon of that day. */
export function noonAfter(days: number): string {
  return `${dayAfter(days)}T12:00:00.000Z`;
}

/**
 * So many days of two activities, each done up to a coin, and of a score that goes up with the first of them; from
 * `linkedDays` on it does so no more. Of each day there are all entries, and a note on the first.
 */
export function linkedDocuments(days: number, linkedDays = days): Documents {
  const random = createSeededRandom(11);
  let value = 20;
  const each = Array.from({ length: days }, (_, index) => {
    const [answered, wrote] = [random() < 0.5 ? 1 : 0, random() < 0.5 ? 1 : 0];
    value += (random() - 0.5) * 0.4 + (index < linkedDays ? answered : 0) - 0.4;
    return { day: dayAfter(index), answered, wrote, value: Math.round(value * 10) / 10 };
  });
  return documentsWith({
    activities: [anActivity({ title: 'Answer' }), anActivity({ id: id('write'), title: 'Write', position: 2 })],
    scores: [aScore({ step: 0.1 })],
    checks: each.flatMap(({ day: on, answered, wrote }) => [
      aCheck({ day: on, entry: amount(answered) }),
      aCheck({ day: on, activityId: id('write'), entry: amount(wrote) }),
    ]),
    readings: each.map((one) => aReading({ id: id(`r-${one.day}`), day: one.day, value: one.value })),
    notes: [aNote({ id: FIRST_DAY, day: FIRST_DAY, whatHappened: 'Met Zoë at the #meetup', whatIThinkItDid: '' })],
  });
}

export function diskOf(documents: Documents): MemoryDisk {
  const disk = createMemoryDisk();
  valueOf(createTestStore(disk).save(documents, { catalog: true, months: [...documents.months.keys()] }));
  return disk;
}

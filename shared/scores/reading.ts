import { z } from 'zod';
import { daySchema, type Day } from '../base/day';
import { isEachOnce } from '../base/each-once';
import type { Id } from '../base/id';
import { idSchema } from '../base/id';
import { openObject } from '../base/open-object';
import { stampShape } from '../base/stamp';
import { median } from '../statistics/numeric';
import { isBrokenBetween } from './era';
import type { DaySpan } from './event';
import { MOST_PARTS, type Score } from './score';

/** As it was seen, or as the service that reports it said later that it had been. */
export const basisSchema = z.enum(['seen', 'restated']);
export type Basis = z.infer<typeof basisSchema>;

/** The value of one score on one day, as seen on the day it was entered or as restated since. */
export const readingSchema = openObject({
  id: idSchema,
  day: daySchema,
  scoreId: idSchema,
  value: z.number(),
  /** "About 20". */
  isApproximate: z.boolean(),
  basis: basisSchema,
  /** What it is the sum of, where the score has parts and they were entered; null elsewhere. */
  parts: z
    .array(openObject({ partId: idSchema, value: z.number() }))
    .max(MOST_PARTS)
    .refine((parts) => isEachOnce(parts.map(({ partId }) => partId)), 'a part twice')
    .nullable(),
  ...stampShape,
});
export type Reading = Readonly<z.infer<typeof readingSchema>>;

/**
 * The readings of one score as they were seen, earliest first, up to and including `last`: of two on one day the one
 * entered later counts. `readings` may hold other scores and any order.
 */
export function seriesOf(readings: readonly Reading[], scoreId: Id, last: Day): readonly Reading[] {
  return oneADay(
    readings.filter((reading) => isOf(reading, scoreId, last) && reading.basis === 'seen'),
    isEnteredLater,
  );
}

/** As `seriesOf`, with the restated value of a day instead of the seen one wherever there is one. */
export function restatedSeriesOf(readings: readonly Reading[], scoreId: Id, last: Day): readonly Reading[] {
  const countsBefore = (one: Reading, other: Reading) =>
    one.basis === other.basis ? isEnteredLater(one, other) : one.basis === 'restated';
  return oneADay(
    readings.filter((reading) => isOf(reading, scoreId, last)),
    countsBefore,
  );
}

function isOf(reading: Reading, scoreId: Id, last: Day): boolean {
  return reading.scoreId === scoreId && reading.day <= last;
}

function oneADay(
  readings: readonly Reading[],
  countsBefore: (one: Reading, other: Reading) => boolean,
): readonly Reading[] {
  const byDay = new Map<Day, Reading>();
  for (const reading of readings) {
    const other = byDay.get(reading.day);
    if (other === undefined || countsBefore(reading, other)) byDay.set(reading.day, reading);
  }
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The last reading and how far it is from the one before; null where there is none, or a break lies between. */
export type LastReading = {
  readonly reading: Reading;
  readonly change: { readonly by: number; readonly since: Day; readonly isApproximate: boolean } | null;
};

export function lastReading(series: readonly Reading[], breaks: readonly DaySpan[]): LastReading | null {
  const reading = series.at(-1);
  if (reading === undefined) return null;
  const before = series.at(-2);
  if (before === undefined || isBrokenBetween(breaks, before.day, reading.day)) return { reading, change: null };
  const isApproximate = reading.isApproximate || before.isApproximate;
  return { reading, change: { by: difference(reading.value, before.value), since: before.day, isApproximate } };
}

/** Why a reading should be asked about before it is taken. It can be right all the same. */
export type ReadingDoubt = 'out-of-bounds' | 'future-day' | 'unusual-change';

const FEWEST_CHANGES_TO_JUDGE = 6;
const UNUSUAL_TIMES = 4;

export type ReadingDraft = { readonly score: Score; readonly day: Day; readonly value: number };

/**
 * `series` is that of the score up to the draft's day. A change is unusual when it is more than four times the median
 * size of the changes before, once there are six of those.
 */
export function doubtsAbout(
  { score, day, value }: ReadingDraft,
  series: readonly Reading[],
  today: Day,
): readonly ReadingDoubt[] {
  const doubts: ReadingDoubt[] = [];
  if ((score.least !== null && value < score.least) || (score.most !== null && value > score.most))
    doubts.push('out-of-bounds');
  if (day > today) doubts.push('future-day');
  if (
    isUnusualChange(
      value,
      series.filter((reading) => reading.day < day),
      score.step,
    )
  )
    doubts.push('unusual-change');
  return doubts;
}

/** Whether `value` is far from the last of `earlier`, measured by the changes among those. */
export function isUnusualChange(value: number, earlier: readonly Reading[], step: number): boolean {
  const last = earlier.at(-1);
  const sizes = earlier
    .slice(1)
    .map((reading, index) => Math.abs(reading.value - (earlier[index]?.value ?? reading.value)));
  if (last === undefined || sizes.length < FEWEST_CHANGES_TO_JUDGE) return false;
  return Math.abs(value - last.value) > UNUSUAL_TIMES * Math.max(median(sizes), step);
}

function isEnteredLater(one: Reading, other: Reading): boolean {
  return one.at === other.at ? one.id > other.id : one.at > other.at;
}

/** Without the dust of binary fractions: 0.3 − 0.1 is 0.2. */
function difference(one: number, other: number): number {
  return Number((one - other).toPrecision(12));
}

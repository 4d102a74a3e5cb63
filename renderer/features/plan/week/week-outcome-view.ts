import type { Day } from '../../../../shared/base/day';
import { inOrder } from '../../../../shared/base/in-order';
import type { Catalog } from '../../../../shared/ledger/documents';
import { breaksOf, type DaySpan } from '../../../../shared/scores/event';
import { lastReading, seriesOf, type LastReading, type Reading } from '../../../../shared/scores/reading';
import type { Score } from '../../../../shared/scores/score';
import type { WeekDay } from '../../../../shared/time/week';

/** What an outcome was in a week, beside the minutes of the same days. */
export type OutcomeRow = {
  readonly score: Score;
  /** What breaks its series. */
  readonly breaks: readonly DaySpan[];
  /** The reading that counts on each day of the week; null where there is none. */
  readonly days: readonly (Reading | null)[];
  /** The last one before the week, which it began with; null where none is known. */
  readonly before: Reading | null;
  /** Those of the week that count, earliest first. */
  readonly within: readonly Reading[];
  /** All that were entered on its days, also those that a later one took the place of. */
  readonly entered: readonly Reading[];
};

/** The scores that somebody is really after and that are shown, where they were read in the week or before it. */
export function outcomeRows(
  { scores, events }: Pick<Catalog, 'scores' | 'events'>,
  readings: readonly Reading[],
  days: readonly WeekDay[],
): readonly OutcomeRow[] {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  return inOrder(scores)
    .filter(({ isOutcome, isHidden }) => isOutcome && !isHidden)
    .map((score) => ({ ...outcomeRow(score, readings, { first, last, days }), breaks: breaksOf(events, score.id) }))
    .filter(({ score, within }) => score.retired === null || first < score.retired.on || within.length > 0);
}

type Shown = { readonly first: Day; readonly last: Day; readonly days: readonly WeekDay[] };

function outcomeRow(
  score: Score,
  readings: readonly Reading[],
  { first, last, days }: Shown,
): Omit<OutcomeRow, 'breaks'> {
  const series = seriesOf(readings, score.id, last);
  const within = series.filter(({ day }) => day >= first);
  return {
    score,
    days: days.map(({ day }) => within.find((reading) => reading.day === day) ?? null),
    before: series.findLast(({ day }) => day < first) ?? null,
    within,
    entered: readings
      .filter(({ scoreId, basis, day }) => scoreId === score.id && basis === 'seen' && day >= first && day <= last)
      .sort((one, other) => (one.day === other.day ? (one.at < other.at ? -1 : 1) : one.day < other.day ? -1 : 1)),
  };
}

/** From what the week began with, or from its first reading, to its last; null with no more than one, or a break between. */
export function weekChange({ before, within, breaks }: OutcomeRow): {
  readonly from: Reading;
  readonly to: Reading;
  readonly change: NonNullable<LastReading['change']>;
} | null {
  const [from, to] = [before ?? within[0], within.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  const change = lastReading([from, to], breaks)?.change ?? null;
  return change === null ? null : { from, to, change };
}

import { lastDayOfMonth, monthOf, type Day } from '../base/day';
import type { Id } from '../base/id';
import { inOrder } from '../base/in-order';
import { seriesOf, type Reading } from '../scores/reading';
import type { Score } from '../scores/score';
import type { Documents, MonthDocument } from './documents';

/** Documents never change, so what is found in one stays true. */
const found = new WeakMap<MonthDocument, Map<Id, readonly Reading[]>>();

/**
 * The last `count` readings of a score that count, up to and including `day`, earliest first, in the months that are
 * loaded. Goes back no further than it has to.
 */
export function lastReadingsIn(
  { months }: Pick<Documents, 'months'>,
  scoreId: Id,
  { day, count }: { readonly day: Day; readonly count: number },
): readonly Reading[] {
  const back = [...months.keys()].filter((month) => month <= monthOf(day)).sort();
  let last: readonly Reading[] = [];
  for (const name of back.reverse()) {
    if (last.length >= count) break;
    const month = months.get(name);
    if (month === undefined) continue;
    last = [...seriesInMonth(month, scoreId).filter((reading) => reading.day <= day), ...last];
  }
  return last.slice(-count);
}

/** The scores that are shown outside of where they are entered, outcomes first. */
export function scoresShownIn({ catalog }: Pick<Documents, 'catalog'>): readonly Score[] {
  const shown = inOrder(catalog.scores).filter(({ isHidden }) => !isHidden);
  return [...shown.filter(({ isOutcome }) => isOutcome), ...shown.filter(({ isOutcome }) => !isOutcome)];
}

function seriesInMonth(month: MonthDocument, scoreId: Id): readonly Reading[] {
  const known = found.get(month) ?? new Map<Id, readonly Reading[]>();
  found.set(month, known);
  const series = known.get(scoreId) ?? seriesOf(month.readings, scoreId, lastDayOfMonth(month.month));
  known.set(scoreId, series);
  return series;
}

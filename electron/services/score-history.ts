import { monthOf, type Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import { succeed, type Outcome } from '../../shared/base/outcome';
import { seriesOf, type Reading } from '../../shared/scores/reading';
import type { LedgerService } from './ledger-service';

export type ScoreHistory = { readonly scoreId: Id; readonly readings: Reading[] };

/**
 * The last `count` readings of each score up to `until`, earliest first. Goes back month by month only until every
 * score has enough, so that it costs what was asked for and not what the years hold.
 */
export function readScoreHistory(
  ledger: Pick<LedgerService, 'read' | 'catalog' | 'monthsBack'>,
  until: Day,
  count: number,
): Outcome<readonly ScoreHistory[]> {
  const months = ledger.monthsBack(monthOf(until));
  if (!months.ok) return months;
  const scoreIds = ledger.catalog().scores.map(({ id }) => id);
  let found: Reading[] = [];
  const historyOf = (scoreId: Id) => seriesOf(found, scoreId, until).slice(-count);
  for (const month of months.value) {
    if (scoreIds.every((scoreId) => historyOf(scoreId).length === count)) break;
    const copy = ledger.read([month]);
    if (!copy.ok) return copy;
    found = [...found, ...copy.value.months.flatMap(({ readings }) => readings)];
  }
  return succeed(scoreIds.map((scoreId) => ({ scoreId, readings: historyOf(scoreId) })));
}

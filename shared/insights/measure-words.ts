import type { InsightScore } from './insight-input';
import type { UnwordedRow } from './insight-row';
import { amount, estimate, say, type Sentence } from './sentence';

/** `points`; a count of something has no unit of its own. */
export function pointsOf({ isPercentage, measures }: InsightScore): string {
  if (isPercentage) return ' percentage points';
  return measures === 'level' ? ' points' : '';
}

/** `per day`, or for what is timed or counted `per minute and day`, `per day for each of “+Ks”`. */
export function perDay({ unit }: Pick<UnwordedRow, 'unit'>): string {
  if (unit === null) return 'per day';
  return MINUTES.has(unit) ? 'per minute and day' : `per day ${forEach(unit)}`;
}

/** `moved 0.31 points more per day than on other days` */
export function movedMore(row: UnwordedRow, score: InsightScore): Sentence {
  const effect = row.effectPerDay ?? 0;
  const size = estimate(Math.abs(effect));
  const [isMore, points] = [effect >= 0, pointsOf(score)];
  if (score.measures === 'level') {
    return say`moved ${size}${points} ${isMore ? 'more' : 'less'} ${perDay(row)} than on other days`;
  }
  return say`was ${size}${points} ${isMore ? 'higher' : 'lower'} ${perDay(row)} than on other days`;
}

/** `40 +Ks`, `40 min`, `40` */
export function amountOf(count: number, unit: string | null): Sentence {
  if (unit === null) return say`${amount(count)}`;
  return say`${amount(count)} ${MINUTES.has(unit) ? 'min' : unit}`;
}

/** The only unit of which the singular is known; all others are a person's own words. */
const MINUTES: ReadonlySet<string> = new Set(['minute', 'minutes']);

/** Words around a unit with which it may be written in the singular or in the plural. */
function forEach(unit: string): string {
  return `for each of “${unit}”`;
}

/** `per minute`, `for each of “+Ks”`: of what an effect is one. */
export function perUnit(unit: string): string {
  return MINUTES.has(unit) ? 'per minute' : forEach(unit);
}

/** What an effect comes to in seven days. */
export function inAWeek(row: UnwordedRow, score: InsightScore): Sentence {
  const each = row.unit === null ? '' : ` ${perUnit(row.unit)}`;
  const week = row.effectPerDay === null ? null : 7 * row.effectPerDay;
  return say` That comes to ${estimate(week)}${pointsOf(score)}${each} if you did it every day of a week.`;
}

/** `−0.12 to 0.40` */
export function rangeWords({ rangeLow, rangeHigh }: UnwordedRow): Sentence {
  return say`${estimate(rangeLow)} to ${estimate(rangeHigh)}`;
}

/** What is compared: of a level how it changed, of what is counted the values themselves. */
export function comparedWord({ measures }: Pick<InsightScore, 'measures'>): 'change' | 'value' {
  return measures === 'level' ? 'change' : 'value';
}

/** `1 day`, `2 days` */
export function counted(count: number, one: string): Sentence {
  return say`${amount(count)} ${one}${count === 1 ? '' : 's'}`;
}

import { dayAtRuler } from '../../../../shared/base/day';
import type { Format } from '../../../lib/format';
import type { TimeTicks } from './time-axis';

/** The small print of all pictures, in place of Plot's own. */
export const BASE_STYLE = {
  fontFamily: 'var(--sans)',
  fontSize: '11px',
  color: 'var(--ink-soft)',
  background: 'none',
  overflow: 'visible',
} as const;

/**
 * What stands under the ticks of a time axis: the month, with its year where one begins; or the year, or the day. Within
 * one year it is only named where `yearNamed` says so.
 */
export function timeLabel(
  { unit, days }: TimeTicks,
  format: Format,
  yearNamed: 'where-several' | 'always' = 'where-several',
): (at: Date, index: number) => string {
  const isNamed = yearNamed === 'always' || days[0]?.slice(0, 4) !== days.at(-1)?.slice(0, 4);
  return (at, index) => {
    const day = dayAtRuler(at.getTime());
    const year = day.slice(0, 4);
    if (unit === 'day') return format.shortDay(day);
    if (unit === 'year') return format.words(year);
    const isFirstOfYear = index === 0 || days[index - 1]?.slice(0, 4) !== year;
    return isFirstOfYear && isNamed ? `${format.shortMonth(day)} ${format.words(year)}` : format.shortMonth(day);
  };
}

import type { Fortnight, OutcomeReadings } from '../../../shared/ledger/retirement-card';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';
import { valueWords } from './reading-words';

/** `26 Oct – 8 Nov` */
export function fortnightWords({ from, to }: Pick<Fortnight, 'from' | 'to'>, format: Format): string {
  return `${format.shortDay(from)} – ${format.shortDay(to)}`;
}

/** `64 %`, or that nothing was due. */
export function shareWords({ done, due }: Pick<Fortnight, 'done' | 'due'>, format: Format): string {
  return due === 0 ? 'nothing due' : format.percent(done / due);
}

/**
 * What was read of an outcome: `42 → 44` of one that stands at a level, `3 in all` of one that counts what has come,
 * `118 a day` of one that counts days, each only as exact as its readings.
 */
export function outcomeWords({ readings, isBroken }: OutcomeReadings, { measures }: Score, format: Format): string {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return 'none read';
  // What was counted on one side of a break is not added to what was counted on the other.
  if (isBroken) return measures === 'level' ? `${valueWords(last, format)} after a break` : 'a break lies between';
  const isApproximate = readings.some((reading) => reading.isApproximate);
  const sum = readings.reduce((total, { value }) => total + value, 0);
  if (measures === 'since-last') return `${valueWords({ value: sum, isApproximate }, format)} in all`;
  if (measures === 'that-day') return `${valueWords({ value: sum / readings.length, isApproximate }, format)} a day`;
  return first === last ? valueWords(last, format) : `${valueWords(first, format)} → ${valueWords(last, format)}`;
}

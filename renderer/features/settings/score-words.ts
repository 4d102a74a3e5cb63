import type { Day } from '../../../shared/base/day';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';

/** `index, 0 to 100`; of a retired one `retired Tuesday 3 March: the service closed`. */
export function scoreWords(score: Score, format: Pick<Format, 'number' | 'longDay'>, today: Day): string {
  if (score.retired !== null) {
    const { on, reason } = score.retired;
    return `retired ${format.longDay(on, today)}${reason === null ? '' : `: ${reason}`}`;
  }
  const { least, most } = score;
  const bounds = least !== null && most !== null ? `, ${format.number(least)} to ${format.number(most)}` : '';
  return `${score.kind}${bounds}${score.isHigherBetter ? '' : ', lower is better'}`;
}

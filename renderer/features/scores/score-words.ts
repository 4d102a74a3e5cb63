import type { Day } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';

type Written = Pick<Format, 'number' | 'longDay'>;

/** `index, 0 to 100 · 4 parts`; of a retired one `retired Tuesday 3 March: the service closed`. */
export function scoreWords(score: Score, format: Written, today: Day): string {
  if (score.retired !== null) {
    const { on, reason } = score.retired;
    return `retired ${format.longDay(on, today)}${reason === null ? '' : `: ${isolated(reason)}`}`;
  }
  return [kindWords(score, format), ...mannerWords(score, format)].join(' · ');
}

const MEASURED: Readonly<Record<Score['measures'], string>> = {
  level: '',
  'that-day': ' a day',
  'since-last': ' since the reading before',
};

function kindWords({ kind, measures, least, most, isHigherBetter }: Score, format: Written): string {
  const bounds = least !== null && most !== null ? `, ${format.number(least)} to ${format.number(most)}` : '';
  return `${kind}${MEASURED[measures]}${bounds}${isHigherBetter ? '' : ', lower is better'}`;
}

function mannerWords({ parts, isHidden, isObservedOnly }: Score, format: Written): readonly string[] {
  return [
    ...(parts.length === 0 ? [] : [`${format.number(parts.length)} ${parts.length === 1 ? 'part' : 'parts'}`]),
    ...(isHidden ? ['shown only where it is entered'] : []),
    ...(isObservedOnly ? ['only observed'] : []),
  ];
}

import { FIRST_CHECKPOINT } from '../statistics/checkpoint';
import type { InsightScore } from './insight-input';
import type { UnwordedRow } from './insight-row';
import { comparedWord, counted } from './measure-words';
import { listed, say, title, type Sentence } from './sentence';

/** What is missing before an activity can be compared with a score. */
export function notEnoughWords(row: UnwordedRow): Sentence {
  return say`Not enough data on ${title(row.title)} yet: ${whatIsMissing(row)}.`;
}

export function noContrastWords({ reason }: UnwordedRow): Sentence {
  if (reason === 'stratum') {
    return say`For weeks on end you either always or never did it, so there is nothing to compare within any four weeks.`;
  }
  return say`You ${reason === 'always' ? 'always' : 'never'} did it, so there is nothing to compare.`;
}

export function notSeparableWords({ reason, sharedWith }: UnwordedRow): Sentence {
  if (reason === 'weekday') return say`You do it on fixed weekdays; it cannot be told apart from the weekday.`;
  const others = sharedWith.length === 0 ? ['a combination of others'] : sharedWith.map(title);
  return say`It cannot be told apart from your other activities: ${listed(others)}.`;
}

export function scoreConstantWords({ measures }: InsightScore): Sentence {
  if (measures === 'level') return say`Your score changed by the same amount every day.`;
  return say`Your score was the same every day.`;
}

function whatIsMissing({ reason, n, measures }: UnwordedRow): Sentence | string {
  switch (reason) {
    case 'contrast':
      return 'done (or left out) on too few days to compare';
    case 'switches':
      return 'done in a few long stretches only: stop and start it more often, or plan an experiment';
    case 'df':
      return 'too many activities for so few readings';
    default:
      return say`${counted(Math.max(1, FIRST_CHECKPOINT - n), `more score ${comparedWord({ measures })}`)} needed`;
  }
}

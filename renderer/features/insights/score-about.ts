import type { Day } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import { comparedWord } from '../../../shared/insights/measure-words';
import type { Score } from '../../../shared/scores/score';
import { countWords, spanWords, type Around } from './insights-words';
import type { ReadScore } from './insights-requests';

/** `Klout-style score · 24 May to 23 Nov · 163 changes compared`: what came after the last look is not in the span. */
export function aboutScore(score: Score, read: ReadScore | null, around: Around): string {
  const span = read === null ? null : spanOf(score, read);
  if (read === null || span === null) return isolated(score.name);
  const parts = [isolated(score.name), spanWords(span, around)];
  return [...parts, ...(score.isObservedOnly ? [] : [comparedCount(score, read, around)])].join(' · ');
}

function comparedCount(score: Score, { checkpoint: { checkpoint, usable } }: ReadScore, { format }: Around): string {
  if (checkpoint === null) return `${countWords(usable, comparedWord(score), format)} so far`;
  return `${countWords(checkpoint, comparedWord(score), format)} compared`;
}

function spanOf(score: Score, read: ReadScore) {
  const compared = comparedSpan(read);
  const last = read.readings.at(-1);
  return score.isObservedOnly && compared !== null && last !== undefined ? { ...compared, to: last.day } : compared;
}

/** From the first reading to the end of the last change that was compared; to the last reading before any look. */
export function comparedSpan({ readings, checkpoint }: ReadScore): { readonly from: Day; readonly to: Day } | null {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: first.day, to: checkpoint.date ?? last.day };
}

import type { Score } from '../../../shared/scores/score';
import { countWords, spanWords, type Around } from './insights-words';
import type { ReadScore } from './insights-requests';

/** `Klout-style score · 24 May to 23 Nov · 163 changes compared` */
export function aboutScore(score: Score, read: ReadScore | null, around: Around): string {
  const [first, last] = [read?.readings[0], read?.readings.at(-1)];
  if (read === null || first === undefined || last === undefined) return score.name;
  const { checkpoint, usable } = read.checkpoint;
  const changes =
    checkpoint === null
      ? `${countWords(usable, 'change', around.format)} so far`
      : `${countWords(checkpoint, 'change', around.format)} compared`;
  const parts = [score.name, spanWords({ from: first.day, to: last.day }, around)];
  return [...parts, ...(score.isObservedOnly ? [] : [changes])].join(' · ');
}

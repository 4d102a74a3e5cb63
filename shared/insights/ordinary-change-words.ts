import { ordinaryChange, type OrdinaryChange } from '../statistics/ordinary-change';
import { analysisOf } from './analysis-of-record';
import type { ScoreRecord } from './insight-input';
import { change as changePart, say, type Sentence } from './sentence';

export type WordedChange = OrdinaryChange & { readonly sentence: Sentence };

/** Whether the change of the last seven days is an ordinary one; null for a score that is no level. */
export function wordedChange(record: ScoreRecord): WordedChange | null {
  if (record.score.measures !== 'level') return null;
  const found = ordinaryChange(analysisOf(record, []));
  return { ...found, sentence: wordsOf(found) };
}

function wordsOf({ verdict, low, high, latest }: OrdinaryChange): Sentence {
  if (verdict === 'not-enough-data') {
    return say`There are too few weekly changes to say which of them are ordinary.`;
  }
  const range = say`Nine of ten of your weekly changes lie between ${changePart(low)} and ${changePart(high)}.`;
  if (verdict === 'no-latest')
    return say`${range} There is no reading seven days before the last one to compare it with.`;
  return say`${range} This week’s ${changePart(latest)} is ${verdict}; by itself that says nothing about the reason.`;
}

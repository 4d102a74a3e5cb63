import type { Day } from '../base/day';
import { suggestEvents, type SuggestedEvents } from '../statistics/suggest-events';
import { analysisOf } from './analysis-of-record';
import type { InsightScore, ScoreRecord } from './insight-input';
import { pointsOf } from './measure-words';
import { change as changePart, dayPart, estimate, say, type Sentence } from './sentence';

/** A change unlike the others. It may be a break; only the person can say. */
export type SuggestedBreak = {
  readonly from: Day;
  readonly to: Day;
  readonly change: number;
  readonly sentence: Sentence;
};

export type SuggestedBreaks = {
  readonly verdict: SuggestedEvents['verdict'];
  /** The ordinary daily change; null when it is not known. */
  readonly scale: number | null;
  readonly suggestions: readonly SuggestedBreak[];
};

type Span = { readonly from: Day; readonly to: Day };

/** What to ask about, without what was answered with no: the verdict is `none` when nothing else is left. */
export function suggestedBreaks(record: ScoreRecord, refused: readonly Span[]): SuggestedBreaks {
  const { verdict, scale, suggestions } = suggestEvents(analysisOf(record, []));
  const left = suggestions
    .filter(({ from, to }) => !refused.some((span) => span.from <= to && span.to >= from))
    .map(({ from, to, change }) => ({
      from,
      to,
      change,
      sentence: questionOf({ from, to, change }, record.score, scale),
    }));
  return { verdict: verdict === 'suggested' && left.length === 0 ? 'none' : verdict, scale, suggestions: left };
}

function questionOf(
  { from, to, change }: Omit<SuggestedBreak, 'sentence'>,
  score: InsightScore,
  scale: number | null,
): Sentence {
  const days = from === to ? say`On ${dayPart(to)}` : say`Between ${dayPart(from)} and ${dayPart(to)}`;
  const question = 'Did the platform change something, or did something special happen?';
  const ordinary = say`${estimate(scale)}${pointsOf(score)}`;
  if (score.measures === 'level') {
    return say`${days} your score changed by ${changePart(change)}, far more than usual (your ordinary daily change is about ${ordinary}). ${question}`;
  }
  return say`${days} your score was ${estimate(change)}, far from what is usual (it ordinarily differs by about ${ordinary} from day to day). ${question}`;
}

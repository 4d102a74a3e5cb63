import type { Day } from '../base/day';
import { changesWith, type ChangeWith } from './changes-with';
import { betterSign, largest } from './counter-examples';
import type { InsightActivity, ScoreRecord } from './insight-input';
import { amount, dayPart, numberPart, say, type Sentence } from './sentence';

/** A stretch in which a score did best, and how much was done of everything in it. */
export type BestChange = {
  readonly from: Day;
  readonly to: Day;
  readonly change: number;
  /** The reading at its end. */
  readonly level: number;
  /** How active its days were: of each activity the share of its own most, from 0 to 1, and the mean of these. */
  readonly activity: number | null;
  /** Its place among the `of` stretches of which that is known: 1 is the least active. Null when it is not known. */
  readonly rank: number | null;
  readonly of: number;
  readonly sentence: Sentence;
};

/** The three best changes of a score, whatever was done: they often come when nobody had the time. */
export function bestOfScore(record: ScoreRecord, activities: readonly InsightActivity[]): readonly BestChange[] {
  const better = betterSign(record.score);
  const changes = changesWith(record, activities, 0);
  const most = activities.map((_, place) => Math.max(0, ...changes.map(({ exposures }) => exposures[place] ?? 0)));
  const all = changes.map((change) => ({ ...change, activity: activityIn(change, most) }));
  const known = all.map(({ activity }) => activity).filter((activity) => activity !== null);
  const improved = all.filter(({ movement }) => better * movement > 0);
  return largest(improved, ({ movement }) => better * movement).map(({ from, to, change, level, activity }) => {
    const rank = activity === null ? null : 1 + known.filter((other) => other < activity).length;
    const facts = { from, to, change, level, activity, rank, of: known.length };
    return { ...facts, sentence: sentenceOf(facts, record) };
  });
}

/** Null when nothing is known of any activity that was ever done. */
function activityIn({ exposures }: ChangeWith, most: readonly number[]): number | null {
  const shares = exposures.flatMap((exposure, place) => {
    const highest = most[place] ?? 0;
    return exposure === null || highest === 0 ? [] : [exposure / highest];
  });
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function sentenceOf(
  { from, to, change, level, rank, of }: Omit<BestChange, 'sentence'>,
  record: ScoreRecord,
): Sentence {
  const days = from === to ? say`On ${dayPart(to)}` : say`From ${dayPart(from)} to ${dayPart(to)}`;
  const moved =
    record.score.measures === 'level'
      ? say`your score went to ${amount(level)} (${numberPart(change, 'difference')})`
      : say`your score was ${amount(level)}`;
  if (rank === null) return say`${days} ${moved}.`;
  const place =
    rank === 1
      ? say`In none of ${amount(of)} stretches between readings were you less active.`
      : say`You did less in ${amount(rank - 1)} of ${amount(of)} stretches between readings.`;
  return say`${days} ${moved}. ${place}`;
}

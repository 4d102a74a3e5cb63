import { monthOf, type Day, type Month } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import { isolated } from '../../../shared/base/isolated';
import { isMonthOver } from '../../../shared/insights/share-amounts';
import type { Score } from '../../../shared/scores/score';
import type { ReadScore } from './insights-requests';

/** Something that can be a part of something larger: a count, or a part of a score. */
export type ShareSource = {
  readonly key: string;
  readonly name: string;
  readonly score: Score;
  readonly partId: Id | null;
};

/** Counts, and the parts of scores that have some; hidden scores are not met here. */
export function shareSources(scores: readonly Score[]): readonly ShareSource[] {
  return inOrder(scores)
    .filter(({ isHidden }) => !isHidden)
    .flatMap((score) => {
      const whole = { key: score.id, name: score.name, score, partId: null };
      const parts = score.parts.map(({ id, name }) => ({
        key: `${score.id} ${id}`,
        name: `${isolated(name)} (${isolated(score.name)})`,
        score,
        partId: id,
      }));
      return score.kind === 'count' ? [whole, ...parts] : parts;
    });
}

/** What a source can be held against: another count. The total of a part is the whole that its reading says. */
export function shareTotals(scores: readonly Score[], source: ShareSource): readonly Score[] {
  if (source.partId !== null) return [];
  return inOrder(scores).filter(({ id, kind, isHidden }) => id !== source.score.id && kind === 'count' && !isHidden);
}

/** The months with a reading that says the source, the latest first. */
export function monthsOfSource(readings: ReadScore['readings'], { partId }: ShareSource): readonly Month[] {
  const months = readings.flatMap(({ day, seen }) => {
    const says = seen !== null && (partId === null || (seen.parts ?? []).some((part) => part.partId === partId));
    return says ? [monthOf(day)] : [];
  });
  return [...new Set(months)].reverse();
}

export type ShareMonths = { readonly before: Month; readonly after: Month };

/**
 * The months to compare, of those with readings, the latest first: the last two that are over where nothing was chosen,
 * or the last two of all where there are no two that are over.
 */
export function twoMonths(months: readonly Month[], chosen: Partial<ShareMonths>, today: Day): ShareMonths | null {
  const over = months.filter((month) => isMonthOver(month, today));
  const [latest] = over.length < 2 ? months : over;
  if (latest === undefined) return null;
  const after = chosen.after ?? latest;
  return { after, before: chosen.before ?? months.find((month) => month < after) ?? latest };
}

import { firstDayOfMonth, lastDayOfMonth, type Day, type Month } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import type { Activity } from '../../../shared/checklist/activity';
import { adherenceWords, shareOf } from '../../../shared/checklist/adherence';
import type { Platform } from '../../../shared/time/platform';
import type { MonthBarsData } from './figures/month-bars-drawing';
import type { ShareLine } from './figures/share-lines-drawing';
import type { HabitMonth } from './insights-requests';
import type { Format } from '../../lib/format';

/** Platforms in their order; those without a minute in any month are left out. */
export function minutesByPlatform(months: readonly HabitMonth[], platforms: readonly Platform[]): MonthBarsData {
  const rows = inOrder(platforms).map(({ id, name, hue }) => ({
    id,
    name,
    hue,
    minutes: months.map(({ minutes }) => minutes.find(({ platformId }) => platformId === id)?.minutes ?? null),
  }));
  return {
    months: months.map(({ month }) => month),
    platforms: rows.filter(({ minutes }) => minutes.some((one) => one !== null)),
  };
}

export function adherenceLine(months: readonly HabitMonth[]): readonly ShareLine[] {
  const points = months.map(({ month, adherence }) => ({
    day: firstDayOfMonth(month),
    share: shareOf(adherence),
    words: adherenceWords(adherence),
  }));
  return [{ id: 'all', name: 'All activities', hue: null, points }];
}

type StrengthParts = {
  readonly months: readonly HabitMonth[];
  /** In the order in which they are drawn. */
  readonly activities: readonly Activity[];
  readonly platforms: readonly Platform[];
  readonly today: Day;
};

/** The strength of activities at the end of each month, and today. */
export function strengthLines(
  { months, activities, platforms, today }: StrengthParts,
  format: Format,
): readonly ShareLine[] {
  return activities.map(({ id, title, platformId }) => ({
    id,
    name: title,
    hue: platforms.find((platform) => platform.id === platformId)?.hue ?? null,
    points: months.flatMap(({ month, activities: of }) => {
      const strength = of.find(({ activityId }) => activityId === id)?.strength;
      if (strength === undefined) return [];
      const words = strength === null ? 'no strength yet' : `strength ${format.percent(strength)}`;
      return [{ day: endOf(month, today), share: strength, words }];
    }),
  }));
}

function endOf(month: Month, today: Day): Day {
  const last = lastDayOfMonth(month);
  return last < today ? last : today;
}

export const MOST_LINES = 6;
const AT_FIRST = 4;

/** Those of which a strength is known in some month, in their order; those still in the plan first. */
export function activitiesWithStrength(
  months: readonly HabitMonth[],
  activities: readonly Activity[],
): readonly Activity[] {
  const known = new Set(
    months.flatMap((month) =>
      month.activities.filter(({ strength }) => strength !== null).map(({ activityId }) => activityId),
    ),
  );
  return inOrder(activities)
    .filter(({ id }) => known.has(id))
    .toSorted((one, other) => Number(one.archivedOn !== null) - Number(other.archivedOn !== null));
}

/** What is drawn until somebody chooses. */
export function drawnAtFirst(activities: readonly Activity[]): readonly Id[] {
  return activities.slice(0, AT_FIRST).map(({ id }) => id);
}

/** How many due days an adherence rests on. */
export function dueDays(months: readonly HabitMonth[]): number {
  return months.reduce((sum, { adherence }) => sum + adherence.due, 0);
}

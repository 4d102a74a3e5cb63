import {
  day as dayOfText,
  daysFrom,
  firstDayOfMonth,
  lastDayOfMonth,
  monthBefore,
  monthOf,
  type Day,
  type Month,
} from '../base/day';
import { activityDays } from '../checklist/activity-days';
import { historyIn } from './activity-histories';
import type { Catalog, Documents, MonthDocument } from './documents';

/** How much of a day's checklist was done. */
export type DayShare = {
  readonly day: Day;
  readonly done: number;
  readonly due: number;
  /** From 0 to 1; null when nothing was due, or nothing was entered. */
  readonly share: number | null;
};

type MonthShares = {
  readonly month: MonthDocument | undefined;
  readonly before: MonthDocument | undefined;
  readonly days: readonly DayShare[];
};

/** Documents never change, so what is found in them stays true: after a tick only its month and the next are new. */
const found = new WeakMap<Catalog, Map<Month, MonthShares>>();

/** Each day of `year`, which is one of 1 to 9999, in a ledger that holds its months and the one before. */
export function yearSharesIn(documents: Documents, year: number): readonly DayShare[] {
  const written = String(year).padStart(4, '0');
  return daySharesIn(documents, { from: dayOfText(`${written}-01-01`), to: dayOfText(`${written}-12-31`) });
}

/** Each day from `from` to `to`, counted as on the day's own page. */
export function daySharesIn(
  documents: Documents,
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly DayShare[] {
  const months = [...new Set(daysFrom(from, to).map(monthOf))];
  return months.flatMap((month) => monthShares(documents, month)).filter(({ day }) => from <= day && day <= to);
}

function monthShares(documents: Documents, name: Month): readonly DayShare[] {
  const ofCatalog = found.get(documents.catalog) ?? new Map<Month, MonthShares>();
  found.set(documents.catalog, ofCatalog);
  const [month, before] = [documents.months.get(name), documents.months.get(monthBefore(name))];
  const known = ofCatalog.get(name);
  if (known !== undefined && known.month === month && known.before === before) return known.days;
  const days = sharesOf(documents, name);
  ofCatalog.set(name, { month, before, days });
  return days;
}

/** Goes through one activity after the other, so that its weeks are walked once and not once for each of their days. */
function sharesOf(documents: Documents, month: Month): readonly DayShare[] {
  const [first, last] = [firstDayOfMonth(month), lastDayOfMonth(month)];
  const days = daysFrom(first, last).map((day) => ({ day, done: 0, due: 0, isEntered: false }));
  for (const activity of documents.catalog.activities) {
    activityDays(historyIn(documents, activity), first, last).forEach(({ state, isDue, check }, index) => {
      const sums = days[index];
      if (sums === undefined) return;
      if (check !== null) sums.isEntered = true;
      if (state === 'done') sums.done += 1;
      if (state === 'done' || (isDue && state !== 'skipped')) sums.due += 1;
    });
  }
  return days.map(({ day, done, due, isEntered }) => {
    return { day, done, due, share: isEntered && due > 0 ? done / due : null };
  });
}

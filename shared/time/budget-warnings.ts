import type { Day } from '../base/day';
import type { Id } from '../base/id';
import { budgetOn, CAP } from './budget';
import { minutesByPlatform, wholeMinutes, type TimeRecords } from './spent';

/** Shares of a budget at which it is said, in percent, highest first. */
export const WARNING_LEVELS = [100, 80] as const;
type WarningLevel = (typeof WARNING_LEVELS)[number];

/** A budget, of a platform or of the whole day (`cap`), that was said to be so far used on a day. */
export type Warned = { readonly of: Id | typeof CAP; readonly day: Day; readonly level: WarningLevel };

export type BudgetWarning = Warned & {
  /** The platform's; null for the whole day. */
  readonly name: string | null;
  /** Not rounded: what the level is of. */
  readonly minutes: number;
  /** Whole minutes, as they are shown everywhere. */
  readonly spent: number;
  readonly budget: number;
};

/**
 * What has to be said of the budgets of `day` now: each level once a day, and after a gap only the highest. A budget of
 * no time at all is used up by the first moment.
 */
export function dueBudgetWarnings(
  records: TimeRecords,
  { day, warned }: { readonly day: Day; readonly warned: readonly Warned[] },
): readonly BudgetWarning[] {
  const minutes = minutesByPlatform(records.sessions, day);
  const whole = wholeMinutes(records.sessions, day);
  const budgets: readonly Used[] = [
    ...records.platforms.map(({ id, name }) => ({
      of: id,
      name,
      minutes: minutes.get(id) ?? 0,
      spent: whole.get(id) ?? 0,
      budget: budgetOn(records.budgets, id, day),
    })),
    // Only one that was set: what the platforms' budgets make together is said of each of them.
    { of: CAP, name: null, minutes: sumOf(minutes), spent: sumOf(whole), budget: budgetOn(records.budgets, CAP, day) },
  ];
  return budgets.flatMap((one) => {
    if (one.budget === null) return [];
    const level = levelOf(one.minutes, one.budget);
    if (level === null || warned.some((said) => said.of === one.of && said.day === day && said.level >= level))
      return [];
    return [{ ...one, budget: one.budget, day, level }];
  });
}

type Used = Pick<BudgetWarning, 'of' | 'name' | 'minutes' | 'spent'> & { readonly budget: number | null };

function sumOf(minutes: ReadonlyMap<Id, number>): number {
  return [...minutes.values()].reduce((sum, value) => sum + value, 0);
}

function levelOf(minutes: number, budget: number): WarningLevel | null {
  if (minutes <= 0) return null;
  return WARNING_LEVELS.find((level) => minutes * 100 >= budget * level) ?? null;
}

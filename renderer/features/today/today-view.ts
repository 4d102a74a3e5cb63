import { monthAfter, monthBefore, monthOf, type Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import { isOpenItem, progressOf, type ChecklistItem } from '../../../shared/checklist/checklist';
import { directionOf } from '../../../shared/checklist/target';
import { checklistIn } from '../../../shared/ledger/checklist-in';
import type { Documents } from '../../../shared/ledger/documents';
import type { Platform } from '../../../shared/time/platform';
import type { Session } from '../../../shared/time/session';
import type { DaySpent, PlatformSpent } from '../../../shared/time/spent';

/** The open items of one platform, or of none ("anywhere"). */
export type ItemGroup = {
  readonly platform: Platform | null;
  readonly spent: PlatformSpent | null;
  readonly items: readonly ChecklistItem[];
};

export type TodayView = {
  readonly groups: readonly ItemGroup[];
  /** Done, skipped or marked as not done: nothing is left to do about them. */
  readonly settled: readonly ChecklistItem[];
  readonly progress: { readonly done: number; readonly due: number };
  readonly spent: DaySpent;
};

/** `spent` is the time of the day, with what a running timer has counted. */
export function todayView(documents: Documents, day: Day, spent: DaySpent): TodayView {
  const items = checklistIn(documents, day);
  return {
    groups: groupsOf(items.filter(isOpen), inOrder(documents.catalog.platforms), spent),
    settled: items.filter((item) => !isOpen(item)),
    progress: progressOf(items),
    spent,
  };
}

/** Those of `day`, earliest first. */
export function sessionsOn(sessions: readonly Session[], day: Day): readonly Session[] {
  return sessions.filter((session) => session.day === day).sort(byTime);
}

/** What could be done in a few minutes: what is due and not finished. Allowances leave nothing to do. */
export function fitCandidates({ groups }: TodayView): readonly ChecklistItem[] {
  return groups
    .flatMap(({ items }) => items)
    .filter(({ isDue, plan }) => isDue && directionOf(plan.target) === 'at-least');
}

/** What is due on `day` with nothing entered yet, in the order of the plan. */
export function openItemsOn(documents: Documents, day: Day): readonly ChecklistItem[] {
  return checklistIn(documents, day).filter(isOpenItem);
}

/** Whether the page has all that it needs to show `day` and the days beside it. */
export function isReady(months: ReadonlySet<string>, day: Day): boolean {
  const month = monthOf(day);
  return [monthBefore(month), month, monthAfter(month)].every((needed) => months.has(needed));
}

/** An allowance stays open, because a count that is still fine is not the end of counting. */
function isOpen({ state, plan }: ChecklistItem): boolean {
  if (state === 'skipped') return false;
  return directionOf(plan.target) === 'at-most' || state === 'not-entered' || state === 'partly-done';
}

function groupsOf(
  items: readonly ChecklistItem[],
  platforms: readonly Platform[],
  spent: DaySpent,
): readonly ItemGroup[] {
  const itemsOf = (id: Id | null) => items.filter(({ activity }) => activity.platformId === id);
  const groups = [
    ...platforms.map((platform) => ({
      platform,
      spent: spent.platforms.find((row) => row.platform.id === platform.id) ?? null,
      items: itemsOf(platform.id),
    })),
    { platform: null, spent: null, items: itemsOf(null) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

function byTime(one: Session, other: Session): number {
  const key = ({ span, at }: Session) => (span.kind === 'from-to' ? span.startAt : at);
  return key(one) < key(other) ? -1 : 1;
}

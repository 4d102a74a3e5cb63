import { isLate } from '../../../shared/checklist/check';
import type { ClockTime } from '../../../shared/base/clock-time';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import { isOver, type DayState } from '../../../shared/checklist/day-state';
import { amountOf, directionOf, unitOf } from '../../../shared/checklist/target';
import { describeSchedule } from '../../../shared/schedule/describe-schedule';
import type { Format } from '../../lib/format';

export const STATE_WORDS: Readonly<Record<DayState, string>> = {
  done: 'done',
  'partly-done': 'partly done',
  'not-done': 'not done',
  skipped: 'skipped',
  'not-due': 'not due',
  'not-entered': 'not entered',
};

/** The small line under a title: how it stands if that is known, else when it is due and how long it takes. */
export function itemWords(item: ChecklistItem, { format, dayStart }: { format: Format; dayStart: ClockTime }): string {
  const { activity, plan, state } = item;
  const isAllowance = directionOf(plan.target) === 'at-most';
  const plain = [
    describeSchedule(plan.schedule),
    isAllowance ? 'an allowance: using less is fine' : null,
    activity.minutes === null ? null : `about ${String(activity.minutes)} min`,
  ];
  const settled = item.check === null || state === 'partly-done' ? null : stateWords(item);
  const words = settled === null || isAllowance ? [...plain, isAllowance ? settled : null] : [settled];
  return [...words, whenWords(item, { format, dayStart })].filter((word) => word !== null).join(' · ');
}

/** How much of the target, for the count: `of 10 +Ks`. */
export function ofTarget({ plan }: Pick<ChecklistItem, 'plan'>): string {
  const unit = unitOf(plan.target);
  return `of ${String(amountOf(plan.target))}${unit === '' ? '' : ` ${unit}`}`;
}

export function amountIn({ check }: ChecklistItem): number {
  return check?.entry.kind === 'amount' ? check.entry.amount : 0;
}

function stateWords({ check, state, plan }: ChecklistItem): string | null {
  if (check === null) return null;
  const { entry } = check;
  if (entry.kind === 'skipped') return entry.reason === null ? 'skipped' : `skipped: ${entry.reason}`;
  if (isOver(entry.amount, plan.target)) return `over by ${String(entry.amount - amountOf(plan.target))}`;
  if (directionOf(plan.target) === 'at-most') return entry.amount === 0 ? 'none used' : null;
  if (state !== 'done') return STATE_WORDS[state];
  const amount = plan.target.kind === 'tick' ? '' : ` ${String(entry.amount)} ${ofTarget({ plan })}`;
  return `done${amount}`;
}

/** The time of day for what was done and entered on its day; what was entered later says so. */
function whenWords(
  { check, state }: ChecklistItem,
  { format, dayStart }: { format: Format; dayStart: ClockTime },
): string | null {
  if (check === null) return null;
  if (isLate(check, dayStart)) return `entered late, on ${format.timestamp(check.at, check.zone)}`;
  return state === 'done' ? format.time(check.editedAt, check.zone) : null;
}

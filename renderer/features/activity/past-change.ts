import type { Day } from '../../../shared/base/day';
import { adherenceWords } from '../../../shared/checklist/adherence';
import type { PlanEffect } from '../../../shared/checklist/plan-effect';
import type { Format } from '../../lib/format';

/** Whether days that are over would change; today is not over. */
export function changesThePast({ from }: PlanEffect, today: Day): boolean {
  return from < today;
}

/** `This changes 12 days, from 1 Nov 2026 up to today.` and what becomes of the sums. */
export function effectWords(
  { from, to, changedDays, before, after }: PlanEffect,
  { today, day, words }: { readonly today: Day } & Pick<Format, 'day' | 'words'>,
): readonly [string, string] {
  const days = changedDays === 1 ? '1 day' : `${String(changedDays)} days`;
  const end = to === today ? 'up to today' : `to ${day(to)}`;
  const [was, willBe] = [words(adherenceWords(before)), words(adherenceWords(after))];
  return [
    `This changes ${words(days)}, from ${day(from)} ${end}.`,
    was === willBe ? `Adherence there stays ${was}.` : `Adherence there: ${was} → ${willBe}.`,
  ];
}

import type { Entry } from './check';
import type { ChecklistItem } from './checklist';
import { amountOf, directionOf } from './target';

/** How much of an item was entered; 0 where nothing was. */
export function amountIn({ check }: Pick<ChecklistItem, 'check'>): number {
  return check?.entry.kind === 'amount' ? check.entry.amount : 0;
}

/** What a tick enters: a goal is reached, and of an allowance no more was used than was entered already. */
export function doneEntry(item: Pick<ChecklistItem, 'check' | 'plan'>): Extract<Entry, { readonly kind: 'amount' }> {
  const { target } = item.plan;
  const whole = amountOf(target);
  return { kind: 'amount', amount: directionOf(target) === 'at-most' ? Math.min(amountIn(item), whole) : whole };
}

import type { Spent } from '../../../shared/time/spent';

/** `6 of 15 min`, or `6 min` where nothing was set. */
export function minutesWords({ spent, budget }: Spent): string {
  return budget === null ? `${String(spent)} min` : `${String(spent)} of ${String(budget)} min`;
}

/** `18 min left`, `3 min over`, or nothing where nothing was set. */
export function leftWords({ spent, budget }: Spent): string {
  if (budget === null) return '';
  return spent > budget ? `${String(spent - budget)} min over` : `${String(budget - spent)} min left`;
}

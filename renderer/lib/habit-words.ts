import { adherenceWords, type Adherence } from '../../shared/checklist/adherence';
import { ADHERENCE_DAYS, type Habit } from '../../shared/checklist/habit';
import type { Format } from './format';

/** `17 of 22 due days, 3 skipped in the last 30 days` */
export function sumWords(adherence: Adherence): string {
  return `${adherenceWords(adherence)} in the last ${String(ADHERENCE_DAYS)} days`;
}

/** What a strength says in full, for who hovers over it or hears it. */
export function strengthWords({ strength, adherence }: Pick<Habit, 'strength' | 'adherence'>, format: Format): string {
  const words = strength === null ? 'No strength yet' : `Strength ${format.percent(strength)}`;
  return `${words}; ${sumWords(adherence)}`;
}

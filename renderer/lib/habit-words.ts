import { adherenceWords, type Adherence } from '../../shared/checklist/adherence';
import { ADHERENCE_DAYS, type Habit } from '../../shared/checklist/habit';
import type { Format } from './format';

/** `17 of 22 due days, 3 skipped in the last 30 days` */
export function sumWords(adherence: Adherence, { words }: Pick<Format, 'words'>): string {
  return words(`${adherenceWords(adherence)} in the last ${String(ADHERENCE_DAYS)} days`);
}

type Counted = Pick<Habit, 'strength' | 'adherence'>;

/** What a strength says in full, for who hovers over it or hears it. */
export function strengthWords(habit: Counted, format: Format): string {
  const { strength, adherence } = habit;
  const words = strength === null || isUncounted(habit) ? 'No strength yet' : `Strength ${format.percent(strength)}`;
  return `${words}; ${sumWords(adherence, format)}`;
}

/** A nought that only says that nothing has been counted is no strength to show. */
export function isUncounted({ strength, adherence }: Counted): boolean {
  return strength === 0 && adherence.due === 0;
}

import { describeSchedule } from './describe-schedule';
import { parseSchedule, type ScheduleContext } from './parse-schedule';
import type { Schedule } from './schedule';

const NAMES_A_START = /\b(from|starting)\b/i;

type RereadContext = ScheduleContext & {
  /** The rule that the words stood for before anybody typed; null for none. */
  readonly kept: Schedule | null;
};

/**
 * The rule that the words mean, or null. Words that say the same as before keep what they do not say: from which day every
 * so many days are counted, and on which day the weeks of so many times a week begin.
 */
export function rereadSchedule(words: string, { kept, ...context }: RereadContext): Schedule | null {
  const read = parseSchedule(words, context);
  if (read === null || kept === null || NAMES_A_START.test(words)) return read;
  return describeSchedule(read) === describeSchedule(kept) ? kept : read;
}

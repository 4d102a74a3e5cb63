import type { DayState } from '../../shared/checklist/day-state';

/** The states of an activity on a day, as they are called on every page. */
export const STATE_WORDS: Readonly<Record<DayState, string>> = {
  done: 'done',
  'partly-done': 'partly done',
  'not-done': 'not done',
  skipped: 'skipped',
  'not-due': 'not due',
  'not-entered': 'not entered',
};

import { parseClockTime, type ClockTime } from '../../../shared/base/clock-time';
import type { Weekday } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import type { About, Reminder } from '../../../shared/reminders/reminder';

/** A reminder as it is typed and picked. */
export type ReminderDraft = {
  readonly kind: About['kind'];
  /** Kept while another kind is tried; null where there is none to choose. */
  readonly activityId: Id | null;
  readonly scoreId: Id | null;
  readonly time: string;
  readonly weekdays: readonly Weekday[];
};

export type ReminderFields = { readonly about: About; readonly time: ClockTime; readonly weekdays: Weekday[] };
export type DraftProblem = { readonly field: 'time' | 'weekdays'; readonly text: string };

export const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
export const TIME_PROBLEM = 'Type a time, such as 9:00 or 9.30.';
export const WEEKDAYS_PROBLEM = 'Choose at least one day of the week.';

/** What there is to choose from; the first of each is what is chosen before anybody has. */
type Choices = { readonly activities: readonly { readonly id: Id }[]; readonly scores: readonly { readonly id: Id }[] };

export function newReminderDraft({ activities, scores }: Choices): ReminderDraft {
  const [activityId, scoreId] = [activities[0]?.id ?? null, scores[0]?.id ?? null];
  return { kind: 'checklist', activityId, scoreId, time: '09:00', weekdays: WORKDAYS };
}

export function reminderDraftOf({ about, time, weekdays }: Reminder, choices: Choices): ReminderDraft {
  return {
    ...newReminderDraft(choices),
    ...(about.kind === 'activity' ? { activityId: about.activityId } : {}),
    ...(about.kind === 'score' ? { scoreId: about.scoreId } : {}),
    kind: about.kind,
    time,
    weekdays,
  };
}

/** What the draft says, or the first thing that is wrong with it. */
export function readReminderDraft(draft: ReminderDraft): ReminderFields | DraftProblem {
  const time = parseClockTime(draft.time);
  if (time === null) return { field: 'time', text: TIME_PROBLEM };
  if (draft.weekdays.length === 0) return { field: 'weekdays', text: WEEKDAYS_PROBLEM };
  return { about: aboutOf(draft), time, weekdays: inOrderOfWeek(draft.weekdays) };
}

/** As they stand in the ledger. */
export function inOrderOfWeek(weekdays: readonly Weekday[]): Weekday[] {
  return weekdays.toSorted((one, other) => one - other);
}

function aboutOf({ kind, activityId, scoreId }: ReminderDraft): About {
  if (kind === 'activity' && activityId !== null) return { kind, activityId };
  if (kind === 'score' && scoreId !== null) return { kind, scoreId };
  return { kind: kind === 'day-end' ? kind : 'checklist' };
}

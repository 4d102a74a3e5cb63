import { clockMinutes, type DayStart } from '../../../shared/base/clock-time';
import { WEEKDAYS, type Weekday } from '../../../shared/base/day';
import type { Catalog } from '../../../shared/ledger/documents';
import { aboutWords } from '../../../shared/reminders/about-words';
import type { About, Reminder } from '../../../shared/reminders/reminder';
import { describeSchedule } from '../../../shared/schedule/describe-schedule';

const MINUTES_A_DAY = 24 * 60;

/** `every day`, `Mon–Fri`, `Mon, Wed, Fri` */
export function weekdaysWords(weekdays: readonly Weekday[]): string {
  return weekdays.length === WEEKDAYS.length
    ? 'every day'
    : describeSchedule({ kind: 'weekdays', weekdays: [...weekdays] });
}

/** What it is about. */
export function nameOfAbout(about: About, catalog: Catalog): string {
  return aboutWords(about, catalog) ?? 'Something that is gone';
}

/** Why it says nothing on any day; null when it may. */
export function silenceOf(about: About, { activities, scores }: Catalog): 'archived' | 'retired' | null {
  if (about.kind === 'activity') {
    const activity = activities.find(({ id }) => id === about.activityId);
    return activity?.archivedOn == null ? null : 'archived';
  }
  if (about.kind !== 'score') return null;
  const score = scores.find(({ id }) => id === about.scoreId);
  return score?.retired == null ? null : 'retired';
}

/** As a day goes: a time before its start is at its end. */
export function inOrderOfDay(reminders: readonly Reminder[], dayStart: DayStart): readonly Reminder[] {
  return reminders.toSorted((one, other) => compareByDay(one, other, dayStart));
}

/** Less than zero where `one` comes first. */
export function compareByDay(one: Reminder, other: Reminder, dayStart: DayStart): number {
  const minutes = ({ time }: Reminder) => (clockMinutes(time) - clockMinutes(dayStart) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return (
    minutes(one) - minutes(other) ||
    one.weekdays.join('').localeCompare(other.weekdays.join('')) ||
    (one.id < other.id ? -1 : 1)
  );
}

import type { DayStart } from '../base/clock-time';
import { addDays, daysFrom, weekdayOf, type Day } from '../base/day';
import { dayOf, endOfDay, instantWithinDay } from '../base/day-of';
import type { Id } from '../base/id';
import { instantOfMilliseconds, millisecondsOf, type Instant } from '../base/instant';
import { isLeftToDo, isOpenItem, type ChecklistItem } from '../checklist/checklist';
import { hushAt, type Hush } from './hours';
import type { Reminder } from './reminder';
import type { ReminderLog } from './reminder-log';
import type { Reminding } from './reminding';

/** What the ledger says about reminders. */
export type ReminderFacts = {
  readonly reminders: readonly Reminder[];
  readonly reminding: Reminding;
  readonly dayStart: DayStart;
  readonly itemsOn: (day: Day) => readonly ChecklistItem[];
  /** The scores that can be logged on a day and have no reading on it yet. */
  readonly openScoresOn: (day: Day) => readonly { readonly id: Id; readonly name: string }[];
};

/** A reminder that has something to say. */
export type DueReminder = {
  readonly reminder: Reminder;
  readonly day: Day;
  /** Open items of a checklist or a day; 1 for an activity or a score. */
  readonly count: number;
  /** Of the activity or score; null for a checklist or a day. */
  readonly name: string | null;
};

export type HeldReason = Hush['why'] | 'limit' | 'spacing' | 'muted';
export type HeldReminder = DueReminder & {
  readonly why: HeldReason;
  /** Until when at the earliest; null when it will not be shown any more on its day. */
  readonly until: Instant | null;
};

export type RemindersNow = {
  readonly today: Day;
  /** To be shown now, all in one notice. */
  readonly due: readonly DueReminder[];
  readonly held: readonly HeldReminder[];
  /** The days before today whose reminders could not be shown, because nobody looked; null when there is none. */
  readonly missed: { readonly from: Day; readonly to: Day } | null;
};

/** Between two notices that nobody asked for. */
export const SPACING_MINUTES = 30;
const MINUTE = 60_000;
/** What a clock that was once wrong has put further ahead than a night is not believed. */
const LONGEST_MUTE_MINUTES = 36 * 60;
/** Twice the longest, so that a clock that is set right by a little says nothing early. */
const LONGEST_SNOOZE_MINUTES = 120;
const FURTHEST_BACK_DAYS = 14;

/**
 * What reminders have to say now. Each is shown once for a day, however the clock goes and wherever the computer is;
 * what is done, skipped or not due says nothing; a day that is over is not reminded of any more.
 */
export function dueReminders(
  facts: ReminderFacts,
  { now, zone, log }: { readonly now: Instant; readonly zone: string; readonly log: ReminderLog },
): RemindersNow {
  const today = dayOf(now, zone, facts.dayStart);
  const waiting = waitingFor(facts, { now, zone, log, today });
  const missed = missedDays(facts, { now, zone, log, today });
  if (waiting.length === 0) return { today, due: [], held: [], missed };
  const all = muteOf(log, now) ?? hushAt(facts.reminding, now, zone);
  if (all !== null) return { today, due: [], held: waiting.map((one) => ({ ...one.due, ...all })), missed };
  const few = scarcity(facts.reminding, { log, now, today });
  const isFree = (one: Waiting) => one.isAsked || few === null;
  return {
    today,
    due: waiting.filter(isFree).map(({ due }) => due),
    held: few === null ? [] : waiting.filter((one) => !isFree(one)).map(({ due }) => ({ ...due, ...few })),
    missed,
  };
}

type Waiting = { readonly due: DueReminder; readonly isAsked: boolean; readonly meantFor: Instant };
type Scene = { readonly now: Instant; readonly zone: string; readonly log: ReminderLog; readonly today: Day };

/** In the order of the times they are meant for. */
function waitingFor(facts: ReminderFacts, { now, zone, log, today }: Scene): readonly Waiting[] {
  const state = { items: facts.itemsOn(today), scores: facts.openScoresOn(today) };
  const waiting = facts.reminders.flatMap((reminder): readonly Waiting[] => {
    const snooze = log.snoozed.find((one) => one.reminderId === reminder.id && one.day === today);
    const isShown = log.shown.some((one) => one.reminderId === reminder.id && one.day === today);
    const meantFor = momentOf(reminder, today, { zone, dayStart: facts.dayStart });
    const isItsTime = isOn(reminder, today) && meantFor <= now;
    const isWaiting =
      snooze === undefined ? isItsTime && !isShown : reminder.isOn && isSnoozeOver(snooze, meantFor, now);
    const due = isWaiting ? saying(reminder, today, state) : null;
    return due === null ? [] : [{ due, isAsked: snooze !== undefined, meantFor }];
  });
  return waiting.toSorted((one, other) => millisecondsOf(one.meantFor) - millisecondsOf(other.meantFor));
}

/**
 * None is for longer than an hour, or to its time on the day. One that lies further ahead though that time has come was
 * put off by a clock that was set back since, or in a zone that is left: there the day could end before it.
 */
function isSnoozeOver({ until }: ReminderLog['snoozed'][number], meantFor: Instant, now: Instant): boolean {
  const ahead = (millisecondsOf(until) - millisecondsOf(now)) / MINUTE;
  return ahead <= 0 || (ahead > LONGEST_SNOOZE_MINUTES && meantFor <= now);
}

export function isOn({ isOn: isTurnedOn, weekdays }: Reminder, day: Day): boolean {
  return isTurnedOn && weekdays.includes(weekdayOf(day));
}

/** A time that the clocks skip is the moment after; one that comes twice is its first. */
export function momentOf(
  { time }: Pick<Reminder, 'time'>,
  day: Day,
  of: { readonly zone: string; readonly dayStart: DayStart },
): Instant {
  const moment = instantWithinDay(day, time, of);
  const end = millisecondsOf(endOfDay(day, of.zone, of.dayStart));
  // Clocks that go forward can carry a time over the end of its day, on which it would never come.
  return millisecondsOf(moment) < end ? moment : instantOfMilliseconds(end - MINUTE);
}

type DayState = {
  readonly items: readonly ChecklistItem[];
  readonly scores: readonly { readonly id: Id; readonly name: string }[];
};

/** Null when there is nothing to say. */
export function saying(reminder: Reminder, day: Day, { items, scores }: DayState): DueReminder | null {
  const { about } = reminder;
  switch (about.kind) {
    case 'checklist':
      return counted(items.filter(isLeftToDo).length);
    case 'day-end':
      return counted(items.filter(isOpenItem).length);
    case 'activity': {
      const item = items.find(({ activity }) => activity.id === about.activityId);
      return item === undefined || !isLeftToDo(item) ? null : { reminder, day, count: 1, name: item.activity.title };
    }
    case 'score': {
      const score = scores.find(({ id }) => id === about.scoreId);
      return score === undefined ? null : { reminder, day, count: 1, name: score.name };
    }
  }

  function counted(count: number): DueReminder | null {
    return count === 0 ? null : { reminder, day, count, name: null };
  }
}

/** Until when nothing is said; null when nobody asked for that, or the time is over. */
export function mutedAt({ mutedUntil }: ReminderLog, now: Instant): Instant | null {
  if (mutedUntil === null || mutedUntil <= now) return null;
  const minutes = (millisecondsOf(mutedUntil) - millisecondsOf(now)) / MINUTE;
  return minutes > LONGEST_MUTE_MINUTES ? null : mutedUntil;
}

function muteOf(log: ReminderLog, now: Instant): { why: 'muted'; until: Instant } | null {
  const until = mutedAt(log, now);
  return until === null ? null : { why: 'muted', until };
}

/** Why no further notice may be shown today, or not yet; null when one may. */
function scarcity(
  { mostADay }: Reminding,
  { log, now, today }: Omit<Scene, 'zone'>,
): { readonly why: 'limit' | 'spacing'; readonly until: Instant | null } | null {
  const notices = [...new Set(log.shown.filter(({ day, isAsked }) => day === today && !isAsked).map(({ at }) => at))];
  if (notices.length >= mostADay) return { why: 'limit', until: null };
  // A clock that was set back makes the pause neither longer nor shorter.
  const last = notices
    .filter((at) => at <= now)
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  const free = millisecondsOf(last) + SPACING_MINUTES * MINUTE;
  return millisecondsOf(now) < free ? { why: 'spacing', until: instantOfMilliseconds(free) } : null;
}

/** The days before `today` on which something may have gone by unseen since the last look, as far back as that is told. */
export function daysNotLookedAt(
  { lookedAt }: Pick<ReminderLog, 'lookedAt'>,
  today: Day,
  of: { readonly zone: string; readonly dayStart: DayStart },
): readonly Day[] {
  if (lookedAt === null) return [];
  const lookedOn = dayOf(lookedAt, of.zone, of.dayStart);
  const earliest = addDays(today, -FURTHEST_BACK_DAYS);
  return daysFrom(lookedOn > earliest ? lookedOn : earliest, addDays(today, -1));
}

/** Days with a reminder whose moment fell into the time in which nobody looked. */
function missedDays(facts: ReminderFacts, { zone, log, today }: Scene): RemindersNow['missed'] {
  const { lookedAt } = log;
  if (lookedAt === null) return null;
  const of = { zone, dayStart: facts.dayStart };
  const days = daysNotLookedAt(log, today, of).filter((day) => {
    const state = { items: facts.itemsOn(day), scores: facts.openScoresOn(day) };
    return facts.reminders.some(
      (reminder) =>
        isOn(reminder, day) &&
        momentOf(reminder, day, of) > lookedAt &&
        !log.shown.some((one) => one.reminderId === reminder.id && one.day === day) &&
        saying(reminder, day, state) !== null,
    );
  });
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockMinutes, clockTimeOfMinutes, type ClockTime } from '../base/clock-time';
import { addDays, monthOf, weekdayOf, type Day, type Weekday } from '../base/day';
import { dayOf } from '../base/day-of';
import type { Id } from '../base/id';
import { instantOfMilliseconds, millisecondsOf, type Instant } from '../base/instant';
import { checkId, type Check } from '../checklist/check';
import type { Documents } from '../ledger/documents';
import { remindersIn } from '../ledger/reminders-in';
import {
  aCheck,
  amount,
  anActivity,
  aReading,
  aReminder,
  aScore,
  at,
  documentsWith,
  id,
  skipped,
} from '../testing/builders';
import { dueReminders, SPACING_MINUTES } from './due-reminders';
import type { About, Reminder } from './reminder';
import { EMPTY_REMINDER_LOG, withShown, type ReminderLog } from './reminder-log';
import type { Reminding } from './reminding';

/** What happens to somebody with reminders in some days: looks at the clock, sleeps, travels, ticks, snoozes. */

type Step =
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'set-clock'; readonly minutes: number }
  | { readonly kind: 'travel'; readonly zone: string }
  | { readonly kind: 'enter'; readonly activity: number; readonly entry: 'done' | 'skipped' | 'cleared' }
  | { readonly kind: 'log-score' }
  | { readonly kind: 'snooze'; readonly minutes: number }
  | { readonly kind: 'mute'; readonly minutes: number };

type Timeline = {
  readonly start: Instant;
  readonly zone: string;
  readonly dayStart: ClockTime;
  readonly reminders: readonly Reminder[];
  readonly reminding: Reminding;
  readonly steps: readonly Step[];
};

const MINUTE = 60_000;
const ACTIVITIES = [id('a'), id('b'), id('c')];
const ZONES = ['Europe/Berlin', 'America/New_York', 'Europe/London', 'Asia/Kathmandu'];

const clockTimes = fc.integer({ min: 0, max: 95 }).map((quarter) => clockTimeOfMinutes(quarter * 15));
const weekdays = fc
  .subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
  .map((some) => some.toSorted((one, other) => one - other));
const hours = fc.record({ from: clockTimes, to: clockTimes });
const abouts: fc.Arbitrary<About> = fc.oneof(
  fc.constantFrom<About>({ kind: 'checklist' }, { kind: 'day-end' }, { kind: 'score', scoreId: id('klout') }),
  fc.constantFrom(...ACTIVITIES).map((activityId): About => ({ kind: 'activity', activityId })),
);
const reminders = fc
  .array(
    fc.record({
      about: abouts,
      time: clockTimes,
      weekdays: fc.oneof(fc.constant<Weekday[]>([1, 2, 3, 4, 5, 6, 7]), weekdays),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((fields, index) => aReminder({ id: id(`r${String(index)}`), ...fields })));
/** Midnights before both changes of the clocks, and an ordinary week. */
const starts = fc
  .tuple(
    fc.constantFrom('2026-10-24', '2027-03-27', '2026-10-31', '2027-03-13', '2026-11-23'),
    fc.integer({ min: 0, max: 1_440 }),
  )
  .map(([date, minutes]) => instantOfMilliseconds(millisecondsOf(at(`${date}T00:00:00.000Z`)) + minutes * MINUTE));
const waits = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 45 }) },
  { weight: 3, arbitrary: fc.integer({ min: 45, max: 600 }) },
  { weight: 1, arbitrary: fc.integer({ min: 600, max: 4_000 }) },
);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: waits.map((minutes): Step => ({ kind: 'wait', minutes })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -240, max: 240 }).map((minutes): Step => ({ kind: 'set-clock', minutes })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ZONES).map((zone): Step => ({ kind: 'travel', zone })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('enter' as const),
      activity: fc.nat(2),
      entry: fc.constantFrom('done', 'skipped', 'cleared'),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'log-score' }) },
  { weight: 2, arbitrary: fc.constantFrom(10, 60, 1_440).map((minutes): Step => ({ kind: 'snooze', minutes })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 600 }).map((minutes): Step => ({ kind: 'mute', minutes })) },
);
const timelines: fc.Arbitrary<Timeline> = fc.record({
  start: starts,
  zone: fc.constantFrom(...ZONES),
  dayStart: fc.constantFrom(...[0, 240, 330].map(clockTimeOfMinutes)),
  reminders,
  reminding: fc.record({
    mostADay: fc.integer({ min: 1, max: 4 }),
    quiet: fc.option(hours),
    clients: fc.array(fc.record({ weekdays, from: clockTimes, to: clockTimes }), { maxLength: 2 }),
  }),
  steps: fc.array(steps, { minLength: 20, maxLength: 70 }),
});

/** One look at the clock, and what it said. */
type Look = {
  readonly now: Instant;
  readonly zone: string;
  readonly today: Day;
  readonly documents: Documents;
  readonly log: ReminderLog;
  readonly shown: readonly { readonly id: Id; readonly day: Day; readonly isAsked: boolean }[];
};

/** Looks after every step, and writes down what was shown as the service does. */
function played({ start, steps: list, ...timeline }: Timeline): readonly Look[] {
  const looks: Look[] = [];
  let [now, zone, log] = [start, timeline.zone, EMPTY_REMINDER_LOG];
  let [checks, logged]: [ReadonlyMap<string, Check>, ReadonlySet<Day>] = [new Map(), new Set()];
  for (const step of list) {
    switch (step.kind) {
      case 'wait':
      case 'set-clock':
        now = later(now, step.minutes);
        break;
      case 'travel':
        zone = step.zone;
        break;
      case 'enter':
        checks = entered(checks, step, dayOf(now, zone, timeline.dayStart));
        break;
      case 'log-score':
        logged = new Set(logged).add(dayOf(now, zone, timeline.dayStart));
        break;
      case 'snooze':
        log = snoozed(log, later(now, step.minutes), { zone, dayStart: timeline.dayStart });
        break;
      case 'mute':
        log = { ...log, mutedUntil: later(now, step.minutes) };
    }
    const documents = ledgerOf(timeline, checks, logged);
    const said = dueReminders(remindersIn(documents), { now, zone, log });
    const before = log;
    log = { ...log, lookedAt: now };
    if (said.due.length > 0) {
      const ids = said.due.map(({ reminder }) => reminder.id);
      log = withShown(log, ids, { day: said.today, at: now });
    }
    const shown = said.due.map(({ reminder, day }) => {
      const isAsked = before.snoozed.some((one) => one.reminderId === reminder.id && one.day === day);
      return { id: reminder.id, day, isAsked };
    });
    looks.push({ now, zone, today: said.today, documents, log: before, shown });
  }
  return looks;
}

function later(moment: Instant, minutes: number): Instant {
  return instantOfMilliseconds(millisecondsOf(moment) + minutes * MINUTE);
}

function entered(
  checks: ReadonlyMap<string, Check>,
  { activity, entry }: Extract<Step, { kind: 'enter' }>,
  day: Day,
): ReadonlyMap<string, Check> {
  const activityId = ACTIVITIES[activity] ?? id('a');
  const next = new Map(checks);
  if (entry === 'cleared') next.delete(checkId(day, activityId));
  else next.set(checkId(day, activityId), aCheck({ day, activityId, entry: entry === 'done' ? amount(1) : skipped() }));
  return next;
}

/** The last one that was shown. */
function snoozed(log: ReminderLog, until: Instant, of: { zone: string; dayStart: ClockTime }): ReminderLog {
  const last = log.shown.at(-1);
  if (last === undefined) return log;
  const others = log.snoozed.filter(({ reminderId }) => reminderId !== last.reminderId);
  const put = { reminderId: last.reminderId, day: dayOf(until, of.zone, of.dayStart), until };
  return { ...log, snoozed: [...others, put] };
}

function ledgerOf(
  { reminders: list, reminding, dayStart }: Omit<Timeline, 'start' | 'steps'>,
  checks: ReadonlyMap<string, Check>,
  logged: ReadonlySet<Day>,
): Documents {
  const [a, b, c] = ACTIVITIES.map((name, index) =>
    // The last one is due on odd weekdays only.
    anActivity({ id: name, position: index + 1, ...(index === 2 ? { plans: ODD_WEEKDAYS } : {}) }),
  );
  const documents = documentsWith({
    activities: [a, b, c].flatMap((one) => one ?? []),
    scores: [aScore()],
    reminders: list,
    checks: [...checks.values()],
    readings: [...logged].map((day) => aReading({ id: id(`reading-${day}`), day })),
  });
  return {
    ...documents,
    catalog: { ...documents.catalog, settings: { ...documents.catalog.settings, dayStart, reminding } },
  };
}

const ODD_WEEKDAYS = anActivity().plans.map((plan) => ({
  ...plan,
  schedule: { kind: 'weekdays' as const, weekdays: [1 as const, 3 as const, 5 as const, 7 as const] },
}));

const formats = new Map(
  ZONES.map((timeZone) => {
    const digits = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    return [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, hourCycle: 'h23', year: 'numeric', ...digits })];
  }),
);

/** What the wall clock shows, asked of Intl. */
function wall(now: Instant, zone: string): { readonly date: Day; readonly minutes: number } {
  const [date = '', time = ''] = formats.get(zone)?.format(millisecondsOf(now)).split(' ') ?? [];
  return { date: date as Day, minutes: clockMinutes(time as ClockTime) };
}

function isHushed({ quiet, clients }: Reminding, now: Instant, zone: string): boolean {
  const { date, minutes } = wall(now, zone);
  const every: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  const all = [...(quiet === null ? [] : [{ weekdays: every, ...quiet }]), ...clients];
  return all.some(({ weekdays: on, from, to }) => {
    const [start, end] = [clockMinutes(from), clockMinutes(to)];
    const [today, yesterday] = [on.includes(weekdayOf(date)), on.includes(weekdayOf(addDays(date, -1)))];
    if (start < end) return today && minutes >= start && minutes < end;
    return (today && minutes >= start) || (yesterday && minutes < end);
  });
}

/** Whether there is something to say about it, straight from the records. */
function isOpen({ about }: Reminder, { today, documents }: Look): boolean {
  const month = documents.months.get(monthOf(today));
  const isLeft = (activityId: Id) => {
    const isDue = activityId !== id('c') || weekdayOf(today) % 2 === 1;
    return isDue && month?.checks.some((check) => check.day === today && check.activityId === activityId) !== true;
  };
  switch (about.kind) {
    case 'activity':
      return isLeft(about.activityId);
    case 'score':
      return month?.readings.some((reading) => reading.day === today) !== true;
    case 'checklist':
    case 'day-end':
      return ACTIVITIES.some(isLeft);
  }
}

/** Whether the wall clock has shown its time on this day before now, or shows it. */
function isItsTime({ time, weekdays: on }: Reminder, { now, zone, today }: Look, dayStart: ClockTime): boolean {
  if (!on.includes(weekdayOf(today))) return false;
  const date = clockMinutes(time) < clockMinutes(dayStart) ? addDays(today, 1) : today;
  return firstShowing(date, time, zone) <= now;
}

const firstMoments = new Map<string, Instant>();

/** The first quarter of an hour at which the wall clock has reached it: what is skipped counts from the moment after. */
function firstShowing(date: Day, time: ClockTime, zone: string): Instant {
  const key = [date, time, zone].join(' ');
  let first = firstMoments.get(key) ?? at(`${addDays(date, -1)}T00:00:00.000Z`);
  for (; !firstMoments.has(key); first = later(first, 15)) {
    const shown = wall(first, zone);
    if (`${shown.date} ${clockTimeOfMinutes(shown.minutes)}` < `${date} ${time}`) continue;
    firstMoments.set(key, first);
    return first;
  }
  return first;
}

/** Whether one that nobody asked for may be shown, after these notices of its day. */
function isFree({ reminding }: Timeline, now: Instant, before: readonly Look[]): boolean {
  const isApart = !before.some((one) => one.now <= now && later(one.now, SPACING_MINUTES) > now);
  return isApart && before.length < reminding.mostADay;
}

function isMuted({ mutedUntil }: ReminderLog, now: Instant): boolean {
  // No timeline sets the clock further back than the longest night that is believed.
  return mutedUntil !== null && mutedUntil > now;
}

const RUNS = { numRuns: 200 };
const noticesBefore = (looks: readonly Look[], index: number, today: Day) =>
  looks.slice(0, index).filter(({ shown }) => shown.some(({ day, isAsked }) => day === today && !isAsked));

describe('over every timeline of looks, sleeps, clocks that are set, travels and entries', () => {
  it('nothing is shown twice for a day, of another day, of what is entered or not due, in hours that are not for it, or too often', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const said = new Set<string>();
        const looks = played(timeline);
        for (const [index, look] of looks.entries()) {
          if (look.shown.length === 0) continue;
          const { now, zone, today, log, shown } = look;
          expect(isHushed(timeline.reminding, now, zone), `in quiet or client hours: ${now}`).toBe(false);
          expect(isMuted(log, now), `while muted: ${now}`).toBe(false);
          for (const { id: name, day, isAsked } of shown) {
            const reminder = timeline.reminders.find((one) => one.id === name);
            expect(day, 'of another day').toBe(today);
            expect(reminder !== undefined && isOpen(reminder, look), `nothing to say: ${name} ${now}`).toBe(true);
            if (isAsked) continue;
            expect(said, 'twice').not.toContain(`${name} ${day}`);
            expect(isFree(timeline, now, noticesBefore(looks, index, today)), `too often: ${now}`).toBe(true);
          }
          for (const one of shown) said.add(`${one.id} ${one.day}`);
        }
      }),
      RUNS,
    );
  });

  it('nothing is lost while its day lasts: it is shown at the first look at which it may be', () => {
    let shownAtAll = 0;
    fc.assert(
      fc.property(timelines, (timeline) => {
        const looks = played(timeline);
        const said = new Set<string>();
        for (const [index, look] of looks.entries()) {
          const { now, zone, today, log, shown } = look;
          const names = shown.map((one) => one.id);
          const isQuiet = isHushed(timeline.reminding, now, zone) || isMuted(log, now);
          const isAllowed = isFree(timeline, now, noticesBefore(looks, index, today));
          for (const reminder of isQuiet ? [] : timeline.reminders.filter((one) => isOpen(one, look))) {
            const snooze = log.snoozed.find((one) => one.reminderId === reminder.id && one.day === today);
            const isNew =
              isAllowed && !said.has(`${reminder.id} ${today}`) && isItsTime(reminder, look, timeline.dayStart);
            if (snooze === undefined ? isNew : snooze.until <= now) expect(names).toContain(reminder.id);
          }
          for (const one of shown) said.add(`${one.id} ${one.day}`);
          shownAtAll += shown.length;
        }
      }),
      RUNS,
    );
    // Otherwise this would show nothing.
    expect(shownAtAll).toBeGreaterThan(RUNS.numRuns);
  });
});

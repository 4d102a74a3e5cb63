import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { assertNever } from '../base/assert-never';
import { addDays, rulerDate, type Day, type Weekday } from '../base/day';
import { inOrder } from '../base/in-order';
import { millisecondsOf, type Instant } from '../base/instant';
import type { Activity, Plan } from '../checklist/activity';
import { describeTarget } from '../checklist/target';
import type { Documents } from '../ledger/documents';
import { describeSchedule } from '../schedule/describe-schedule';
import { nextOccurrences } from '../schedule/next-occurrences';
import { DAYS_OF_EVERY_MONTH, type Schedule } from '../schedule/schedule';
import type { ExportFile } from './export-file';

/** The plan as a calendar: an event for each plan of an activity, on all the days on which it makes it due. */
export function exportICalendar({ catalog }: Documents, { at }: { readonly at: Instant }): readonly ExportFile[] {
  const calendar = new ICalCalendar({ name: 'Rapport', prodId: { company: 'Rapport', product: 'Rapport' } });
  const names = new Map(catalog.platforms.map(({ id, name }) => [id, name]));
  for (const activity of inOrder(catalog.activities)) {
    const platform = activity.platformId === null ? null : (names.get(activity.platformId) ?? null);
    for (const facts of eventsOf(activity, platform))
      calendar.createEvent({ stamp: new Date(millisecondsOf(at)), ...eventOf(facts) });
  }
  return [{ name: 'rapport-plan.ics', mediaType: 'text/calendar', text: calendar.toString() }];
}

type EventFacts = {
  readonly id: string;
  readonly activity: Activity;
  readonly plan: Plan;
  readonly part: CalendarPart;
  readonly first: Day;
  readonly platform: string | null;
};

/** One for each part of each plan that makes something due. */
function eventsOf(activity: Activity, platform: string | null): readonly EventFacts[] {
  return activity.plans.flatMap((plan, index) => {
    const last = lastDayOf(activity, activity.plans[index + 1] ?? null);
    return partsOf(plan.schedule, last).flatMap((part, number) => {
      const [first] = nextOccurrences(part.schedule, plan.from, 1);
      if (first === undefined || (last !== null && last < first)) return [];
      const id = `${activity.id}.${plan.from}${number === 0 ? '' : `.${String(number)}`}@rapport`;
      return [{ id, activity, plan, part, first, platform }];
    });
  });
}

function eventOf({ id, activity, plan, part, first, platform }: EventFacts) {
  const words = [describeTarget(plan.target), platform, part.days > 1 ? describeSchedule(plan.schedule) : null];
  return {
    id,
    start: rulerDate(first),
    end: rulerDate(addDays(first, part.days)),
    allDay: true,
    summary: activity.title,
    description: words.filter((word) => word !== null).join('\n'),
    ...(part.repeating === null ? {} : { repeating: part.repeating }),
    // Something to do in the day, not a day that is taken.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** The last day that a plan makes due; null when it goes on. */
function lastDayOf(activity: Activity, next: Plan | null): Day | null {
  const lasts = [
    ...(next === null ? [] : [addDays(next.from, -1)]),
    ...(activity.lastDay === null ? [] : [activity.lastDay]),
    ...(activity.archivedOn === null ? [] : [addDays(activity.archivedOn, -1)]),
  ];
  return lasts.length === 0 ? null : lasts.reduce((one, other) => (one < other ? one : other));
}

const WEEKDAY_CODES: Readonly<Record<Weekday, string>> = {
  1: 'MO',
  2: 'TU',
  3: 'WE',
  4: 'TH',
  5: 'FR',
  6: 'SA',
  7: 'SU',
};

/** An event of so many `days` in a row; `repeating` is null for one that comes once. */
type CalendarPart = { readonly schedule: Schedule; readonly repeating: string | null; readonly days: number };

/** What a calendar can say of a rule. Rules are text: the library ends one with a moment, and whole days end with a day. */
function partsOf(schedule: Schedule, last: Day | null): readonly CalendarPart[] {
  const rule = (text: string) => `RRULE:${text}${last === null ? '' : `;UNTIL=${last.replaceAll('-', '')}`}`;
  switch (schedule.kind) {
    case 'every-day':
      return [{ schedule, repeating: rule('FREQ=DAILY'), days: 1 }];
    case 'weekdays': {
      const weekdays = schedule.weekdays.map((weekday) => WEEKDAY_CODES[weekday]).join(',');
      return [{ schedule, repeating: rule(`FREQ=WEEKLY;BYDAY=${weekdays}`), days: 1 }];
    }
    case 'every-n-days':
      return [{ schedule, repeating: rule(`FREQ=DAILY;INTERVAL=${String(schedule.every)}`), days: 1 }];
    case 'times-a-week':
      // A calendar knows no "on any three days": the week itself is marked.
      return [
        { schedule: { kind: 'weekdays', weekdays: [schedule.weekStart] }, repeating: rule('FREQ=WEEKLY'), days: 7 },
      ];
    case 'days-of-month':
      return monthlyParts(schedule.days).map(({ days, text }) => ({
        schedule: { kind: 'days-of-month', days: [...days] },
        repeating: rule(`FREQ=MONTHLY;${text}`),
        days: 1,
      }));
    case 'once':
      return [{ schedule, repeating: null, days: 1 }];
    default:
      return assertNever(schedule);
  }
}

/** The latest day falls on the last one of a month that does not have it: the last of those from the 28th to it. */
function monthlyParts(days: readonly number[]): readonly { readonly days: readonly number[]; readonly text: string }[] {
  const latest = days.at(-1) ?? 1;
  const plain = latest > DAYS_OF_EVERY_MONTH ? days.slice(0, -1) : days;
  const parts = plain.length === 0 ? [] : [{ days: plain, text: `BYMONTHDAY=${plain.join(',')}` }];
  if (latest <= DAYS_OF_EVERY_MONTH) return parts;
  const first = plain.includes(DAYS_OF_EVERY_MONTH) ? DAYS_OF_EVERY_MONTH + 1 : DAYS_OF_EVERY_MONTH;
  const candidates = Array.from({ length: latest - first + 1 }, (_, index) => first + index);
  return [...parts, { days: [latest], text: `BYMONTHDAY=${candidates.join(',')};BYSETPOS=-1` }];
}

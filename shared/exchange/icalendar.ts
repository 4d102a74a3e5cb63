import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { assertNever } from '../base/assert-never';
import { addDays, daysFrom, rulerDate, type Day, type Weekday } from '../base/day';
import { inOrder } from '../base/in-order';
import { millisecondsOf, type Instant } from '../base/instant';
import type { Activity, Plan } from '../checklist/activity';
import { describeTarget } from '../checklist/target';
import type { Documents } from '../ledger/documents';
import { occursOn } from '../schedule/occurs-on';
import type { Schedule } from '../schedule/schedule';
import type { ExportFile } from './export-file';

/** The plan as a calendar: an event for each plan of an activity, on all the days on which it makes it due. */
export function exportICalendar({ catalog }: Documents, { at }: { readonly at: Instant }): readonly ExportFile[] {
  const calendar = new ICalCalendar({ name: 'Rapport', prodId: { company: 'Rapport', product: 'Rapport' } });
  const names = new Map(catalog.platforms.map(({ id, name }) => [id, name]));
  for (const activity of inOrder(catalog.activities))
    for (const [index, plan] of activity.plans.entries()) {
      const span = spanOf(activity, plan, activity.plans[index + 1] ?? null);
      if (span === null) continue;
      const platform = activity.platformId === null ? null : (names.get(activity.platformId) ?? null);
      calendar.createEvent({
        id: `${activity.id}.${plan.from}@rapport`,
        stamp: new Date(millisecondsOf(at)),
        start: rulerDate(span.first),
        end: rulerDate(addDays(span.first, 1)),
        allDay: true,
        summary: activity.title,
        description: [describeTarget(plan.target), platform].filter((words) => words !== null).join('\n'),
        repeating: ruleOf(plan.schedule, span.last),
        // Something to do in the day, not a day that is taken.
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
  return [{ name: 'rapport-plan.ics', mediaType: 'text/calendar', text: calendar.toString() }];
}

type PlanSpan = { readonly first: Day; readonly last: Day | null };

/** From the first day that it makes due to its last; null when there is none. */
function spanOf(activity: Activity, plan: Plan, next: Plan | null): PlanSpan | null {
  const lasts = [
    ...(next === null ? [] : [addDays(next.from, -1)]),
    ...(activity.lastDay === null ? [] : [activity.lastDay]),
    ...(activity.archivedOn === null ? [] : [addDays(activity.archivedOn, -1)]),
  ];
  const last = lasts.length === 0 ? null : lasts.reduce((one, other) => (one < other ? one : other));
  // Every rule that there is comes round within a week.
  const first = daysFrom(plan.from, addDays(plan.from, 6)).find((day) => occursOn(plan.schedule, day));
  return first === undefined || (last !== null && last < first) ? null : { first, last };
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

/** As text: the library ends a rule with a moment, and a rule of whole days has to end with a day. */
function ruleOf(schedule: Schedule, last: Day | null): string {
  const until = last === null ? '' : `;UNTIL=${last.replaceAll('-', '')}`;
  switch (schedule.kind) {
    case 'every-day':
      return `RRULE:FREQ=DAILY${until}`;
    case 'weekdays':
      return `RRULE:FREQ=WEEKLY${until};BYDAY=${schedule.weekdays.map((weekday) => WEEKDAY_CODES[weekday]).join(',')}`;
    default:
      return assertNever(schedule);
  }
}

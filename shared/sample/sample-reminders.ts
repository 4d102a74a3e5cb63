import { clockTime } from '../base/clock-time';
import { WEEKDAYS, type Weekday } from '../base/day';
import type { Instant } from '../base/instant';
import type { Reminder } from '../reminders/reminder';
import { DEFAULT_REMINDING, type Reminding } from '../reminders/reminding';
import type { SampleHabits } from './sample-habits';
import { idFor } from './sample-id';

const WEEK: Weekday[] = [...WEEKDAYS];
const WORKDAYS: Weekday[] = WEEK.slice(0, 5);
const FRIDAY: Weekday[] = [5];

/** The mornings of her working days belong to clients. */
export const SAMPLE_REMINDING: Reminding = {
  ...DEFAULT_REMINDING,
  clients: [{ weekdays: WORKDAYS, from: clockTime('09:30'), to: clockTime('12:30') }],
};

/** What she lets herself be reminded of: the checklist, one thing on it, a score once a week, the end of the day. */
export function sampleReminders({ activities, scores }: SampleHabits, editedAt: Instant): readonly Reminder[] {
  const reminder = (
    id: string,
    fields: Pick<Reminder, 'about' | 'weekdays'> & { readonly time: string },
  ): Reminder => ({
    id: idFor(id),
    ...fields,
    time: clockTime(fields.time),
    isOn: true,
    editedAt,
  });
  const activity = activities.find(({ archivedAfter }) => archivedAfter === null);
  const [score] = scores;
  return [
    reminder('r-morning', { about: { kind: 'checklist' }, time: '08:45', weekdays: WORKDAYS }),
    ...(activity === undefined
      ? []
      : [
          reminder('r-activity', {
            about: { kind: 'activity', activityId: idFor(activity.id) },
            time: '11:00',
            weekdays: WORKDAYS,
          }),
        ]),
    ...(score === undefined
      ? []
      : [reminder('r-score', { about: { kind: 'score', scoreId: idFor(score.id) }, time: '16:00', weekdays: FRIDAY })]),
    reminder('r-evening', { about: { kind: 'day-end' }, time: '20:30', weekdays: WEEK }),
  ];
}

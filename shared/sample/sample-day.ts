import type { Day } from '../base/day';
import { addDays, daysBetween, daysFrom } from '../base/day';
import { startOfDay } from '../base/day-of';
import { instantOfMilliseconds, millisecondsOf, type Instant } from '../base/instant';
import type { Random } from '../base/random';
import type { DayStart } from '../base/clock-time';
import { clockMinutes } from '../base/clock-time';
import type { SampleHabits } from './sample-habits';

/** `away` leaves no trace; `deadline` and the first day of a holiday leave skips. */
type DayKind = 'ordinary' | 'away' | 'deadline' | 'first-of-holiday';

/** One day of the sample, before anything is entered on it. */
export type SampleDay = {
  readonly day: Day;
  readonly kind: DayKind;
  /** Today as far as it has come: its morning. */
  readonly isMorningOnly: boolean;
  /** Yesterday is left a little open, so that there is something to look back at. */
  readonly isYesterday: boolean;
  readonly zone: string;
  /** The moment at which the clock shows `minutes` after midnight; after 24 hours it is the next date. */
  readonly momentAt: (minutes: number) => Instant;
};

/** The whole time that the sample covers. */
export type SampleTime = {
  readonly first: Day;
  readonly last: Day;
  readonly zone: string;
  readonly dayStart: DayStart;
};

const HOLIDAY_AFTER = 0.3;
const DROP_AFTER = 0.72;

/** The day that lies after this share of the time. */
export function dayAfterShare({ first, last }: SampleTime, share: number): Day {
  return addDays(first, Math.round(daysBetween(first, last) * share));
}

/** The day on which a service changed its algorithm. */
export function algorithmDay(time: SampleTime): Day {
  return dayAfterShare(time, DROP_AFTER);
}

export function sampleDays(time: SampleTime, habits: SampleHabits, random: Random): readonly SampleDay[] {
  const holidayStart = dayAfterShare(time, HOLIDAY_AFTER);
  return daysFrom(time.first, time.last).map((day) => {
    const left = daysBetween(day, time.last);
    const ofHoliday = daysBetween(holidayStart, day);
    const usual = usualKind(habits, random());
    const isHoliday = ofHoliday >= 0 && ofHoliday < habits.holidayDays;
    const holiday = ofHoliday === 0 ? 'first-of-holiday' : 'away';
    // The last two days and the one with the news are there to be looked at.
    const isShown = left < 2 || day === algorithmDay(time);
    return {
      day,
      kind: isShown ? 'ordinary' : isHoliday ? holiday : usual,
      isMorningOnly: left === 0 && !habits.isTodayOver,
      isYesterday: left === 1 && !habits.isTodayOver,
      zone: time.zone,
      momentAt: clockOf(day, time),
    };
  });
}

function usualKind({ awayShare, deadlineShare }: SampleHabits, drawn: number): DayKind {
  if (drawn < awayShare) return 'away';
  return drawn < awayShare + deadlineShare ? 'deadline' : 'ordinary';
}

function clockOf(day: Day, { zone, dayStart }: SampleTime): (minutes: number) => Instant {
  const start = millisecondsOf(startOfDay(day, zone, dayStart));
  return (minutes) => instantOfMilliseconds(start + (minutes - clockMinutes(dayStart)) * 60_000);
}

import { dayOf, endOfDay, startOfDay } from '../../shared/base/day-of';
import type { DayStart } from '../../shared/base/clock-time';
import type { Day } from '../../shared/base/day';
import { instantOfMilliseconds, millisecondsOf } from '../../shared/base/instant';
import type { Clock } from '../services/ports';

const DAY_LENGTH_IN_MILLISECONDS = 24 * 60 * 60_000;

export function createSystemClock(): Clock {
  return {
    now: () => instantOfMilliseconds(Date.now()),
    zone: systemZone,
  };
}

/**
 * A clock for tests and screenshots that is always within `day`: it runs, showing the time of day that it really is,
 * and at the end of the day begins the same day again instead of the next one.
 */
export function createFixedDayClock(
  day: Day,
  { dayStart, system = createSystemClock() }: { readonly dayStart: () => DayStart; readonly system?: Clock },
): Clock {
  return {
    zone: system.zone,
    now: () => {
      const [zone, dayBegins, real] = [system.zone(), dayStart(), system.now()];
      const realStart = startOfDay(dayOf(real, zone, dayBegins), zone, dayBegins);
      const elapsed = (millisecondsOf(real) - millisecondsOf(realStart)) % DAY_LENGTH_IN_MILLISECONDS;
      // On the day that clocks go forward there are only 23 hours to be in.
      const last = millisecondsOf(endOfDay(day, zone, dayBegins)) - 1;
      return instantOfMilliseconds(Math.min(millisecondsOf(startOfDay(day, zone, dayBegins)) + elapsed, last));
    },
  };
}

function systemZone(): string {
  // The engine asks the system once and keeps the answer; touching the variable makes it ask again, so that a laptop
  // that lands in another zone is noticed. A zone that the user chose by the variable stays.
  if (process.env['TZ'] === undefined) delete process.env['TZ'];
  // Undefined, whatever its type says, when the zone has no name that Intl knows.
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
  return zone === undefined || zone === 'Etc/Unknown' ? 'UTC' : zone;
}

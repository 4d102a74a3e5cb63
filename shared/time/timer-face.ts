import type { DayStart } from '../base/clock-time';
import type { Day } from '../base/day';
import { dayOf } from '../base/day-of';
import type { WriteDigits } from '../base/digits';
import type { Instant } from '../base/instant';
import { isolated } from '../base/isolated';
import { daySpent, wholeMinutes, type DaySpent, type Spent, type Stretch, type TimeRecords } from './spent';
import { countedUntil, timerSeconds, timerStretches, type Timer } from './timer';

/** The time of the ledger, and the days it is cut into. */
export type LiveRecords = TimeRecords & { readonly dayStart: DayStart };

/** The sessions and what the timer has counted up to now beside them. */
export function liveStretches(
  { sessions, dayStart }: Pick<LiveRecords, 'sessions' | 'dayStart'>,
  timer: Timer | null,
  now: Instant,
): readonly Stretch[] {
  if (timer === null) return sessions;
  return [...sessions, ...timerStretches(timer, countedUntil(timer, now), { sessions, dayStart })];
}

/** What was spent on `day` with the running timer in it. */
export function liveSpentOn(records: LiveRecords, of: { timer: Timer | null; now: Instant; day: Day }): DaySpent {
  return daySpent(records, wholeMinutes(liveStretches(records, of.timer, of.now), of.day), of.day);
}

/** What a timer shows wherever it is shown: window title, top bar, Today, tray. */
export type TimerFace = {
  readonly platformName: string;
  readonly isFrozen: boolean;
  /** `4:12`, `1:04:12` */
  readonly clock: string;
  /** Of its platform on the day that it is counting for. */
  readonly spent: Spent;
  /** Of that whole day. */
  readonly day: Spent;
};

export function timerFace(records: LiveRecords, timer: Timer, now: Instant): TimerFace {
  const day = dayOf(countedUntil(timer, now), timer.zone, records.dayStart);
  const spent = liveSpentOn(records, { timer, now, day });
  const row = spent.platforms.find(({ platform }) => platform.id === timer.platformId);
  return {
    platformName: row?.platform.name ?? 'a platform that is gone',
    isFrozen: timer.frozen !== null,
    clock: clockText(timerSeconds(timer, now)),
    spent: { spent: row?.spent ?? 0, budget: row?.budget ?? null },
    day: { spent: spent.spent, budget: spent.budget },
  };
}

/** `4:12`, and from an hour on `1:04:12`. */
export function clockText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${two(rest)}` : `${String(minutes)}:${two(rest)}`;
}

/** `4:12 X, 10 of 15 min`: one line that says it all, with the numbers as `write` puts them. */
export function timerLine(face: TimerFace, write: WriteDigits): string {
  const { platformName, isFrozen, clock, spent } = face;
  return `${write(clock)}${isFrozen ? ' (stands still)' : ''} ${isolated(platformName)}, ${write(spentWords(spent))}`;
}

/** `6 of 15 min`, or `6 min` where nothing was set. */
export function spentWords({ spent, budget }: Spent): string {
  return budget === null ? `${String(spent)} min` : `${String(spent)} of ${String(budget)} min`;
}

/** `18 min left`, `3 min over`, or nothing where nothing was set. */
export function leftWords({ spent, budget }: Spent): string {
  if (budget === null) return '';
  return spent > budget ? `${String(spent - budget)} min over` : `${String(budget - spent)} min left`;
}

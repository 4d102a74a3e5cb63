import { addDays, daysFrom, type Day } from '../base/day';
import type { Id } from '../base/id';
import { inOrder } from '../base/in-order';
import type { Instant } from '../base/instant';
import type { Platform } from './platform';
import type { Session } from './session';
import { daySpent, wholeMinutes, type DaySpent, type Spent, type Stretch } from './spent';
import type { Timer } from './timer';
import { liveStretches, type LiveRecords } from './timer-face';

/** What a week is made of; the sessions may be of other days, too. */
export type WeekRecords = Omit<LiveRecords, 'sessions'> & { readonly sessions: readonly Session[] };

export type WeekDay = {
  readonly day: Day;
  readonly when: 'past' | 'today' | 'to-come';
  /** Whether any time was entered for it: a day without any was not kept, it is only unknown. */
  readonly isTracked: boolean;
};

/** One session, or, without one, what the timer counts and nobody has saved yet. */
export type WeekStretch = Stretch & { readonly session: Session | null; readonly zone: string };

type WeekCell = Spent & { readonly day: Day };
/** `over` counts only days that have a budget: minutes on others were never measured against one. */
type WeekTotal = Spent & { readonly over: number };
/** A line of the week: its cells are in the order of the days. */
export type WeekLine = { readonly cells: readonly WeekCell[]; readonly total: WeekTotal };
export type WeekRow = WeekLine & { readonly platform: Platform };

/** Planned against spent: whole minutes, of which each total is the sum of what is shown. */
export type Week = {
  readonly days: readonly WeekDay[];
  readonly rows: readonly WeekRow[];
  readonly whole: WeekLine;
  /** What its numbers are the sums of. */
  readonly stretches: readonly WeekStretch[];
};

type Span = { readonly first: Day; readonly today: Day };
type Running = { readonly timer: Timer | null; readonly now: Instant };

/** The seven days from `first` on, each exactly as it stands on its own page. */
export function weekOf(records: WeekRecords, { first, today }: Span, running: Running): Week {
  const days = daysFrom(first, addDays(first, 6));
  const stretches = weekStretches(records, running).filter(({ day }) => days.includes(day));
  const byDay = days.map((day) => [day, daySpent(records, wholeMinutes(stretches, day), day)] as const);
  const shown = new Set(byDay.flatMap(([, { platforms }]) => platforms.map(({ platform }) => platform.id)));
  return {
    days: days.map((day) => ({
      day,
      when: day < today ? 'past' : day === today ? 'today' : 'to-come',
      isTracked: stretches.some((stretch) => stretch.day === day),
    })),
    rows: inOrder(records.platforms)
      .filter(({ id }) => shown.has(id))
      .map((platform) => ({ platform, ...lineOf(byDay.map(([day, spent]) => cellOf(day, spent, platform.id))) })),
    whole: lineOf(byDay.map(([day, { spent, budget }]) => ({ day, spent, budget }))),
    stretches,
  };
}

function weekStretches(records: WeekRecords, { timer, now }: Running): readonly WeekStretch[] {
  const { sessions } = records;
  const counted = liveStretches(records, timer, now).slice(sessions.length);
  return [
    ...sessions.map((session) => ({ ...stretchOf(session), session, zone: session.zone })),
    ...counted.map((stretch) => ({ ...stretch, session: null, zone: timer?.zone ?? 'UTC' })),
  ];
}

function stretchOf({ day, platformId, span }: Session): Stretch {
  return { day, platformId, span };
}

/** Nothing, and nothing planned, on a day on which the platform was no longer used. */
function cellOf(day: Day, { platforms }: DaySpent, platformId: Id): WeekCell {
  const row = platforms.find(({ platform }) => platform.id === platformId);
  return { day, spent: row?.spent ?? 0, budget: row?.budget ?? null };
}

function lineOf(cells: readonly WeekCell[]): WeekLine {
  const measured = cells.flatMap(({ spent, budget }) => (budget === null ? [] : [{ spent, budget }]));
  const planned = sum(measured.map(({ budget }) => budget));
  return {
    cells,
    total: {
      spent: sum(cells.map(({ spent }) => spent)),
      budget: measured.length === 0 ? null : planned,
      over: Math.max(0, sum(measured.map(({ spent }) => spent)) - planned),
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import type { Day, Weekday } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { tidyLine } from '../../../shared/base/text';
import { planOn, type Activity, type Plan } from '../../../shared/checklist/activity';
import { MOST_OF_A_TARGET, TICK, type Direction, type Target } from '../../../shared/checklist/target';
import type { PageCommand, SimpleCommand } from '../../../shared/ledger/command';
import { describeSchedule } from '../../../shared/schedule/describe-schedule';
import { parseSchedule, SCHEDULE_EXAMPLES } from '../../../shared/schedule/parse-schedule';
import { EVERY_DAY, type Schedule } from '../../../shared/schedule/schedule';

/** An activity as it stands in the dialog: text as typed. */
export type ActivityDraft = {
  readonly title: string;
  readonly platformId: Id | null;
  /** In words. */
  readonly schedule: string;
  /** On which weeks begin. */
  readonly weekStart: Weekday;
  readonly targetKind: Target['kind'];
  readonly amount: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly minutes: string;
  /** From which day schedule and target hold. */
  readonly from: Day;
};

export type DraftProblem = { readonly field: 'title' | 'schedule' | 'amount' | 'minutes'; readonly text: string };

export function newDraft(platformId: Id | null, from: Day, weekStart: Weekday): ActivityDraft {
  return {
    title: '',
    platformId,
    schedule: describeSchedule(EVERY_DAY),
    weekStart,
    targetKind: 'tick',
    amount: '3',
    unit: '',
    direction: 'at-least',
    minutes: '',
    from,
  };
}

/** The draft that leaves the activity as it is on `day`. */
export function draftOf(activity: Activity, day: Day, weekStart: Weekday): ActivityDraft {
  const { schedule, target } = planShownOn(activity, day);
  const base = newDraft(activity.platformId, day, weekStart);
  return {
    ...base,
    title: activity.title,
    schedule: describeSchedule(schedule),
    targetKind: target.kind,
    amount: target.kind === 'tick' ? base.amount : String(target.amount),
    unit: target.kind === 'count' ? (target.unit ?? '') : '',
    direction: target.kind === 'tick' ? base.direction : target.direction,
    minutes: activity.minutes === null ? '' : String(activity.minutes),
  };
}

/** What a draft says, checked; or what is wrong with it. */
export function readDraft(draft: ActivityDraft): ReadDraft | DraftProblem {
  const title = tidyLine(draft.title);
  if (title === '') return { field: 'title', text: 'Say what there is to do.' };
  const schedule = parseSchedule(draft.schedule, draft);
  if (schedule === null) return { field: 'schedule', text: `Say when it is due, such as: ${SCHEDULE_EXAMPLES}.` };
  const target = readTarget(draft);
  if (target === null) return { field: 'amount', text: 'Type a whole number, such as 3.' };
  const minutes = draft.minutes.trim() === '' ? null : wholeNumber(draft.minutes, 1, 1440);
  if (minutes === undefined) return { field: 'minutes', text: 'Type whole minutes, such as 5, or leave it empty.' };
  return { title, platformId: draft.platformId, schedule, target, minutes, from: draft.from };
}

export type ReadDraft = {
  readonly title: string;
  readonly platformId: Id | null;
  readonly schedule: Schedule;
  readonly target: Target;
  readonly minutes: number | null;
  readonly from: Day;
};

/** The command that makes `activity` what the draft says: null when it is that already. */
export function editCommand(activity: Activity, read: ReadDraft): PageCommand | null {
  const present = planShownOn(activity, read.from);
  const commands: SimpleCommand[] = [];
  if (activity.title !== read.title || activity.platformId !== read.platformId || activity.minutes !== read.minutes) {
    const { title, platformId, minutes } = read;
    commands.push({ type: 'activity.edit', id: activity.id, title, platformId, minutes });
  }
  if (!sameForm(present.schedule, read.schedule) || !sameForm(present.target, read.target)) {
    const { from, schedule, target } = read;
    commands.push({ type: 'activity.plan', id: activity.id, from, schedule, target });
  }
  const [first, second] = commands;
  if (first === undefined) return null;
  return second === undefined ? first : { type: 'several', name: `edited “${shortened(read.title)}”`, commands };
}

/** Without half a character at the end. */
function shortened(title: string): string {
  return title.slice(0, 100).replace(/[\uD800-\uDBFF]$/, '');
}

function planShownOn(activity: Activity, day: Day): Plan {
  const plan = planOn(activity, day) ?? activity.plans[0];
  if (plan === undefined) throw new Error('An activity has at least one plan');
  return plan;
}

function readTarget(draft: ActivityDraft): Target | null {
  if (draft.targetKind === 'tick') return TICK;
  const amount = wholeNumber(draft.amount, draft.direction === 'at-most' ? 0 : 1, MOST_OF_A_TARGET);
  if (amount === undefined) return null;
  const { direction } = draft;
  if (draft.targetKind === 'minutes') return { kind: 'minutes', amount, direction };
  const unit = tidyLine(draft.unit);
  return { kind: 'count', amount, unit: unit === '' ? null : unit, direction };
}

function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const value = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : NaN;
  return value >= least && value <= most ? value : undefined;
}

/** Plain values made by the same code, so their fields stand in the same order. */
function sameForm(one: Schedule | Target, other: Schedule | Target): boolean {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}

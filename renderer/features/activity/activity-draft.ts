import { plainDigits } from '../../../shared/base/digits';
import { parseDay, type Day, type Weekday } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { tidyLine } from '../../../shared/base/text';
import { planOn, type Activity, type Plan } from '../../../shared/checklist/activity';
import { MOST_OF_A_TARGET, TICK, type Direction, type Target } from '../../../shared/checklist/target';
import { describeSchedule } from '../../../shared/schedule/describe-schedule';
import { EVERY_DAY, type Schedule } from '../../../shared/schedule/schedule';
import { rereadSchedule } from '../../../shared/schedule/reread-schedule';
import { NOT_UNDERSTOOD } from './schedule-words';

/** An activity as it stands in the panel: text as typed. */
export type ActivityDraft = {
  readonly title: string;
  readonly platformId: Id | null;
  /** In words. */
  readonly schedule: string;
  readonly targetKind: Target['kind'];
  readonly amount: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly minutes: string;
  /** From which day schedule and target hold; for a new activity its first day. */
  readonly from: string;
  /** Empty for none. */
  readonly lastDay: string;
};

/** What is not typed and yet decides what the typed text means. */
export type DraftContext = {
  /** The day that the person is looking at. */
  readonly day: Day;
  /** On which weeks begin. */
  readonly weekStart: Weekday;
  /** Null for a new activity. */
  readonly activity: Activity | null;
};

type DraftField = 'title' | 'minutes' | 'schedule' | 'amount' | 'from' | 'lastDay';
export type DraftProblems = { readonly [Field in DraftField]?: string };

/** The draft before anything is typed: that of a new activity, or the one that leaves an activity as it is. */
export function draftOf({ day, activity }: DraftContext, platformId: Id | null): ActivityDraft {
  if (activity === null) return newDraft(platformId, day);
  const { schedule, target } = planShownOn(activity, day);
  const base = newDraft(activity.platformId, day);
  return {
    ...base,
    title: activity.title,
    schedule: describeSchedule(schedule),
    targetKind: target.kind,
    amount: target.kind === 'tick' ? base.amount : String(target.amount),
    unit: target.kind === 'count' ? (target.unit ?? '') : '',
    direction: target.kind === 'tick' ? base.direction : target.direction,
    minutes: activity.minutes === null ? '' : String(activity.minutes),
    lastDay: activity.lastDay ?? '',
  };
}

function newDraft(platformId: Id | null, from: Day): ActivityDraft {
  return {
    title: '',
    platformId,
    schedule: describeSchedule(EVERY_DAY),
    targetKind: 'tick',
    amount: '3',
    unit: '',
    direction: 'at-least',
    minutes: '',
    from,
    lastDay: '',
  };
}

export type ReadDraft = {
  readonly title: string;
  readonly platformId: Id | null;
  readonly schedule: Schedule;
  readonly target: Target;
  readonly minutes: number | null;
  readonly from: Day;
  readonly lastDay: Day | null;
};

type Typed = Omit<ReadDraft, 'platformId'>;
type Read = { readonly [Field in keyof Typed]: Typed[Field] | undefined };

/** What a draft says, or all that is wrong with it. */
export function readDraft(
  draft: ActivityDraft,
  context: DraftContext,
): ReadDraft | { readonly problems: DraftProblems } {
  const read = readFields(draft, context);
  if (!isComplete(read)) return { problems: problemsOf(read) };
  const firstDay = context.activity?.plans[0]?.from ?? read.from;
  if (read.lastDay !== null && read.lastDay < firstDay) {
    return { problems: { lastDay: 'The last day is before the first.' } };
  }
  return { ...read, platformId: draft.platformId };
}

function isComplete(read: Read): read is Typed {
  return Object.values(read).every((value) => value !== undefined);
}

/** Undefined where the text does not say it. */
function readFields(draft: ActivityDraft, context: DraftContext): Read {
  const title = tidyLine(draft.title);
  return {
    title: title === '' ? undefined : title,
    minutes: draft.minutes.trim() === '' ? null : wholeNumber(draft.minutes, 1, 1440),
    schedule: scheduleIn(draft, context) ?? undefined,
    target: readTarget(draft) ?? undefined,
    from: parseDay(draft.from) ?? undefined,
    lastDay: draft.lastDay === '' ? null : (parseDay(draft.lastDay) ?? undefined),
  };
}

function problemsOf(read: Read): DraftProblems {
  return {
    ...(read.title === undefined && { title: 'Say what there is to do.' }),
    ...(read.minutes === undefined && { minutes: 'Type whole minutes, such as 5, or leave it empty.' }),
    ...(read.schedule === undefined && { schedule: NOT_UNDERSTOOD }),
    ...(read.target === undefined && { amount: 'Type a whole number, such as 3.' }),
    ...(read.from === undefined && { from: 'Choose a day.' }),
    ...(read.lastDay === undefined && { lastDay: 'There is no such day. Leave it empty if it goes on.' }),
  };
}

/** The rule that the words of a draft mean; null when they are not understood. */
export function scheduleIn(draft: Pick<ActivityDraft, 'schedule' | 'from'>, context: DraftContext): Schedule | null {
  const { activity, day, weekStart } = context;
  const kept = activity === null ? null : planShownOn(activity, day).schedule;
  return rereadSchedule(draft.schedule, { from: parseDay(draft.from) ?? day, weekStart, kept });
}

/** The plan in force on `day`; before the first one that one. */
export function planShownOn(activity: Activity, day: Day): Plan {
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
  const digits = plainDigits(typed).trim();
  const value = /^\d{1,6}$/.test(digits) ? Number(digits) : NaN;
  return value >= least && value <= most ? value : undefined;
}

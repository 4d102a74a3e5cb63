import type { Day, Weekday } from '../../../../shared/base/day';
import { isSameValue } from '../../../../shared/base/is-same-value';
import { isLine, tidyLine } from '../../../../shared/base/text';
import { TITLE_LIMIT } from '../../../../shared/checklist/activity';
import { parseTarget } from '../../../../shared/checklist/parse-target';
import { describeTarget } from '../../../../shared/checklist/target';
import type { SimpleCommand } from '../../../../shared/ledger/command';
import { describeSchedule } from '../../../../shared/schedule/describe-schedule';
import { SCHEDULE_EXAMPLES } from '../../../../shared/schedule/parse-schedule';
import { rereadSchedule } from '../../../../shared/schedule/reread-schedule';
import { parseMinutes } from '../../../../shared/time/parse-minutes';
import type { ActivityRow } from './activities-view';

/** The cells of a row that can be typed into. */
export type EditedCell = 'title' | 'schedule' | 'target' | 'minutes';

/** What a typed text makes of an activity. */
export type Edit =
  | { readonly kind: 'command'; readonly command: SimpleCommand }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'problem'; readonly text: string };

export type EditContext = { readonly today: Day; readonly weekStart: Weekday };

/** The text that a cell begins with when it is edited. */
export function draftText({ activity, plan }: ActivityRow, cell: EditedCell): string {
  switch (cell) {
    case 'title':
      return activity.title;
    case 'schedule':
      return describeSchedule(plan.schedule);
    case 'target':
      return describeTarget(plan.target);
    case 'minutes':
      return activity.minutes === null ? '' : String(activity.minutes);
  }
}

export function editOf(
  row: ActivityRow,
  typed: { readonly cell: EditedCell; readonly text: string },
  context: EditContext,
): Edit {
  if (tidyLine(typed.text) === draftText(row, typed.cell)) return UNCHANGED;
  switch (typed.cell) {
    case 'title':
      return titleEdit(row, typed.text);
    case 'schedule':
      return scheduleEdit(row, typed.text, context);
    case 'target':
      return targetEdit(row, typed.text, context);
    case 'minutes':
      return minutesEdit(row, typed.text);
  }
}

const UNCHANGED: Edit = { kind: 'unchanged' };

function titleEdit({ activity }: ActivityRow, typed: string): Edit {
  const title = tidyLine(typed);
  if (title === '') return problem('Say what there is to do.');
  if (!isLine(title, TITLE_LIMIT)) {
    return problem('That is too long, or has a character that cannot be shown. Up to 200 characters fit.');
  }
  return { kind: 'command', command: { type: 'activity.edit', id: activity.id, title } };
}

function scheduleEdit(row: ActivityRow, typed: string, context: EditContext): Edit {
  const from = planFrom(row, context.today);
  const schedule = rereadSchedule(typed, { from, weekStart: context.weekStart, kept: row.plan.schedule });
  if (schedule === null) return problem(`Say when it is due, such as: ${SCHEDULE_EXAMPLES}.`);
  return planEdit(row, from, { ...row.plan, schedule });
}

function targetEdit(row: ActivityRow, typed: string, { today }: EditContext): Edit {
  const target = parseTarget(typed);
  if (target === null)
    return problem('Say when it counts as done, such as: tick, 3 comments, 15 min, at most 20 likes.');
  return planEdit(row, planFrom(row, today), { ...row.plan, target });
}

function minutesEdit({ activity }: ActivityRow, typed: string): Edit {
  const minutes = parseMinutes(typed)?.minutes;
  if (minutes === undefined || minutes === 0) {
    return problem('Type whole minutes from 1 to 1440, or leave it empty.');
  }
  if (minutes === activity.minutes) return UNCHANGED;
  return { kind: 'command', command: { type: 'activity.edit', id: activity.id, minutes } };
}

function planEdit(row: ActivityRow, from: Day, { schedule, target }: ActivityRow['plan']): Edit {
  if (isSameValue(schedule, row.plan.schedule) && isSameValue(target, row.plan.target)) return UNCHANGED;
  return { kind: 'command', command: { type: 'activity.plan', id: row.activity.id, from, schedule, target } };
}

/** A change holds from today on; one of an activity that has not begun yet, from its first day on. */
function planFrom({ plan }: ActivityRow, today: Day): Day {
  return plan.from > today ? plan.from : today;
}

function problem(text: string): Edit {
  return { kind: 'problem', text };
}

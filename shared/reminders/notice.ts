import { z } from 'zod';
import { daySchema, type Day } from '../base/day';
import type { WriteDigits } from '../base/digits';
import { idSchema } from '../base/id';
import { instantSchema, type Instant } from '../base/instant';
import { isolated } from '../base/isolated';
import { CAP } from '../time/budget';
import type { BudgetWarning } from '../time/budget-warnings';
import type { DueReminder } from './due-reminders';

/** What can be answered to a notice. `dismiss` only puts it away. */
export const noticeActionSchema = z.enum(['open', 'done', 'snooze-10', 'snooze-60', 'snooze-tomorrow', 'dismiss']);
export type NoticeAction = z.infer<typeof noticeActionSchema>;

/** What is said to the person: by the system where it has notifications, and in the window. */
export const noticeSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['reminders', 'budget']),
  at: instantSchema,
  day: daySchema,
  title: z.string(),
  body: z.string(),
  reminderIds: z.array(idSchema),
  /** The budgets that it warns of. */
  budgetIds: z.array(z.union([z.literal(CAP), idSchema])),
  /** The one activity that it is about, which can be ticked from it; null for anything else. */
  activityId: idSchema.nullable(),
  /** The one score that it is about. */
  scoreId: idSchema.nullable(),
});
export type Notice = Readonly<z.infer<typeof noticeSchema>>;

type Made = { readonly id: string; readonly at: Instant; readonly day: Day; readonly write: WriteDigits };

/** One notice of everything that is due. `due` is not empty. */
export function reminderNotice(due: readonly DueReminder[], { write, ...made }: Made): Notice {
  const words = due.map((one) => reminderWords(one, write));
  const [first, ...others] = words;
  const about = due.length === 1 ? due[0]?.reminder.about : undefined;
  return {
    ...made,
    kind: 'reminders',
    title: others.length === 0 ? (first ?? '') : write(`${String(words.length)} reminders`),
    body: others.length === 0 ? '' : words.join(' \u00b7 '),
    reminderIds: due.map(({ reminder }) => reminder.id),
    budgetIds: [],
    activityId: about?.kind === 'activity' ? about.activityId : null,
    scoreId: about?.kind === 'score' ? about.scoreId : null,
  };
}

/** What a reminder says when it is due. */
export function reminderWords({ reminder, count, name }: DueReminder, write: WriteDigits): string {
  switch (reminder.about.kind) {
    case 'checklist':
      return write(count === 1 ? '1 item is open today' : `${String(count)} items are open today`);
    case 'day-end':
      return write(
        count === 1 ? 'The day ends with 1 item not entered' : `The day ends with ${String(count)} items not entered`,
      );
    case 'activity':
      return isolated(name ?? '');
    case 'score':
      return `Log ${isolated(name ?? '')}`;
  }
}

/** One notice of all budgets that have to be spoken of. `warnings` is not empty. */
export function budgetNotice(warnings: readonly BudgetWarning[], { write, ...made }: Made): Notice {
  const [first, ...others] = warnings.map((warning) => warningWords(warning, write));
  const isOver = warnings.some(({ level }) => level === 100);
  return {
    ...made,
    kind: 'budget',
    title: others.length === 0 ? (first ?? '') : isOver ? 'Time is used up' : 'Time is running out',
    body: others.length === 0 ? '' : [first, ...others].join(' \u00b7 '),
    reminderIds: [],
    budgetIds: warnings.map(({ of }) => of),
    activityId: null,
    scoreId: null,
  };
}

/** `X: 12 of 15 min used`, `X: 17 of 15 min, 2 over`. */
function warningWords({ name, spent, budget }: BudgetWarning, write: WriteDigits): string {
  const over = spent > budget ? `, ${String(spent - budget)} over` : ' used';
  return `${isolated(name ?? 'The whole day')}: ${write(`${String(spent)} of ${String(budget)} min${over}`)}`;
}

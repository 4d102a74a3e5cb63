import { monthOf } from '../base/day';
import { inOrder } from '../base/in-order';
import type { ReminderFacts } from '../reminders/due-reminders';
import { checklistIn } from './checklist-in';
import { monthIn, type Documents } from './documents';

/** What reminders are decided from, in a ledger that holds the months that the checklists of their days rest on. */
export function remindersIn(documents: Documents): ReminderFacts {
  const { reminders, scores, settings } = documents.catalog;
  return {
    reminders,
    reminding: settings.reminding,
    dayStart: settings.dayStart,
    itemsOn: (day) => checklistIn(documents, day),
    openScoresOn: (day) => {
      const logged = new Set(
        monthIn(documents, monthOf(day))
          .readings.filter((reading) => reading.day === day && reading.basis === 'seen')
          .map(({ scoreId }) => scoreId),
      );
      return inOrder(scores).filter(
        ({ id, retired, isObservedOnly }) =>
          !isObservedOnly && !logged.has(id) && (retired === null || day < retired.on),
      );
    },
  };
}

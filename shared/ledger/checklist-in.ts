import { addDays, monthOf, type Day, type Month } from '../base/day';
import { checklistOn, type ChecklistItem } from '../checklist/checklist';
import { monthIn, type Documents } from './documents';

/** The months that the checklist of `day` rests on: what is due so many times a week looks back six days. */
export function monthsOfChecklist(day: Day): readonly Month[] {
  return [...new Set([monthOf(addDays(day, -6)), monthOf(day)])];
}

/** The checklist of `day` in a ledger that holds those months. */
export function checklistIn(documents: Documents, day: Day): readonly ChecklistItem[] {
  const checks = monthsOfChecklist(day).flatMap((month) => monthIn(documents, month).checks);
  return checklistOn(documents.catalog, checks, day);
}

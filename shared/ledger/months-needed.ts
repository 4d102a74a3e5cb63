import { addDays, daysFrom, monthAfter, monthBefore, monthOf, type Day, type Month } from '../base/day';
import { MOST_DAYS_APART } from '../time/session';
import { monthsOfChecklist } from './checklist-in';
import { monthsIn } from './change';
import type { Command, SimpleCommand } from './command';

/** The months that must be loaded before `command` is applied; `all` when it must be sure that nothing refers to something. */
export function monthsNeeded(command: Command): readonly Month[] | 'all' {
  switch (command.type) {
    case 'several':
      return [...new Set(command.commands.flatMap(monthsOfSimple))];
    case 'activity.remove':
      return 'all';
    case 'look.keep':
    case 'look.settle':
      return [];
    case 'records.import':
    case 'records.restore': {
      const removesFromCatalog = command.changes.some((change) => !('month' in change) && change.record === null);
      return removesFromCatalog ? 'all' : monthsAroundEach(monthsIn(command.changes));
    }
    default:
      return monthsOfSimple(command);
  }
}

function monthsOfSimple(command: SimpleCommand): readonly Month[] {
  if (command.type === 'day.close') return monthsOfChecklist(command.day);
  return 'day' in command ? monthsAround(command.day) : [];
}

/** Sessions are compared with those of the days beside theirs, which may lie in another month. */
function monthsAround(day: Day): readonly Month[] {
  return [...new Set(daysFrom(addDays(day, -MOST_DAYS_APART), addDays(day, MOST_DAYS_APART)).map(monthOf))];
}

function monthsAroundEach(months: readonly Month[]): readonly Month[] {
  return [...new Set(months.flatMap((month) => [monthBefore(month), month, monthAfter(month)]))];
}

import { addDays, type Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { isSameValue } from '../../../shared/base/is-same-value';
import { isolated } from '../../../shared/base/isolated';
import { planOn, type Activity } from '../../../shared/checklist/activity';
import type { CommandOf, PageCommand, SimpleCommand } from '../../../shared/ledger/command';
import { planShownOn, type ReadDraft } from './activity-draft';

/** What the panel does to an activity, each as one step. */

/** Adds it; with a last day that takes two commands, which are one step all the same. */
export function addCommand(id: Id, { lastDay, ...facts }: ReadDraft): PageCommand {
  const add: SimpleCommand = { type: 'activity.add', id, ...facts };
  if (lastDay === null) return add;
  return several('added', facts.title, [add, { type: 'activity.edit', id, lastDay }]);
}

/** The command that makes `activity` what the draft says: null when it is that already. */
export function editCommand(activity: Activity, read: ReadDraft): PageCommand | null {
  const { id } = activity;
  const facts = changedFacts(activity, read);
  const commands: SimpleCommand[] = [];
  if (Object.keys(facts).length > 0) commands.push({ type: 'activity.edit', id, ...facts });
  const { from, schedule, target } = read;
  if (hasOtherPlan(activity, read)) commands.push({ type: 'activity.plan', id, from, schedule, target });
  const [first, second] = commands;
  if (first === undefined) return null;
  return second === undefined ? first : several('edited', read.title, commands);
}

type Facts = Omit<CommandOf<'activity.edit'>, 'type' | 'id'>;

function changedFacts(activity: Activity, { title, platformId, minutes, lastDay }: ReadDraft): Facts {
  return {
    ...(title !== activity.title && { title }),
    ...(platformId !== activity.platformId && { platformId }),
    ...(minutes !== activity.minutes && { minutes }),
    ...(lastDay !== activity.lastDay && { lastDay }),
  };
}

/** Whether the schedule or the target differs from what holds on the day from which the draft would hold. */
function hasOtherPlan(activity: Activity, { from, schedule, target }: ReadDraft): boolean {
  const present = planShownOn(activity, from);
  return !isSameValue(present.schedule, schedule) || !isSameValue(present.target, target);
}

/** What is to be done, and the same without touching days that are over; null where that cannot be said. */
export type Alternatives = { readonly command: PageCommand; readonly instead: PageCommand | null };

/** Null when there is nothing to change. */
export function editChange(activity: Activity, read: ReadDraft, today: Day): Alternatives | null {
  const command = editCommand(activity, read);
  if (command === null) return null;
  const isEndOver = read.lastDay !== null && read.lastDay < today && read.lastDay !== activity.lastDay;
  const instead = editCommand(activity, {
    ...read,
    from: read.from < today ? today : read.from,
    lastDay: isEndOver ? addDays(today, -1) : read.lastDay,
  });
  return { command, instead };
}

/** Out of the plan from `day` on, or into it again, with the days since it left. */
export function archiveChange({ id, archivedOn }: Activity, day: Day, today: Day): Alternatives {
  if (archivedOn !== null) return { command: { type: 'activity.bring-back', id }, instead: null };
  return { command: { type: 'activity.archive', id, on: day }, instead: { type: 'activity.archive', id, on: today } };
}

/** Takes back what holds from `from` on. Instead, where that holds today: the plan before it, from today on. */
export function unplanChange(activity: Activity, from: Day, today: Day): Alternatives {
  const { id, plans } = activity;
  const before = plans[plans.findIndex((plan) => plan.from === from) - 1];
  const isInForce = planOn(activity, today)?.from === from;
  return {
    command: { type: 'activity.unplan', id, from },
    instead:
      before === undefined || !isInForce
        ? null
        : { type: 'activity.plan', id, from: today, schedule: before.schedule, target: before.target },
  };
}

function several(what: string, title: string, commands: readonly SimpleCommand[]): PageCommand {
  return { type: 'several', name: `${what} “${isolated(shortened(title))}”`, commands: [...commands] };
}

/** Without half a character at the end. */
function shortened(title: string): string {
  return title.slice(0, 100).replace(/[\uD800-\uDBFF]$/, '');
}

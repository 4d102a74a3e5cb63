import { isolated } from '../base/isolated';
import { assertNever } from '../base/assert-never';
import type { Day } from '../base/day';
import { dayInWords } from '../base/day-words';
import { planOn } from '../checklist/activity';
import { findRecord } from './change';
import type { Command, CommandOf, SimpleCommand } from './command';
import type { Catalog, CatalogCollection } from './documents';

/** What `command` did in words that can follow "Undone:", for a ledger in which it was carried out. */
export function describeCommand(catalog: Catalog, command: Command): string {
  switch (command.type) {
    case 'several':
    case 'records.import':
      return command.name;
    case 'records.restore':
      return 'put records back';
    case 'check.set':
      return describeCheck(catalog, command);
    case 'activity.remove':
      return 'deleted an activity for good';
    case 'look.keep':
    case 'look.settle':
      return 'kept what was found';
    default:
      return describeSimple(catalog, command);
  }
}

type Described = Exclude<SimpleCommand, CommandOf<'check.set'>>;

const PHRASES: { readonly [Type in Described['type']]: (catalog: Catalog, command: CommandOf<Type>) => string } = {
  'platform.add': (_, { name }) => `added ${quoted(name)}`,
  'platform.edit': (catalog, { id }) => `edited ${nameIn(catalog, 'platforms', id)}`,
  'platform.archive': (catalog, { id }) => `archived ${nameIn(catalog, 'platforms', id)}`,
  'platform.bring-back': (catalog, { id }) => `brought back ${nameIn(catalog, 'platforms', id)}`,
  'platform.move': (catalog, { id }) => `moved ${nameIn(catalog, 'platforms', id)}`,
  'activity.add': (_, { title }) => `added ${quoted(title)}`,
  'activity.edit': (catalog, { id }) => `edited ${nameIn(catalog, 'activities', id)}`,
  'activity.plan': (catalog, { id }) => `changed the plan of ${nameIn(catalog, 'activities', id)}`,
  'activity.unplan': (catalog, { id }) => `took a plan of ${nameIn(catalog, 'activities', id)} back`,
  'activity.archive': (catalog, { id }) => `archived ${nameIn(catalog, 'activities', id)}`,
  'activity.bring-back': (catalog, { id }) => `brought back ${nameIn(catalog, 'activities', id)}`,
  'activity.move': (catalog, { id }) => `moved ${nameIn(catalog, 'activities', id)}`,
  'check.clear': (catalog, { activityId }) => `put ${nameIn(catalog, 'activities', activityId)} back to not entered`,
  'pause.add': (_, { from, to }) => `paused ${spanWords(from, to)}`,
  'pause.edit': () => 'edited a pause',
  'pause.remove': () => 'removed a pause',
  'day.close': (_, { day }) => `closed ${dayInWords(day)}`,
  'session.add': (catalog, { platformId }) => `added time on ${nameIn(catalog, 'platforms', platformId)}`,
  'session.edit': () => 'edited a session',
  'session.remove': () => 'removed a session',
  'budget.set': (catalog, { id }) =>
    id === 'cap' ? 'changed the minutes of the day' : `changed the minutes of ${nameIn(catalog, 'platforms', id)}`,
  'score.add': (_, { name }) => `added ${quoted(name)}`,
  'score.edit': (catalog, { id }) => `edited ${nameIn(catalog, 'scores', id)}`,
  'score.retire': (catalog, { id }) => `retired ${nameIn(catalog, 'scores', id)}`,
  'score.bring-back': (catalog, { id }) => `brought back ${nameIn(catalog, 'scores', id)}`,
  'score.review': (catalog, { id }) => `looked back at ${nameIn(catalog, 'scores', id)}`,
  'score.refuse-break': (catalog, { id }) => `kept the series of ${nameIn(catalog, 'scores', id)} whole`,
  'score.move': (catalog, { id }) => `moved ${nameIn(catalog, 'scores', id)}`,
  'reading.add': (catalog, { scoreId, basis }) =>
    `${basis === 'restated' ? 'restated' : 'logged'} ${nameIn(catalog, 'scores', scoreId)}`,
  'reading.edit': () => 'edited a reading',
  'reading.remove': () => 'removed a reading',
  'event.add': (_, { title }) => `added ${quoted(title)}`,
  'event.edit': (catalog, { id }) => `edited ${nameIn(catalog, 'events', id)}`,
  'event.remove': () => 'removed an event',
  'reminder.add': (_, { time }) => `added a reminder at ${time}`,
  'reminder.edit': (_, { isOn }) =>
    isOn === undefined ? 'edited a reminder' : isOn ? 'turned a reminder on' : 'turned a reminder off',
  'reminder.remove': () => 'removed a reminder',
  'note.set': () => 'edited the note',
  'review.set': () => 'edited the decision of a week',
  'settings.set': () => 'changed the settings',
};

function describeSimple(catalog: Catalog, command: Described): string {
  const phrase = PHRASES[command.type] as (catalog: Catalog, command: Described) => string;
  return phrase(catalog, command);
}

function describeCheck(catalog: Catalog, { activityId, day, entry }: CommandOf<'check.set'>): string {
  const title = nameIn(catalog, 'activities', activityId);
  const activity = findRecord(catalog, 'activities', activityId);
  // As on the checklist: before its first day an activity is held to its first plan.
  const plan = activity === null ? null : (planOn(activity, day) ?? activity.plans[0]);
  const isTick = plan?.target.kind === 'tick';
  switch (entry.kind) {
    case 'skipped':
      return `skipped ${title}`;
    case 'amount':
      if (isTick) return entry.amount > 0 ? `ticked ${title}` : `marked ${title} as not done`;
      return `set ${title} to ${String(entry.amount)}`;
    default:
      return assertNever(entry);
  }
}

function nameIn(
  catalog: Catalog,
  collection: Exclude<CatalogCollection, 'budgets' | 'pauses' | 'reminders' | 'looks'>,
  id: string,
): string {
  const record = findRecord(catalog, collection, id);
  if (record === null) return 'something that is gone';
  return quoted('title' in record ? record.title : record.name);
}

function spanWords(from: Day, to: Day | null): string {
  if (to === null) return `from ${dayInWords(from)} on`;
  return from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;
}

function quoted(text: string): string {
  return `“${isolated(text)}”`;
}

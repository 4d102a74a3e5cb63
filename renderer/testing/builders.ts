import { day } from '../../shared/base/day';
import type { Id, IdSource } from '../../shared/base/id';
import type { Plan } from '../../shared/checklist/activity';
import type { ChecklistItem } from '../../shared/checklist/checklist';
import { dayState } from '../../shared/checklist/day-state';
import { TICK, type Target } from '../../shared/checklist/target';
import { apply } from '../../shared/ledger/apply';
import type { CommandOf, PageCommand } from '../../shared/ledger/command';
import { EMPTY_DOCUMENTS, type Documents } from '../../shared/ledger/documents';
import { EVERY_DAY } from '../../shared/schedule/schedule';
import { USUAL_SCORE } from '../../shared/scores/score';
import { amount, anActivity, at, id, month, valueOf } from '../../shared/testing/builders';

/** A Monday. */
export const TODAY = day('2026-11-23');
export const NOVEMBER = month('2026-11');
export const ZONE = 'Europe/Berlin';
/** Ten in the morning in Berlin. */
export const NOW = at('2026-11-23T09:00:00.000Z');

export function countingIds(): IdSource {
  let count = 0;
  return () => {
    count += 1;
    return id(`new-${String(count)}`);
  };
}

/** A ledger in which these commands were carried out on the morning of today. */
export function ledgerAfter(...commands: readonly PageCommand[]): Documents {
  return commands.reduce<Documents>(
    (documents, command) => valueOf(apply(documents, command, { at: NOW, zone: ZONE, source: 'checklist' })).documents,
    EMPTY_DOCUMENTS,
  );
}

type Fields<Type extends PageCommand['type']> = Partial<Omit<CommandOf<Type>, 'type'>>;

/** Adds an activity that is a tick on every day and on no platform. */
export function addActivity(title: string, fields: Fields<'activity.add'> = {}): CommandOf<'activity.add'> {
  const plan = { from: day('2026-01-01'), schedule: EVERY_DAY, target: TICK };
  return { type: 'activity.add', id: id(idText(title)), title, platformId: null, minutes: null, ...plan, ...fields };
}

export function addPlatform(name: string, fields: Fields<'platform.add'> = {}): CommandOf<'platform.add'> {
  return { type: 'platform.add', id: id(idText(name)), name, hue: 'blue', ...fields };
}

/** Adds an index from 0 to 100. */
export function addScore(name: string, fields: Fields<'score.add'> = {}): CommandOf<'score.add'> {
  return { type: 'score.add', id: id(idText(name)), name, ...INDEX, ...fields };
}

const INDEX = { ...USUAL_SCORE, kind: 'index', least: 0, most: 100 } as const;

/** `Give +Ks` is `give-ks`. */
function idText(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

export function count(amount: number, fields: Partial<Extract<Target, { readonly kind: 'count' }>> = {}): Target {
  return { kind: 'count', amount, unit: null, direction: 'at-least', ...fields };
}

export function allowance(amount: number, unit: string | null = null): Target {
  return count(amount, { unit, direction: 'at-most' });
}

export function tick(activityId: Id, on = TODAY): CommandOf<'check.set'> {
  return { type: 'check.set', activityId, day: on, entry: amount(1) };
}

export function aPlan(fields: Partial<Plan> = {}): Plan {
  return { from: day('2026-01-01'), schedule: EVERY_DAY, target: TICK, ...fields };
}

/** One activity on one day, with the state that its check gives it. */
export function anItem(fields: Partial<Pick<ChecklistItem, 'activity' | 'plan' | 'check'>> = {}): ChecklistItem {
  const { activity = anActivity(), plan = activity.plans[0] ?? aPlan(), check = null } = fields;
  return { activity, plan, check, state: dayState(check, plan.target, true), isDue: true, week: null };
}

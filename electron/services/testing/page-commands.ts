import { day } from '../../../shared/base/day';
import type { CommandOf, SeveralCommand, SimpleCommand } from '../../../shared/ledger/command';
import { EVERY_DAY } from '../../../shared/schedule/schedule';
import { USUAL_SCORE } from '../../../shared/scores/score';
import { amount as amountOf, id } from '../../../shared/testing/builders';

/** Commands as the page sends them, with what a test does not care about filled in. */

export function addActivity(
  of: string,
  fields: { readonly title?: string; readonly from?: string } = {},
): SimpleCommand {
  const { title = `Activity ${of}`, from = '2026-01-01' } = fields;
  const rest = { platformId: null, minutes: null, schedule: EVERY_DAY, target: { kind: 'tick' } } as const;
  return { type: 'activity.add', id: id(of), title, from: day(from), ...rest };
}

export function tick(activity: string, on: string, amount = 1): CommandOf<'check.set'> {
  return { type: 'check.set', activityId: id(activity), day: day(on), entry: amountOf(amount) };
}

export function clear(activity: string, on: string): CommandOf<'check.clear'> {
  return { type: 'check.clear', activityId: id(activity), day: day(on) };
}

export function note(on: string, whatHappened: string): CommandOf<'note.set'> {
  return { type: 'note.set', day: day(on), whatHappened };
}

export function addPlatform(of: string, name = `Platform ${of}`): SimpleCommand {
  return { type: 'platform.add', id: id(of), name, hue: 'blue' };
}

export function addMinutes(of: string, on: string, platform: string): SimpleCommand {
  const span = { kind: 'minutes', minutes: 15 } as const;
  return { type: 'session.add', id: id(of), day: day(on), platformId: id(platform), span };
}

export function addScore(of: string): SimpleCommand {
  const facts = { ...USUAL_SCORE, kind: 'count', least: 0, most: null, isOutcome: true } as const;
  return { type: 'score.add', id: id(of), name: `Score ${of}`, ...facts };
}

export function reading(
  of: string,
  on: string,
  fields: { readonly score: string; readonly value: number },
): SimpleCommand {
  const { score, value } = fields;
  return { type: 'reading.add', id: id(of), scoreId: id(score), day: day(on), value, isApproximate: false };
}

export function several(name: string, commands: readonly SimpleCommand[]): SeveralCommand {
  return { type: 'several', name, commands: [...commands] };
}

import type { IdSource } from '../../base/id';
import type { Stretch } from '../../time/spent';
import type { PageCommand, SimpleCommand } from '../command';

/** Adds these as sessions in one step; null for none. */
export function addSessions(stretches: readonly Stretch[], newId: IdSource): PageCommand | null {
  const commands = stretches.map(({ day, platformId, span }): SimpleCommand => ({
    type: 'session.add',
    id: newId(),
    day,
    platformId,
    span,
  }));
  const [first, ...others] = commands;
  if (first === undefined) return null;
  return others.length === 0 ? first : { type: 'several', name: 'added time in several pieces', commands };
}

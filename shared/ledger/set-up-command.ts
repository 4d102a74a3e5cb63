import type { Day } from '../base/day';
import type { Id, IdSource } from '../base/id';
import type { Target } from '../checklist/target';
import type { Schedule } from '../schedule/schedule';
import type { ScoreFacts } from '../scores/score';
import { CAP, sameEveryDay, type WeekMinutes } from '../time/budget';
import type { Hue } from '../time/platform';
import type { SeveralCommand, SimpleCommand } from './command';

/** What somebody chose at the first start. Minutes are the same every day here; null means no budget. */
export type SetUp = {
  readonly firstDay: Day;
  readonly capMinutes: number | null;
  readonly platforms: readonly { readonly name: string; readonly hue: Hue; readonly minutes: number | null }[];
  /** A platform is named as it is in `platforms`; any other name, like null, puts the activity on no platform. */
  readonly activities: readonly {
    readonly title: string;
    readonly platformName: string | null;
    readonly schedule: Schedule;
    readonly target: Target;
    readonly minutes: number | null;
  }[];
  readonly scores: readonly ScoreFacts[];
};

/** Everything that was chosen as one step, so that one undo takes it all back. */
export function setUpCommand(setUp: SetUp, newId: IdSource): SeveralCommand {
  const { firstDay: from } = setUp;
  const ids = new Map<string, Id>(setUp.platforms.map(({ name }) => [name, newId()]));
  const platforms = setUp.platforms.flatMap(({ name, hue, minutes }): SimpleCommand[] => {
    const id = ids.get(name);
    if (id === undefined) return [];
    const budget = minutes === null ? [] : [budgetCommand(id, minutes, from)];
    return [{ type: 'platform.add', id, name, hue }, ...budget];
  });
  const activities = setUp.activities.map(({ title, platformName, schedule, target, minutes }): SimpleCommand => {
    const platformId = platformName === null ? null : (ids.get(platformName) ?? null);
    return { type: 'activity.add', id: newId(), title, platformId, minutes, from, schedule, target };
  });
  const scores = setUp.scores.map((facts): SimpleCommand => ({ type: 'score.add', id: newId(), ...facts }));
  const cap = budgetCommand(CAP, setUp.capMinutes, from);
  return { type: 'several', name: 'set up', commands: [...platforms, cap, ...activities, ...scores] };
}

/**
 * Nothing chosen. It still enters that the day has no cap, so that the ledger is not a new one any more: an empty
 * checklist is shown from then on, on every computer that opens this ledger, and undo brings the welcome back.
 */
export function skipSetUpCommand(firstDay: Day): SeveralCommand {
  return { type: 'several', name: 'skipped the set-up', commands: [budgetCommand(CAP, null, firstDay)] };
}

function budgetCommand(id: Id | typeof CAP, minutes: number | null, from: Day): SimpleCommand {
  const week: WeekMinutes = sameEveryDay(minutes);
  return { type: 'budget.set', id, from, minutes: [...week] };
}

import { assertNever } from '../../base/assert-never';
import { withVersion } from '../../base/versions';
import type { Activity, Plan } from '../../checklist/activity';
import { findRecord } from '../change';
import type { CommandOf, SimpleCommand } from '../command';
import { addNew, editFields, moveTo, nextPosition, notFound, put, type Planned, type Scene } from './planning';

type ActivityCommand = Extract<SimpleCommand, { type: `activity.${string}` }>;

export function planActivityCommand(scene: Scene, command: ActivityCommand): Planned {
  const of = { collection: 'activities', id: command.id } as const;
  switch (command.type) {
    case 'activity.add':
      return addNew(scene, 'activities', newActivity(scene, command));
    case 'activity.edit':
      return editFields(scene, of, {
        title: command.title,
        platformId: command.platformId,
        minutes: command.minutes,
        lastDay: command.lastDay,
      });
    case 'activity.plan':
      return changePlan(scene, command);
    case 'activity.archive':
      return editFields(scene, of, { archivedOn: command.on });
    case 'activity.bring-back':
      return editFields(scene, of, { archivedOn: null });
    case 'activity.move':
      return moveTo(scene, 'activities', command);
    default:
      return assertNever(command);
  }
}

function newActivity(scene: Scene, command: CommandOf<'activity.add'>): Activity {
  return {
    id: command.id,
    title: command.title,
    platformId: command.platformId,
    minutes: command.minutes,
    plans: [planOf(command)],
    lastDay: null,
    archivedOn: null,
    position: nextPosition(scene.documents.catalog.activities),
    editedAt: scene.stamp.at,
  };
}

function changePlan(scene: Scene, command: CommandOf<'activity.plan'>): Planned {
  const activity = findRecord(scene.documents.catalog, 'activities', command.id);
  if (activity === null) return notFound('activity');
  const replaced = activity.plans.find(({ from }) => from === command.from);
  const plans = [...withVersion(activity.plans, { ...replaced, ...planOf(command) })];
  return put('activities', { ...activity, plans, editedAt: scene.stamp.at });
}

function planOf({ from, schedule, target }: Plan): Plan {
  return { from, schedule, target };
}

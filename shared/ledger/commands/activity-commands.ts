import { assertNever } from '../../base/assert-never';
import { addDays } from '../../base/day';
import { withVersion } from '../../base/versions';
import type { Activity, Plan } from '../../checklist/activity';
import { fail, succeed } from '../../base/outcome';
import { findRecord, type Change } from '../change';
import type { CommandOf, RemovalCommand, SimpleCommand } from '../command';
import { addNew, editFields, moveTo, nextPosition, notFound, put, todayIn, type Planned, type Scene } from './planning';

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
    case 'activity.unplan':
      return takePlanBack(scene, command);
    case 'activity.archive':
      return editFields(scene, of, { archivedOn: command.on });
    case 'activity.bring-back':
      return bringBack(scene, command);
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
    gaps: [],
    position: nextPosition(scene.documents.catalog.activities),
    editedAt: scene.stamp.at,
  };
}

/** From today on: the days on which it was archived stay days without it. */
function bringBack(scene: Scene, { id }: CommandOf<'activity.bring-back'>): Planned {
  const activity = findRecord(scene.documents.catalog, 'activities', id);
  if (activity === null) return notFound('activity');
  const { archivedOn, gaps } = activity;
  if (archivedOn === null) return succeed([]);
  const yesterday = addDays(todayIn(scene), -1);
  const gap = archivedOn <= yesterday ? [{ from: archivedOn, to: yesterday }] : [];
  return put('activities', { ...activity, archivedOn: null, gaps: [...gaps, ...gap], editedAt: scene.stamp.at });
}

function changePlan(scene: Scene, command: CommandOf<'activity.plan'>): Planned {
  const activity = findRecord(scene.documents.catalog, 'activities', command.id);
  if (activity === null) return notFound('activity');
  const replaced = activity.plans.find(({ from }) => from === command.from);
  const plans = [...withVersion(activity.plans, { ...replaced, ...planOf(command) })];
  return put('activities', { ...activity, plans, editedAt: scene.stamp.at });
}

function takePlanBack(scene: Scene, command: CommandOf<'activity.unplan'>): Planned {
  const activity = findRecord(scene.documents.catalog, 'activities', command.id);
  if (activity === null) return notFound('activity');
  const plans = activity.plans.filter(({ from }) => from !== command.from);
  if (plans.length === activity.plans.length) return notFound('plan');
  if (command.from === activity.plans[0]?.from) {
    return fail({ code: 'invalid', problem: 'The first plan stays: without it the activity has no first day.' });
  }
  return put('activities', { ...activity, plans, editedAt: scene.stamp.at });
}

/** All months must be loaded. */
export function planRemoval({ documents }: Scene, { id }: RemovalCommand): Planned {
  if (findRecord(documents.catalog, 'activities', id) === null) return notFound('activity');
  const checks = [...documents.months].flatMap(([month, document]) =>
    document.checks
      .filter(({ activityId }) => activityId === id)
      .map((check): Change => ({ collection: 'checks', month, id: check.id, record: null })),
  );
  const reminders = documents.catalog.reminders
    .filter(({ about }) => about.kind === 'activity' && about.activityId === id)
    .map((reminder): Change => ({ collection: 'reminders', id: reminder.id, record: null }));
  return succeed([...checks, ...reminders, { collection: 'activities', id, record: null }]);
}

function planOf({ from, schedule, target }: Plan): Plan {
  return { from, schedule, target };
}

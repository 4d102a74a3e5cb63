import { monthOf } from '../../base/day';
import { succeed } from '../../base/outcome';
import { checkId, type Check } from '../../checklist/check';
import { findMonthRecord } from '../change';
import type { CommandOf } from '../command';
import { isFuture, notYet, type Planned, type Scene } from './planning';

export function planCheckCommand(scene: Scene, command: CommandOf<'check.set'> | CommandOf<'check.clear'>): Planned {
  const place = {
    collection: 'checks',
    month: monthOf(command.day),
    id: checkId(command.day, command.activityId),
  } as const;
  const present = findMonthRecord(scene.documents, place);
  if (command.type === 'check.clear') return succeed(present === null ? [] : [{ ...place, record: null }]);
  if (isFuture(scene, command.day)) return notYet();
  const { day, activityId, entry } = command;
  const record: Check =
    present === null
      ? { id: place.id, day, activityId, entry, ...scene.stamp, editedAt: scene.stamp.at }
      : { ...present, entry, editedAt: scene.stamp.at };
  return succeed([{ ...place, record }]);
}

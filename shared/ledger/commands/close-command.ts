import { monthOf } from '../../base/day';
import { succeed } from '../../base/outcome';
import { checkId } from '../../checklist/check';
import { isOpenItem } from '../../checklist/checklist';
import type { Change } from '../change';
import { checklistIn } from '../checklist-in';
import type { CommandOf } from '../command';
import { isFuture, notYet, type Planned, type Scene } from './planning';

/** Says of everything that is due on a day and not entered that it was not done. */
export function planClosing(scene: Scene, { day }: CommandOf<'day.close'>): Planned {
  if (isFuture(scene, day)) return notYet();
  const { documents, stamp } = scene;
  const open = checklistIn(documents, day).filter(isOpenItem);
  return succeed(
    open.map(({ activity }): Change => {
      const id = checkId(day, activity.id);
      const entry = { kind: 'amount', amount: 0 } as const;
      const record = { id, day, activityId: activity.id, entry, ...stamp, editedAt: stamp.at };
      return { collection: 'checks', month: monthOf(day), id, record };
    }),
  );
}

import { assertNever } from '../../base/assert-never';
import { succeed } from '../../base/outcome';
import { lookId } from '../../scores/look';
import { findRecord } from '../change';
import type { LookCommand } from '../command';
import { addNew, editFields, notFound, type Planned, type Scene } from './planning';

/** A checkpoint is looked at once, and a claim is settled once. */
export function planLookCommand(scene: Scene, command: LookCommand): Planned {
  switch (command.type) {
    case 'look.keep': {
      const id = lookId(command.look.scoreId, command.look.changes);
      return addNew(scene, 'looks', { id, ...command.look, editedAt: scene.stamp.at });
    }
    case 'look.settle': {
      const { id, activityId, outcome } = command;
      const look = findRecord(scene.documents.catalog, 'looks', id);
      if (look === null) return notFound('look');
      const isOpen = look.claims.some((claim) => claim.activityId === activityId && claim.outcome === null);
      if (!isOpen) return succeed([]);
      const claims = look.claims.map((claim) =>
        claim.activityId === activityId && claim.outcome === null ? { ...claim, outcome } : claim,
      );
      return editFields(scene, { collection: 'looks', id }, { claims });
    }
    default:
      return assertNever(command);
  }
}

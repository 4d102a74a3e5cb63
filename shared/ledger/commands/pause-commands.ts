import { assertNever } from '../../base/assert-never';
import { fail, succeed } from '../../base/outcome';
import { findRecord } from '../change';
import type { SimpleCommand } from '../command';
import { addNew, editFields, notFound, type Planned, type Scene } from './planning';

type PauseCommand = Extract<SimpleCommand, { type: `pause.${string}` }>;

export function planPauseCommand(scene: Scene, command: PauseCommand): Planned {
  switch (command.type) {
    case 'pause.add': {
      const { type: _, ...facts } = command;
      return isBackwards(facts) ? backwards() : addNew(scene, 'pauses', { ...facts, editedAt: scene.stamp.at });
    }
    case 'pause.edit': {
      const { type: _, id, ...fields } = command;
      const present = findRecord(scene.documents.catalog, 'pauses', id);
      if (present === null) return notFound('pause');
      const span = { from: fields.from ?? present.from, to: fields.to === undefined ? present.to : fields.to };
      return isBackwards(span) ? backwards() : editFields(scene, { collection: 'pauses', id }, fields);
    }
    case 'pause.remove':
      return findRecord(scene.documents.catalog, 'pauses', command.id) === null
        ? notFound('pause')
        : succeed([{ collection: 'pauses', id: command.id, record: null }]);
    default:
      return assertNever(command);
  }
}

function isBackwards({ from, to }: { readonly from: string; readonly to: string | null }): boolean {
  return to !== null && to < from;
}

function backwards(): Planned {
  return fail({ code: 'invalid', problem: 'The last day of the pause is before its first. Nothing was changed.' });
}

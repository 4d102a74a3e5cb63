import { assertNever } from '../../base/assert-never';
import { fail, succeed } from '../../base/outcome';
import { findRecord } from '../change';
import type { SimpleCommand } from '../command';
import { addNew, editFields, notFound, type Planned, type Scene } from './planning';

type EventCommand = Extract<SimpleCommand, { type: `event.${string}` }>;

export function planEventCommand(scene: Scene, command: EventCommand): Planned {
  switch (command.type) {
    case 'event.add': {
      const { type: _, ...facts } = command;
      return facts.to < facts.from ? backwards() : addNew(scene, 'events', { ...facts, editedAt: scene.stamp.at });
    }
    case 'event.edit': {
      const { type: _, id, ...fields } = command;
      const present = findRecord(scene.documents.catalog, 'events', id);
      if (present === null) return notFound('event');
      const isBackwards = (fields.to ?? present.to) < (fields.from ?? present.from);
      return isBackwards ? backwards() : editFields(scene, { collection: 'events', id }, fields);
    }
    case 'event.remove':
      return findRecord(scene.documents.catalog, 'events', command.id) === null
        ? notFound('event')
        : succeed([{ collection: 'events', id: command.id, record: null }]);
    default:
      return assertNever(command);
  }
}

function backwards(): Planned {
  return fail({ code: 'invalid', problem: 'The last day of the event is before its first. Nothing was changed.' });
}

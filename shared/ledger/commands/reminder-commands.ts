import { assertNever } from '../../base/assert-never';
import { succeed } from '../../base/outcome';
import { findRecord } from '../change';
import type { SimpleCommand } from '../command';
import { addNew, editFields, notFound, type Planned, type Scene } from './planning';

type ReminderCommand = Extract<SimpleCommand, { type: `reminder.${string}` }>;

export function planReminderCommand(scene: Scene, command: ReminderCommand): Planned {
  switch (command.type) {
    case 'reminder.add': {
      const { type: _, ...facts } = command;
      return addNew(scene, 'reminders', { ...facts, isOn: true, editedAt: scene.stamp.at });
    }
    case 'reminder.edit': {
      const { type: _, id, ...fields } = command;
      return editFields(scene, { collection: 'reminders', id }, fields);
    }
    case 'reminder.remove':
      return findRecord(scene.documents.catalog, 'reminders', command.id) === null
        ? notFound('reminder')
        : succeed([{ collection: 'reminders', id: command.id, record: null }]);
    default:
      return assertNever(command);
  }
}

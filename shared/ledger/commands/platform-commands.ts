import { assertNever } from '../../base/assert-never';
import type { SimpleCommand } from '../command';
import { addNew, editFields, moveTo, nextPosition, type Planned, type Scene } from './planning';

type PlatformCommand = Extract<SimpleCommand, { type: `platform.${string}` }>;

export function planPlatformCommand(scene: Scene, command: PlatformCommand): Planned {
  const of = { collection: 'platforms', id: command.id } as const;
  switch (command.type) {
    case 'platform.add':
      return addNew(scene, 'platforms', {
        id: command.id,
        name: command.name,
        hue: command.hue,
        archivedOn: null,
        position: nextPosition(scene.documents.catalog.platforms),
        editedAt: scene.stamp.at,
      });
    case 'platform.edit':
      return editFields(scene, of, { name: command.name, hue: command.hue });
    case 'platform.archive':
      return editFields(scene, of, { archivedOn: command.on });
    case 'platform.bring-back':
      return editFields(scene, of, { archivedOn: null });
    case 'platform.move':
      return moveTo(scene, 'platforms', command);
    default:
      return assertNever(command);
  }
}

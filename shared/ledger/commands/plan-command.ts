import { assertNever } from '../../base/assert-never';
import { definedOnly } from '../../base/defined-only';
import { succeed } from '../../base/outcome';
import { applyChanges, type Change } from '../change';
import type { Command, SimpleCommand, SeveralCommand } from '../command';
import { planActivityCommand, planRemoval } from './activity-commands';
import { planCheckCommand } from './check-commands';
import { planClosing } from './close-command';
import { planEventCommand } from './event-commands';
import { planLookCommand } from './look-commands';
import { planNoteCommand, planReviewCommand } from './note-commands';
import { planPauseCommand } from './pause-commands';
import { type Planned, type Scene } from './planning';
import { planPlatformCommand } from './platform-commands';
import { planReminderCommand } from './reminder-commands';
import { planReadingCommand, planScoreCommand } from './score-commands';
import { planTimeCommand } from './time-commands';

/** The changes that `command` makes to the ledger of `scene`, not yet checked for what the ledger as a whole demands. */
export function planCommand(scene: Scene, command: Command): Planned {
  switch (command.type) {
    case 'several':
      return planSeveral(scene, command);
    case 'records.import':
    case 'records.restore':
      return succeed(command.changes);
    case 'activity.remove':
      return planRemoval(scene, command);
    case 'look.keep':
    case 'look.settle':
      return planLookCommand(scene, command);
    default:
      return planSimple(scene, command);
  }
}

/** Each command sees what those before it did. */
function planSeveral(scene: Scene, { commands }: SeveralCommand): Planned {
  const changes: Change[] = [];
  let documents = scene.documents;
  for (const command of commands) {
    const planned = planSimple({ ...scene, documents }, command);
    if (!planned.ok) return planned;
    changes.push(...planned.value);
    documents = applyChanges(documents, planned.value);
  }
  return succeed(changes);
}

function planSimple(scene: Scene, command: SimpleCommand): Planned {
  if (isOf(command, 'score.')) return planScoreCommand(scene, command);
  if (isOf(command, 'reading.')) return planReadingCommand(scene, command);
  if (isOf(command, 'event.')) return planEventCommand(scene, command);
  return planPlanOrDay(scene, command);
}

function planPlanOrDay(
  scene: Scene,
  command: Exclude<SimpleCommand, { type: `score.${string}` | `reading.${string}` | `event.${string}` }>,
): Planned {
  if (isOf(command, 'platform.')) return planPlatformCommand(scene, command);
  if (isOf(command, 'activity.')) return planActivityCommand(scene, command);
  if (isOf(command, 'pause.')) return planPauseCommand(scene, command);
  if (isOf(command, 'check.')) return planCheckCommand(scene, command);
  if (isOf(command, 'session.') || isOf(command, 'budget.')) return planTimeCommand(scene, command);
  if (isOf(command, 'reminder.')) return planReminderCommand(scene, command);
  return planOther(scene, command);
}

function planOther(
  scene: Scene,
  command: Extract<SimpleCommand, { type: 'note.set' | 'review.set' | 'day.close' | 'settings.set' }>,
): Planned {
  switch (command.type) {
    case 'note.set':
      return planNoteCommand(scene, command);
    case 'review.set':
      return planReviewCommand(scene, command);
    case 'day.close':
      return planClosing(scene, command);
    case 'settings.set': {
      const { type: _, ...given } = command;
      const record = { ...scene.documents.catalog.settings, ...definedOnly(given), editedAt: scene.stamp.at };
      return succeed([{ collection: 'settings', record }]);
    }
    default:
      return assertNever(command);
  }
}

function isOf<Area extends string>(
  command: SimpleCommand,
  area: Area,
): command is Extract<SimpleCommand, { type: `${Area}${string}` }> {
  return command.type.startsWith(area);
}

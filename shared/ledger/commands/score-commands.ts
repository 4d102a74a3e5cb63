import { definedOnly } from '../../base/defined-only';
import { assertNever } from '../../base/assert-never';
import { monthOf, type Day } from '../../base/day';
import { succeed } from '../../base/outcome';
import type { Reading } from '../../scores/reading';
import { findMonthRecord, findRecord, type Change } from '../change';
import type { CommandOf, SimpleCommand } from '../command';
import { addNew, alreadyThere, editFields, moveTo, nextPosition, notFound, type Planned, type Scene } from './planning';

type ScoreCommand = Extract<SimpleCommand, { type: `score.${string}` }>;
type ReadingCommand = Extract<SimpleCommand, { type: `reading.${string}` }>;

export function planScoreCommand(scene: Scene, command: ScoreCommand): Planned {
  const of = { collection: 'scores', id: command.id } as const;
  switch (command.type) {
    case 'score.add': {
      const { type: _, ...facts } = command;
      const position = nextPosition(scene.documents.catalog.scores);
      const rest = { retired: null, refusedBreaks: [], position, editedAt: scene.stamp.at };
      return addNew(scene, 'scores', { ...facts, ...rest });
    }
    case 'score.edit': {
      const { type: _, id: __, ...fields } = command;
      return editFields(scene, of, fields);
    }
    case 'score.retire': {
      const present = findRecord(scene.documents.catalog, 'scores', command.id)?.retired;
      return editFields(scene, of, {
        retired: { ...present, on: command.on, reason: command.reason, isReviewed: false },
      });
    }
    case 'score.review':
      return planLookingBack(scene, command);
    case 'score.refuse-break':
      return planRefusal(scene, command);
    case 'score.bring-back':
      return editFields(scene, of, { retired: null });
    case 'score.move':
      return moveTo(scene, 'scores', command);
    default:
      return assertNever(command);
  }
}

function planLookingBack(scene: Scene, { id }: CommandOf<'score.review'>): Planned {
  const score = findRecord(scene.documents.catalog, 'scores', id);
  if (score === null) return notFound('score');
  const { retired } = score;
  if (retired === null || retired.isReviewed) return succeed([]);
  return editFields(scene, { collection: 'scores', id }, { retired: { ...retired, isReviewed: true } });
}

function planRefusal(scene: Scene, { id, from, to }: CommandOf<'score.refuse-break'>): Planned {
  const others = findRecord(scene.documents.catalog, 'scores', id)?.refusedBreaks ?? [];
  if (others.some((one) => one.from === from && one.to === to)) return succeed([]);
  return editFields(scene, { collection: 'scores', id }, { refusedBreaks: [...others, { from, to }] });
}

export function planReadingCommand(scene: Scene, command: ReadingCommand): Planned {
  const present = readingAt(scene, command);
  if (command.type === 'reading.add') {
    return present === null ? succeed([readingChange(command, newReading(scene, command))]) : alreadyThere('reading');
  }
  if (present === null) return notFound('reading');
  if (command.type === 'reading.remove') return succeed([readingChange(command, null)]);
  const fields = definedOnly({ value: command.value, isApproximate: command.isApproximate, parts: command.parts });
  return succeed([readingChange(command, { ...present, ...fields, editedAt: scene.stamp.at })]);
}

function newReading(scene: Scene, command: CommandOf<'reading.add'>): Reading {
  const { id, day, scoreId, value, isApproximate, basis = 'seen', parts = null } = command;
  return { id, day, scoreId, value, isApproximate, basis, parts, ...scene.stamp, editedAt: scene.stamp.at };
}

function readingAt(scene: Scene, of: { readonly id: string; readonly day: Day }): Reading | null {
  return findMonthRecord(scene.documents, { collection: 'readings', month: monthOf(of.day), id: of.id });
}

function readingChange(of: { readonly id: string; readonly day: Day }, record: Reading | null): Change {
  return { collection: 'readings', month: monthOf(of.day), id: of.id, record };
}

import { definedOnly } from '../../base/defined-only';
import { monthOf } from '../../base/day';
import { succeed } from '../../base/outcome';
import type { Note } from '../../journal/note';
import { findMonthRecord } from '../change';
import type { CommandOf } from '../command';
import { type Planned, type Scene } from './planning';

export function planNoteCommand(scene: Scene, command: CommandOf<'note.set'>): Planned {
  const place = { collection: 'notes', month: monthOf(command.day), id: command.day } as const;
  const present = findMonthRecord(scene.documents, place);
  const fields = definedOnly({ whatHappened: command.whatHappened, whatIThinkItDid: command.whatIThinkItDid });
  const note = { ...(present ?? emptyNote(scene, command)), ...fields, editedAt: scene.stamp.at };
  const isEmpty = note.whatHappened === '' && note.whatIThinkItDid === '';
  if (isEmpty && present === null) return succeed([]);
  return succeed([{ ...place, record: isEmpty ? null : note }]);
}

function emptyNote(scene: Scene, { day }: CommandOf<'note.set'>): Note {
  return { id: day, day, whatHappened: '', whatIThinkItDid: '', ...scene.stamp, editedAt: scene.stamp.at };
}

export function planReviewCommand(scene: Scene, { day, decision }: CommandOf<'review.set'>): Planned {
  const place = { collection: 'reviews', month: monthOf(day), id: day } as const;
  const present = findMonthRecord(scene.documents, place);
  if (decision === '') return succeed(present === null ? [] : [{ ...place, record: null }]);
  const empty = { id: day, day, decision, ...scene.stamp };
  const record = { ...(present ?? empty), decision, editedAt: scene.stamp.at };
  return succeed([{ ...place, record }]);
}

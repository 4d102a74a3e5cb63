import { assertNever } from '../../base/assert-never';
import { definedOnly } from '../../base/defined-only';
import { monthOf, type Day } from '../../base/day';
import { endOfDay, startOfDay } from '../../base/day-of';
import type { Failure } from '../../base/failure';
import { fail, succeed } from '../../base/outcome';
import { withVersion } from '../../base/versions';
import type { Session } from '../../time/session';
import { findMonthRecord, findRecord, type Change } from '../change';
import type { CommandOf, SimpleCommand } from '../command';
import { alreadyThere, isFuture, notFound, notYet, put, type Planned, type Scene } from './planning';

type TimeCommand = Extract<SimpleCommand, { type: `session.${string}` | `budget.${string}` }>;

export function planTimeCommand(scene: Scene, command: TimeCommand): Planned {
  switch (command.type) {
    case 'session.add':
      return addSession(scene, command);
    case 'session.edit':
      return editSession(scene, command);
    case 'session.remove':
      return sessionAt(scene, command) === null ? notFound('session') : succeed([sessionChange(command, null)]);
    case 'budget.set':
      return setBudget(scene, command);
    default:
      return assertNever(command);
  }
}

function addSession(scene: Scene, command: CommandOf<'session.add'>): Planned {
  if (sessionAt(scene, command) !== null) return alreadyThere('session');
  if (isFuture(scene, command.day)) return notYet();
  const { id, day, platformId, span } = command;
  const session = { id, day, platformId, span, ...scene.stamp, editedAt: scene.stamp.at };
  const problem = outsideItsDay(scene, session);
  return problem === null ? succeed([sessionChange(session, session)]) : fail(problem);
}

function editSession(scene: Scene, command: CommandOf<'session.edit'>): Planned {
  const present = sessionAt(scene, command);
  if (present === null) return notFound('session');
  const fields = definedOnly({ platformId: command.platformId, span: command.span });
  const session = { ...present, ...fields, editedAt: scene.stamp.at };
  const problem = command.span === undefined ? null : outsideItsDay(scene, session);
  return problem === null ? succeed([sessionChange(session, session)]) : fail(problem);
}

/** Checked when it is entered, not ever after: the day's start can be changed later, and the past stays as it is. */
function outsideItsDay(scene: Scene, { day, span, zone }: Session): Failure | null {
  if (span.kind === 'minutes') return null;
  const { dayStart } = scene.documents.catalog.settings;
  const end = endOfDay(day, zone, dayStart);
  if (span.startAt < startOfDay(day, zone, dayStart) || span.startAt >= end) {
    return { code: 'invalid', problem: 'The session does not start on this day.' };
  }
  if (span.endAt > end) {
    return {
      code: 'invalid',
      problem: `The session goes on past ${dayStart}, when the next day begins. Enter the rest on that day.`,
    };
  }
  return null;
}

function setBudget(scene: Scene, command: CommandOf<'budget.set'>): Planned {
  const present = findRecord(scene.documents.catalog, 'budgets', command.id);
  const replaced = present?.versions.find(({ from }) => from === command.from);
  const version = { ...replaced, from: command.from, minutes: [...command.minutes] };
  const versions = [...withVersion(present?.versions ?? [], version)];
  return put('budgets', { ...(present ?? { id: command.id }), versions, editedAt: scene.stamp.at });
}

function sessionAt(scene: Scene, of: { readonly id: string; readonly day: Day }): Session | null {
  return findMonthRecord(scene.documents, { collection: 'sessions', month: monthOf(of.day), id: of.id });
}

function sessionChange(of: { readonly id: string; readonly day: Day }, record: Session | null): Change {
  return { collection: 'sessions', month: monthOf(of.day), id: of.id, record };
}

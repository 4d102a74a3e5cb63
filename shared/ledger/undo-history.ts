import { minutesBetween, type Instant } from '../base/instant';
import type { Command, RestoreCommand } from './command';

/** One thing that was done, and what takes it back. */
export type Step = {
  readonly name: string;
  readonly inverse: RestoreCommand;
  /** Steps with the same key that follow each other closely are one step: a note is typed in many small saves. */
  readonly key: string | null;
  readonly at: Instant;
};

/** What can be undone and redone, the latest last. */
export type UndoHistory = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const EMPTY_HISTORY: UndoHistory = { done: [], undone: [] };
export const MOST_STEPS = 500;

const LONGEST_PAUSE_IN_MINUTES = 2;

/** The history after something new was done: what had been undone can no longer be redone. */
export function recorded(history: UndoHistory, step: Step): UndoHistory {
  const last = history.done.at(-1);
  if (last !== undefined && last.key !== null && last.key === step.key && isClose(last.at, step.at)) {
    // Taking both back is what the earlier one's inverse does already.
    return { done: [...history.done.slice(0, -1), { ...last, at: step.at }], undone: [] };
  }
  return { done: [...history.done, step].slice(-MOST_STEPS), undone: [] };
}

/** After `undo` was carried out by applying the last step's inverse; `inverse` is what that gave. */
export function afterUndo(history: UndoHistory, inverse: RestoreCommand): UndoHistory {
  const step = history.done.at(-1);
  if (step === undefined) return history;
  return { done: history.done.slice(0, -1), undone: [...history.undone, { ...step, inverse, key: null }] };
}

export function afterRedo(history: UndoHistory, inverse: RestoreCommand): UndoHistory {
  const step = history.undone.at(-1);
  if (step === undefined) return history;
  return { done: [...history.done, { ...step, inverse, key: null }], undone: history.undone.slice(0, -1) };
}

/** Null for a command that is always a step of its own. */
export function stepKey(command: Command): string | null {
  if (command.type !== 'note.set') return null;
  const fields = [command.whatHappened, command.whatIThinkItDid].map((field) => (field === undefined ? '-' : '+'));
  return `note ${command.day} ${fields.join('')}`;
}

function isClose(earlier: Instant, later: Instant): boolean {
  const minutes = minutesBetween(earlier, later);
  return minutes >= 0 && minutes < LONGEST_PAUSE_IN_MINUTES;
}

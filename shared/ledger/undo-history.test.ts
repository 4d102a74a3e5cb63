import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { amount, at, id } from '../testing/builders';
import type { Command, RestoreCommand } from './command';
import {
  afterRedo,
  afterUndo,
  EMPTY_HISTORY,
  MOST_STEPS,
  recorded,
  stepKey,
  type Step,
  type UndoHistory,
} from './undo-history';

const DAY = day('2026-11-23');

function inverse(of: string): RestoreCommand {
  return { type: 'records.restore', changes: [{ collection: 'platforms', id: of, record: null }] };
}

function aStep(name: string, fields: Partial<Step> = {}): Step {
  return { name, inverse: inverse(name), key: null, at: at('2026-11-23T12:00:00.000Z'), ...fields };
}

/** A save of a note, so and so long after noon. */
function aSave(name: string, minutesAndSeconds: string, key = 'note'): Step {
  return aStep(name, { key, at: at(`2026-11-23T12:${minutesAndSeconds}.000Z`) });
}

function after(...steps: readonly Step[]): UndoHistory {
  return steps.reduce(recorded, EMPTY_HISTORY);
}

function names({ done, undone }: UndoHistory): unknown {
  return { done: done.map(({ name }) => name), undone: undone.map(({ name }) => name) };
}

describe('recorded', () => {
  it('puts what was done at the end', () => {
    expect(names(after(aStep('one'), aStep('two')))).toEqual({ done: ['one', 'two'], undone: [] });
  });

  it('forgets what was undone, for it no longer fits', () => {
    const undone = afterUndo(after(aStep('one'), aStep('two')), inverse('redo two'));

    expect(names(recorded(undone, aStep('three')))).toEqual({ done: ['one', 'three'], undone: [] });
  });

  it('keeps the latest five hundred', () => {
    const history = after(...Array.from({ length: MOST_STEPS + 2 }, (_, index) => aStep(String(index))));

    expect([history.done.length, history.done[0]?.name, history.done.at(-1)?.name]).toEqual([500, '2', '501']);
  });

  it('makes one step of saves that follow each other closely, which is taken back to before the first', () => {
    const history = after(aSave('first', '00:00'), aSave('second', '01:59'), aSave('third', '03:58'));

    expect(history.done).toEqual([{ ...aSave('first', '03:58'), inverse: inverse('first') }]);
  });

  it('begins a new step after a pause of two minutes', () => {
    expect(names(after(aSave('first', '00:00'), aSave('second', '02:00')))).toEqual({
      done: ['first', 'second'],
      undone: [],
    });
  });

  it('begins a new step when the clock was set back between two saves', () => {
    expect(names(after(aSave('first', '10:00'), aSave('second', '09:59')))).toEqual({
      done: ['first', 'second'],
      undone: [],
    });
  });

  it('keeps steps with different keys, and steps without one, apart', () => {
    const history = after(aSave('a', '00:00', 'one'), aSave('b', '00:01', 'two'), aStep('c'), aStep('d'));

    expect(names(history)).toEqual({ done: ['a', 'b', 'c', 'd'], undone: [] });
  });

  it('keeps saves apart that have something else between them', () => {
    const history = after(aSave('first', '00:00'), aStep('tick'), aSave('second', '00:02'));

    expect(names(history)).toEqual({ done: ['first', 'tick', 'second'], undone: [] });
  });

  it.each([
    { way: 'undone', step: (history: UndoHistory) => afterUndo(history, inverse('redo')) },
    { way: 'redone', step: (history: UndoHistory) => afterRedo(afterUndo(history, inverse('redo')), inverse('undo')) },
  ])('never adds to a step that was $way', ({ step }) => {
    const history = recorded(step(after(aStep('tick'), aSave('first', '00:00'))), aSave('second', '00:01'));

    expect(history.done.at(-1)).toEqual(aSave('second', '00:01'));
  });

  it('leaves the history that it was given as it was', () => {
    const history = after(aSave('first', '00:00'));

    recorded(history, aSave('second', '00:01'));

    expect(history).toEqual(after(aSave('first', '00:00')));
  });
});

describe('undo and redo', () => {
  it('move the last step over and back, each time with what takes the last move back', () => {
    const undone = afterUndo(after(aStep('one'), aStep('two')), inverse('redo two'));
    const redone = afterRedo(undone, inverse('undo two again'));

    expect(names(undone)).toEqual({ done: ['one'], undone: ['two'] });
    expect(undone.undone[0]?.inverse).toEqual(inverse('redo two'));
    expect(names(redone)).toEqual({ done: ['one', 'two'], undone: [] });
    expect(redone.done.at(-1)?.inverse).toEqual(inverse('undo two again'));
  });

  it('redo in the order in which it was done', () => {
    let history = after(aStep('one'), aStep('two'), aStep('three'));
    for (let count = 0; count < 3; count += 1) history = afterUndo(history, inverse('redo'));

    expect(names(history)).toEqual({ done: [], undone: ['three', 'two', 'one'] });
    expect(names(afterRedo(history, inverse('undo')))).toEqual({ done: ['one'], undone: ['three', 'two'] });
  });

  it('leave an empty history as it is', () => {
    expect(afterUndo(EMPTY_HISTORY, inverse('x'))).toEqual(EMPTY_HISTORY);
    expect(afterRedo(EMPTY_HISTORY, inverse('x'))).toEqual(EMPTY_HISTORY);
  });
});

describe('stepKey', () => {
  it('is the same for saves of the same part of the same note', () => {
    const [first, second] = ['a', 'ab'].map((whatHappened) => stepKey({ type: 'note.set', day: DAY, whatHappened }));

    expect(first).toBe(second);
    expect(first).not.toBeNull();
  });

  it('is another for the other part, both parts, and another day', () => {
    const commands: readonly Command[] = [
      { type: 'note.set', day: DAY, whatHappened: 'a' },
      { type: 'note.set', day: DAY, whatIThinkItDid: 'a' },
      { type: 'note.set', day: DAY, whatHappened: 'a', whatIThinkItDid: 'a' },
      { type: 'note.set', day: day('2026-11-24'), whatHappened: 'a' },
    ];

    expect(new Set(commands.map(stepKey)).size).toBe(4);
  });

  it('is none for any other command', () => {
    const commands: readonly Command[] = [
      { type: 'check.set', day: DAY, activityId: id('a'), entry: amount(1) },
      { type: 'several', name: 'note', commands: [{ type: 'note.set', day: DAY, whatHappened: 'a' }] },
      inverse('x'),
    ];

    expect(commands.map(stepKey)).toEqual([null, null, null]);
  });
});

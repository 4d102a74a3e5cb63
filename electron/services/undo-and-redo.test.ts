import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../shared/base/day';
import { MOST_STEPS } from '../../shared/ledger/undo-history';
import { valueOf } from '../../shared/testing/builders';
import type { HistoryNames, LedgerCopy } from './ledger-service';
import { isWrite } from './testing/memory-disk';
import { addActivity, addMinutes, addPlatform, clear, note, several, tick } from './testing/page-commands';
import { codeOf, copyOf, createTestLedger, dispatchAll, reopened, type TestLedger } from './testing/test-ledger';

const MONTHS = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
const NOTHING: HistoryNames = { undo: null, redo: null };

function ledgerWithActivity(): TestLedger {
  const { disk, service } = createTestLedger();
  dispatchAll(service, [addActivity('a', { title: 'Answer' })]);
  return createTestLedger({ disk });
}

/** What the ledger holds, without how it came to be so. */
function contentOf({ service }: TestLedger): Pick<LedgerCopy, 'catalog' | 'months'> {
  const { catalog, months } = copyOf(service, MONTHS);
  return { catalog, months };
}

function history({ service }: TestLedger): HistoryNames {
  return copyOf(service, []).history;
}

function noteOf(ledger: TestLedger): string | undefined {
  return copyOf(ledger.service, ['2026-11']).months[0]?.notes[0]?.whatHappened;
}

describe('undo', () => {
  it('takes the last command back, in memory and in the files, and says what it was', () => {
    const ledger = ledgerWithActivity();
    const before = contentOf(ledger);
    dispatchAll(ledger.service, [tick('a', '2026-11-23')]);

    const undone = ledger.service.undo();

    expect(undone).toEqual({ ok: true, value: { revision: 2, name: 'ticked “Answer”' } });
    expect(contentOf(ledger)).toEqual(before);
    expect(contentOf(reopened(ledger))).toEqual(before);
    expect(history(ledger)).toEqual({ undo: null, redo: 'ticked “Answer”' });
  });

  it('takes back a command that touched several documents as one', () => {
    const ledger = ledgerWithActivity();
    const before = contentOf(ledger);
    const parts = [
      addPlatform('x'),
      addMinutes('m', '2026-11-23', 'x'),
      tick('a', '2026-10-31'),
      tick('a', '2026-11-01'),
    ];
    dispatchAll(ledger.service, [several('a busy day', parts)]);

    expect(valueOf(ledger.service.undo()).name).toBe('a busy day');

    expect(contentOf(reopened(ledger))).toEqual(before);
  });

  it('brings back a record with the stamp that it had', () => {
    const ledger = ledgerWithActivity();
    dispatchAll(ledger.service, [tick('a', '2026-11-23')]);
    const before = contentOf(ledger);
    ledger.clock.set('2026-11-24T09:00:00.000Z');
    ledger.clock.travelTo('Asia/Kathmandu');
    dispatchAll(ledger.service, [clear('a', '2026-11-23')]);

    valueOf(ledger.service.undo());

    expect(contentOf(reopened(ledger))).toEqual(before);
  });

  it('tells what changed, with the names of what comes next', () => {
    const ledger = ledgerWithActivity();
    dispatchAll(ledger.service, [tick('a', '2026-11-22'), tick('a', '2026-11-23')]);

    valueOf(ledger.service.undo());

    expect(ledger.changed.at(-1)).toEqual({
      revision: 3,
      changes: [{ collection: 'checks', month: '2026-11', id: '2026-11-23 a', record: null }],
      history: { undo: 'ticked “Answer”', redo: 'ticked “Answer”' },
    });
  });

  it('has nothing to take back after a start, and says so', () => {
    const ledger = ledgerWithActivity();

    expect([codeOf(ledger.service.undo()), codeOf(ledger.service.redo())]).toEqual([
      'nothing-to-undo',
      'nothing-to-redo',
    ]);
    expect(ledger.changed).toEqual([]);
    expect(history(ledger)).toEqual(NOTHING);
  });

  it('that cannot be written changes nothing, and can be tried again', () => {
    const ledger = ledgerWithActivity();
    const before = contentOf(ledger);
    dispatchAll(ledger.service, [tick('a', '2026-11-23')]);
    const after = contentOf(ledger);
    ledger.disk.failWhen(isWrite, 'ENOSPC');

    expect(codeOf(ledger.service.undo())).toBe('disk-full');

    expect(contentOf(ledger)).toEqual(after);
    expect(history(ledger)).toEqual({ undo: 'ticked “Answer”', redo: null });
    ledger.disk.recover();
    valueOf(ledger.service.undo());
    expect(contentOf(reopened(ledger))).toEqual(before);
  });
});

describe('redo', () => {
  it('does again what was undone, in memory and in the files', () => {
    const ledger = ledgerWithActivity();
    dispatchAll(ledger.service, [tick('a', '2026-11-23')]);
    const after = contentOf(ledger);
    valueOf(ledger.service.undo());

    expect(valueOf(ledger.service.redo())).toEqual({ revision: 3, name: 'ticked “Answer”' });

    expect(contentOf(ledger)).toEqual(after);
    expect(contentOf(reopened(ledger))).toEqual(after);
    expect(history(ledger)).toEqual({ undo: 'ticked “Answer”', redo: null });
  });

  it('is no longer there after a new command', () => {
    const ledger = ledgerWithActivity();
    dispatchAll(ledger.service, [tick('a', '2026-11-22')]);
    valueOf(ledger.service.undo());

    dispatchAll(ledger.service, [tick('a', '2026-11-23')]);

    expect(codeOf(ledger.service.redo())).toBe('nothing-to-redo');
    expect(history(ledger)).toEqual({ undo: 'ticked “Answer”', redo: null });
  });

  it('is still there after a command that was refused or changed nothing', () => {
    const ledger = ledgerWithActivity();
    dispatchAll(ledger.service, [tick('a', '2026-11-22')]);
    valueOf(ledger.service.undo());

    ledger.service.dispatch(tick('gone', '2026-11-23'), 'checklist');
    ledger.service.dispatch(note('2026-11-23', ''), 'checklist');

    expect(history(ledger).redo).toBe('ticked “Answer”');
  });
});

describe('a long history', () => {
  it('goes back through 120 steps over four months, and forward again, always to the same states', () => {
    const ledger = ledgerWithActivity();
    const first = day('2026-07-20');
    const states = [contentOf(ledger)];
    for (let count = 0; count < 120; count += 1) {
      dispatchAll(ledger.service, [tick('a', addDays(first, count))]);
      states.push(contentOf(ledger));
    }

    for (let count = 119; count >= 0; count -= 1) {
      valueOf(ledger.service.undo());
      expect(contentOf(ledger)).toEqual(states[count]);
    }
    expect(contentOf(reopened(ledger))).toEqual(states[0]);
    for (let count = 1; count <= 120; count += 1) {
      valueOf(ledger.service.redo());
      expect(contentOf(ledger)).toEqual(states[count]);
    }
    expect(contentOf(reopened(ledger))).toEqual(states[120]);
  });

  it('forgets only what is more than five hundred steps back', () => {
    const ledger = ledgerWithActivity();
    for (let count = 0; count <= MOST_STEPS; count += 1) {
      dispatchAll(ledger.service, [tick('a', '2026-11-23', count % 2)]);
    }

    let undone = 0;
    while (ledger.service.undo().ok) undone += 1;

    expect(undone).toBe(500);
    expect(copyOf(ledger.service, ['2026-11']).months[0]?.checks).toHaveLength(1);
  });
});

describe('a note that is typed', () => {
  it('in many saves is one step, which takes all of it back', () => {
    const ledger = ledgerWithActivity();
    const before = contentOf(ledger);
    for (let length = 1; length <= 40; length += 1) {
      dispatchAll(ledger.service, [note('2026-11-23', 'Met Zoë at the fair and wrote to her after'.slice(0, length))]);
      ledger.clock.advance(10_000);
    }
    const typed = contentOf(ledger);

    valueOf(ledger.service.undo());

    expect(contentOf(reopened(ledger))).toEqual(before);
    expect(history(ledger).undo).toBeNull();
    valueOf(ledger.service.redo());
    expect(contentOf(reopened(ledger))).toEqual(typed);
  });

  it('is two steps when there was a pause between', () => {
    const ledger = ledgerWithActivity();
    dispatchAll(ledger.service, [note('2026-11-23', 'Morning.')]);
    ledger.clock.advance(3 * 60 * 60_000);
    dispatchAll(ledger.service, [note('2026-11-23', 'Morning. Noon.')]);

    valueOf(ledger.service.undo());

    expect(noteOf(ledger)).toBe('Morning.');
    valueOf(ledger.service.undo());
    expect(noteOf(ledger)).toBeUndefined();
  });

  it('begins a new step after it was undone', () => {
    const ledger = ledgerWithActivity();
    dispatchAll(ledger.service, [note('2026-11-23', 'One')]);
    valueOf(ledger.service.undo());
    valueOf(ledger.service.redo());
    dispatchAll(ledger.service, [note('2026-11-23', 'One and two')]);

    valueOf(ledger.service.undo());

    expect(noteOf(ledger)).toBe('One');
  });
});

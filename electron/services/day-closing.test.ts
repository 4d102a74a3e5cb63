import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import type { Command } from '../../shared/ledger/command';
import { EVERY_DAY } from '../../shared/schedule/schedule';
import { id, month, skipped, valueOf } from '../../shared/testing/builders';
import { closeOldDays, createDayClosing } from './day-closing';
import { createManualTimers } from './testing/manual-timers';
import { note, tick } from './testing/page-commands';
import { dispatch, rapportOn, type TestRapport } from './testing/test-rapport';

const TODAY = day('2026-11-23');

const add = (name: string): Command => ({
  type: 'activity.add',
  id: id(name),
  title: name,
  platformId: null,
  minutes: null,
  from: day('2026-10-01'),
  schedule: EVERY_DAY,
  target: { kind: 'tick' },
});
const closeAfter = (days: number | null): Command => ({ type: 'settings.set', closeAfterDays: days });

/** Two activities; something was entered on some days of November, and a note written on one. */
function filled(days: number | null): TestRapport {
  const rapport = rapportOn();
  dispatch(
    rapport,
    add('a'),
    add('b'),
    tick(id('a'), '2026-11-18'),
    tick(id('a'), '2026-11-20'),
    note('2026-11-19', 'Wrote.'),
    tick(id('a'), '2026-11-22'),
    { type: 'check.set', activityId: id('b'), day: day('2026-11-20'), entry: skipped('ill') },
    closeAfter(days),
  );
  return rapport;
}

function close(rapport: TestRapport) {
  return valueOf(closeOldDays(valueOf(rapport.ledger.service()), TODAY, rapport.clock));
}

function entriesOf(rapport: TestRapport): readonly string[] {
  const { months } = valueOf(valueOf(rapport.ledger.service()).read([month('2026-11')]));
  return months.flatMap(({ checks }) =>
    checks.map(({ id: of, entry }) => `${of.slice(8)} ${entry.kind === 'amount' ? String(entry.amount) : entry.kind}`),
  );
}

describe('closeOldDays', () => {
  it('is off until it is asked for', () => {
    const rapport = filled(null);
    const before = entriesOf(rapport);

    expect(close(rapport)).toEqual([]);
    expect(entriesOf(rapport)).toEqual(before);
  });

  it('says not done of what is open on days old enough that have a record, and leaves those without one', () => {
    const rapport = filled(2);

    expect(close(rapport)).toEqual(['2026-11-18', '2026-11-19']);
    expect(entriesOf(rapport)).toEqual([
      '18 a 1',
      '18 b 0',
      // A note is a record, too.
      '19 a 0',
      '19 b 0',
      '20 a 1',
      '20 b skipped',
      '22 a 1',
    ]);
  });

  it('is one step that can be undone, and closes nothing twice', () => {
    const rapport = filled(2);
    const before = entriesOf(rapport);
    close(rapport);
    const revision = valueOf(rapport.ledger.service()).revision();

    expect(close(rapport)).toEqual([]);
    expect(valueOf(rapport.ledger.service()).revision()).toBe(revision);
    expect(valueOf(valueOf(rapport.ledger.service()).undo()).name).toBe('closed 2 days');
    expect(entriesOf(rapport)).toEqual(before);
  });
});

describe('createDayClosing', () => {
  it('writes nothing where nothing may be changed', () => {
    const rapport = filled(1);
    rapport.own.failWhen(({ action }) => action === 'write', 'EROFS');
    createDayClosing({ ...rapport, timers: createManualTimers() }).now();

    expect(rapport.log.lines().join()).toContain('days could not be closed: write-failed');
  });

  it('closes what is old enough in the ledger that is open', () => {
    const rapport = filled(1);
    createDayClosing({ ...rapport, timers: createManualTimers() }).now();

    expect(entriesOf(rapport)).toContain('22 b 0');
  });
});

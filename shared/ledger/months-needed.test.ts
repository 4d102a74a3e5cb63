import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { aCheck, aPlatform, aSession, id, month } from '../testing/builders';
import type { Command, SimpleCommand } from './command';
import { monthsNeeded } from './months-needed';

const clear = (on: string): SimpleCommand => ({ type: 'check.clear', activityId: id('answer'), day: day(on) });

describe('monthsNeeded', () => {
  it.each([
    ['2026-11-15', ['2026-11']],
    ['2026-11-04', ['2026-11']],
    ['2026-11-03', ['2026-10', '2026-11']],
    ['2026-11-28', ['2026-11', '2026-12']],
    ['2026-11-27', ['2026-11']],
    ['2026-03-01', ['2026-02', '2026-03']],
    ['2026-12-31', ['2026-12', '2027-01']],
    ['0001-01-01', ['0001-01']],
    ['9999-12-31', ['9999-12']],
  ])('is for a command on %s %j', (on, expected) => {
    expect(monthsNeeded(clear(on))).toEqual(expected);
  });

  it('is nothing for a command about the plan', () => {
    expect(monthsNeeded({ type: 'platform.archive', id: id('x'), on: day('2026-11-23') })).toEqual([]);
    expect(monthsNeeded({ type: 'settings.set', weekStart: 1 })).toEqual([]);
  });

  it('is nothing for an event and for what was found: both stand in the catalog', () => {
    const look = { scoreId: id('klout'), changes: 28, since: day('2026-11-20'), lookedOn: day('2026-11-23') };

    expect(monthsNeeded({ type: 'event.edit', id: id('e'), from: day('2026-11-01') })).toEqual([]);
    expect(monthsNeeded({ type: 'look.keep', look: { ...look, measures: 'level', tested: 0, claims: [] } })).toEqual(
      [],
    );
  });

  it('is for the decision of a week the month in which the week begins', () => {
    expect(monthsNeeded({ type: 'review.set', day: day('2026-11-16'), decision: 'Less' })).toEqual(['2026-11']);
  });

  it('is for several commands what each needs, each once', () => {
    const commands = [clear('2026-11-01'), clear('2026-11-15'), clear('2020-05-05'), { type: 'settings.set' } as const];
    expect(monthsNeeded({ type: 'several', name: 'a', commands })).toEqual(['2026-10', '2026-11', '2020-05']);
  });

  it('is for a restore the months of its changes and those beside them', () => {
    const changes = [
      { collection: 'checks', month: month('2026-11'), id: aCheck().id, record: null },
      { collection: 'sessions', month: month('2026-12'), id: 'session', record: aSession({ day: day('2026-12-15') }) },
    ] as const;
    expect(monthsNeeded({ type: 'records.restore', changes })).toEqual(['2026-10', '2026-11', '2026-12', '2027-01']);
  });

  it('is everything when something leaves the catalog', () => {
    const removal: Command = { type: 'records.restore', changes: [{ collection: 'platforms', id: 'x', record: null }] };
    expect(monthsNeeded(removal)).toBe('all');
  });

  it('is nothing when something in the catalog is put back as it was', () => {
    const edit: Command = {
      type: 'records.restore',
      changes: [{ collection: 'platforms', id: 'x', record: aPlatform() }],
    };
    expect(monthsNeeded(edit)).toEqual([]);
  });
});

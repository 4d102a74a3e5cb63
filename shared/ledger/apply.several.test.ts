import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import {
  aCheck,
  amount,
  anActivity,
  aPlatform,
  aSession,
  aStamp,
  documentsWith,
  fromTo,
  id,
  month,
  valueOf,
} from '../testing/builders';
import { apply } from './apply';
import type { SimpleCommand } from './command';
import { EMPTY_DOCUMENTS } from './documents';

const MONDAY = day('2026-11-23');
const STAMP = aStamp();

const several = (...commands: SimpleCommand[]) => ({ type: 'several', name: 'some things', commands }) as const;
const addX: SimpleCommand = { type: 'platform.add', id: id('x'), name: 'X', hue: 'slate' };
const addActivityOnX: SimpleCommand = {
  type: 'activity.add',
  id: id('answer'),
  title: 'Answer',
  platformId: id('x'),
  minutes: null,
  from: MONDAY,
  schedule: { kind: 'every-day' },
  target: { kind: 'tick' },
};
const tick: SimpleCommand = { type: 'check.set', activityId: id('answer'), day: MONDAY, entry: amount(1) };

describe('several', () => {
  it('lets each command see what those before it did', () => {
    const { documents } = valueOf(apply(EMPTY_DOCUMENTS, several(addX, addActivityOnX, tick), STAMP));
    expect(documents.months.get(month('2026-11'))?.checks).toHaveLength(1);
  });

  it('does nothing when one of them fails', () => {
    const outcome = apply(EMPTY_DOCUMENTS, several(addX, tick), STAMP);
    expect(outcome).toEqual({ ok: false, failure: { code: 'not-found', kind: 'activity' } });
  });

  it('is taken back as one step', () => {
    const { documents, inverse } = valueOf(apply(EMPTY_DOCUMENTS, several(addX, addActivityOnX, tick), STAMP));
    expect(valueOf(apply(documents, inverse, STAMP)).documents).toEqual(EMPTY_DOCUMENTS);
  });

  it('is judged by what it leads to, not by what is there on the way', () => {
    const ledger = documentsWith({
      platforms: [aPlatform()],
      sessions: [
        aSession({ id: id('one'), span: fromTo('09:00', '09:30') }),
        aSession({ id: id('two'), span: fromTo('10:00', '10:30') }),
      ],
    });
    const move = (session: string, start: string, end: string): SimpleCommand => ({
      type: 'session.edit',
      id: id(session),
      day: MONDAY,
      span: fromTo(start, end),
    });
    const swap = several(move('one', '10:00', '10:30'), move('two', '09:00', '09:30'), move('one', '11:00', '11:30'));

    const { documents, inverse } = valueOf(apply(ledger, swap, STAMP));

    expect(documents.months.get(month('2026-11'))?.sessions.map(({ span }) => span)).toMatchObject([
      fromTo('11:00', '11:30'),
      fromTo('09:00', '09:30'),
    ]);
    expect(valueOf(apply(documents, inverse, STAMP)).documents).toEqual(ledger);
  });
});

describe('records.restore', () => {
  const ledger = documentsWith({
    platforms: [aPlatform()],
    activities: [anActivity({ platformId: id('x') })],
    checks: [aCheck()],
  });

  it('does not remove what something still refers to', () => {
    const remove = (collection: 'platforms' | 'activities', gone: string) =>
      apply(ledger, { type: 'records.restore', changes: [{ collection, id: gone, record: null }] }, STAMP);
    expect(remove('platforms', 'x')).toMatchObject({ ok: false, failure: { code: 'in-use' } });
    expect(remove('activities', 'answer')).toMatchObject({ ok: false, failure: { code: 'in-use' } });
  });

  it('removes it together with what refers to it', () => {
    const changes = [
      { collection: 'platforms', id: 'x', record: null },
      { collection: 'activities', id: 'answer', record: null },
      { collection: 'checks', month: month('2026-11'), id: '2026-11-23 answer', record: null },
    ] as const;
    expect(valueOf(apply(ledger, { type: 'records.restore', changes }, STAMP)).documents).toEqual(EMPTY_DOCUMENTS);
  });

  it('puts a record under no id and into no month but its own', () => {
    const check = aCheck();
    const put = (place: { id: string; month: string }) =>
      apply(
        ledger,
        {
          type: 'records.restore',
          changes: [{ collection: 'checks', id: place.id, month: month(place.month), record: check }],
        },
        STAMP,
      ).ok;
    expect(put({ id: check.id, month: '2026-11' })).toBe(true);
    expect(put({ id: '2026-11-22 answer', month: '2026-11' })).toBe(false);
    expect(put({ id: check.id, month: '2026-12' })).toBe(false);
  });

  it('puts no session far from its day', () => {
    const session = aSession({ day: day('2026-01-01'), span: fromTo('09:00', '09:30') });
    const changes = [{ collection: 'sessions', id: session.id, month: month('2026-01'), record: session }] as const;
    expect(apply(ledger, { type: 'records.restore', changes }, STAMP)).toMatchObject({
      ok: false,
      failure: { code: 'invalid' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '../../base/day';
import type { Breaks, EventFacts } from '../../scores/event';
import { anEvent, aScore, aStamp, at, documentsWith, id, valueOf } from '../../testing/builders';
import { UNKNOWN } from '../../testing/random-records';
import { apply } from '../apply';
import { pageCommandSchema, type Command } from '../command';
import type { Documents } from '../documents';

const LEDGER = documentsWith({ scores: [aScore()] });
const LATER = at('2026-11-23T13:00:00.000Z');
const FACTS: EventFacts = {
  title: 'Outage',
  kind: 'outage',
  from: day('2026-11-20'),
  to: day('2026-11-21'),
  breaks: { kind: 'scores', scoreIds: [id('klout')] },
  size: -20,
  link: 'https://example.org/outage',
};
const BREAKS_GONE: Breaks = { kind: 'scores', scoreIds: [id('klout'), id('gone')] };
const MARKED = documentsWith({ ...LEDGER.catalog, events: [anEvent({ ...UNKNOWN, link: 'http://example.org' })] });

const done = (documents: Documents, command: Command) => apply(documents, command, aStamp({ at: LATER }));
const after = (documents: Documents, command: Command) => valueOf(done(documents, command)).documents;
const eventsOf = ({ catalog }: Documents) => catalog.events;
const failureOf = (documents: Documents, command: Command) => {
  const applied = done(documents, command);
  return applied.ok ? null : applied.failure;
};

describe('event.add', () => {
  const add = (facts: Partial<EventFacts>): Command => ({ type: 'event.add', id: id('e'), ...FACTS, ...facts });

  it('adds what it is given', () => {
    expect(eventsOf(after(LEDGER, add({})))).toEqual([{ id: 'e', ...FACTS, editedAt: LATER }]);
  });

  it('adds one that is still to come, of one day, and that breaks nothing', () => {
    const holiday = { from: day('2027-01-01'), to: day('2027-01-01'), breaks: { kind: 'none' } } as const;

    expect(eventsOf(after(LEDGER, add(holiday)))).toMatchObject([holiday]);
  });

  it.each<readonly [string, Partial<EventFacts>, string]>([
    ['that ends before it begins', { to: day('2026-11-19') }, 'invalid'],
    ['that breaks a score that is not there', { breaks: BREAKS_GONE }, 'not-found'],
    ['that breaks a score twice', { breaks: { kind: 'scores', scoreIds: [id('klout'), id('klout')] } }, 'invalid'],
    ['with a link that is a script', { link: 'javascript:alert(1)' }, 'invalid'],
  ])('takes none %s', (_, facts, code) => {
    expect(failureOf(LEDGER, add(facts))?.code).toBe(code);
  });

  it('does not take an id that is another', () => {
    expect(failureOf(after(LEDGER, add({})), add({ title: 'Another' }))?.code).toBe('invalid');
  });

  it('comes from the page, which cannot say more of an event than there is', () => {
    const command = add({});

    expect(pageCommandSchema.parse(command)).toEqual(command);
    expect(pageCommandSchema.safeParse({ ...command, editedAt: LATER }).success).toBe(false);
    expect(pageCommandSchema.safeParse({ ...command, link: 'file:///etc/passwd' }).success).toBe(false);
  });
});

describe('event.edit', () => {
  const edit = (fields: Partial<EventFacts>): Command => ({ type: 'event.edit', id: id('event'), ...fields });

  it('changes what is given, and leaves the rest and what it does not know', () => {
    expect(eventsOf(after(MARKED, edit({ size: -20, link: null })))).toEqual([
      { ...eventsOf(MARKED)[0], size: -20, link: null, editedAt: LATER },
    ]);
  });

  it('looks at both days when one of them is given', () => {
    expect(failureOf(MARKED, edit({ to: day('2026-11-01') }))?.code).toBe('invalid');
    expect(failureOf(MARKED, edit({ from: day('2026-11-03') }))?.code).toBe('invalid');
    expect(failureOf(MARKED, edit({ from: day('2026-11-03'), to: day('2026-11-03') }))).toBeNull();
  });

  it('does not make it break what is not there, and knows none that is gone', () => {
    expect(failureOf(MARKED, edit({ breaks: BREAKS_GONE }))).toEqual({ code: 'not-found', kind: 'score' });
    expect(failureOf(LEDGER, edit({ size: 1 }))).toEqual({ code: 'not-found', kind: 'event' });
  });
});

describe('event.remove', () => {
  it('takes it away, and gives it back when that is undone', () => {
    const removed = valueOf(done(MARKED, { type: 'event.remove', id: id('event') }));

    expect(eventsOf(removed.documents)).toEqual([]);
    expect(after(removed.documents, removed.inverse)).toEqual(MARKED);
  });

  it('knows none that is gone', () => {
    expect(failureOf(LEDGER, { type: 'event.remove', id: id('event') })).toEqual({ code: 'not-found', kind: 'event' });
  });
});

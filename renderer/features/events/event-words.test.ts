import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { Breaks } from '../../../shared/scores/event';
import { anEvent, aScore, id } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { breaksWords, eventDays, eventWords, newestFirst } from './event-words';

const format = createFormat('en-GB');
const SCORES = [
  aScore({ id: id('ssi'), name: 'SSI', position: 2 }),
  aScore({ name: 'Klout', position: 1 }),
  aScore({ id: id('visits'), name: 'Visits', position: 3 }),
];

describe('eventDays', () => {
  it('names one day once', () => {
    expect(eventDays(anEvent(), format)).toBe('2 Nov 2026');
    expect(eventDays(anEvent({ to: day('2026-11-05') }), format)).toBe('2 Nov 2026 to 5 Nov 2026');
  });
});

describe('breaksWords', () => {
  it.each<[Breaks, string]>([
    [{ kind: 'none' }, 'breaks no series'],
    [{ kind: 'all' }, 'breaks every series'],
    [{ kind: 'scores', scoreIds: [id('ssi')] }, 'breaks the series of SSI'],
    [{ kind: 'scores', scoreIds: [id('ssi'), id('klout')] }, 'breaks the series of Klout and SSI'],
    [
      { kind: 'scores', scoreIds: [id('ssi'), id('klout'), id('visits')] },
      'breaks the series of Klout, SSI and Visits',
    ],
    [{ kind: 'scores', scoreIds: [id('gone')] }, 'breaks the series of a score that is gone'],
  ])('of %j', (breaks, expected) => {
    expect(breaksWords({ breaks }, SCORES)).toBe(expected);
  });
});

describe('eventWords', () => {
  it('has the days, the kind, what it breaks and by how much', () => {
    expect(eventWords(anEvent({ size: -8 }), SCORES, format)).toBe(
      '2 Nov 2026 · change of algorithm · breaks every series · by about −8',
    );
    expect(eventWords(anEvent({ kind: 'other', breaks: { kind: 'none' } }), SCORES, format)).toBe(
      '2 Nov 2026 · breaks no series',
    );
  });
});

describe('newestFirst', () => {
  it('begins with the one that began last', () => {
    const events = [anEvent({ id: id('old') }), anEvent({ id: id('new'), from: day('2026-11-20') })];

    expect(newestFirst(events).map((event) => event.id)).toEqual(['new', 'old']);
  });
});

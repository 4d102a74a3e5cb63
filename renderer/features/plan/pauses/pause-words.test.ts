import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
import type { Pause } from '../../../../shared/checklist/pause';
import { at, id } from '../../../../shared/testing/builders';
import { createFormat } from '../../../lib/format';
import { TODAY } from '../../../testing/builders';
import { canEndToday, newestFirst, pausedThingsWords, pauseSpanWords, pauseState } from './pause-words';

const BRITISH = createFormat('en-GB');
const span = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });
const inBritish = (from: string, to: string | null) => pauseSpanWords(span(from, to), BRITISH);

describe('pauseSpanWords', () => {
  it('says the month and the year once where they are the same', () => {
    expect(inBritish('2026-11-02', '2026-11-08')).toBe('2 to 8 Nov 2026');
    expect(inBritish('2026-10-30', '2026-11-02')).toBe('30 Oct to 2 Nov 2026');
    expect(inBritish('2026-12-30', '2027-01-02')).toBe('30 Dec 2026 to 2 Jan 2027');
    expect(inBritish('2026-11-02', '2026-11-02')).toBe('2 Nov 2026');
  });

  it('says from when on where there is no last day', () => {
    expect(inBritish('2026-11-20', null)).toBe('from 20 Nov 2026 on');
  });

  it('keeps the month where the language writes it first', () => {
    expect(pauseSpanWords(span('2026-11-02', '2026-11-08'), createFormat('en-US'))).toBe('Nov 2 to Nov 8, 2026');
  });
});

describe('pauseState', () => {
  it('is now on its first and its last day', () => {
    const states = [
      pauseState(span('2026-11-24', null), TODAY),
      pauseState(span('2026-11-23', '2026-11-30'), TODAY),
      pauseState(span('2026-11-01', '2026-11-23'), TODAY),
      pauseState(span('2026-11-01', '2026-11-22'), TODAY),
    ];

    expect(states).toEqual(['to come', 'now', 'now', 'over']);
  });
});

describe('canEndToday', () => {
  it('is for what has begun and would go on', () => {
    expect(canEndToday(span('2026-11-23', null), TODAY)).toBe(true);
    expect(canEndToday(span('2026-11-01', '2026-11-24'), TODAY)).toBe(true);
    expect(canEndToday(span('2026-11-01', '2026-11-23'), TODAY)).toBe(false);
    expect(canEndToday(span('2026-11-24', null), TODAY)).toBe(false);
  });
});

describe('pausedThingsWords', () => {
  const platforms = ['X', 'LinkedIn', 'Facebook'].map((name) => ({ id: id(name), name }));
  const words = (...ids: readonly string[]) => pausedThingsWords({ platformIds: ids.map(id) }, platforms);

  it('names the platforms in their order', () => {
    expect(pausedThingsWords({ platformIds: null }, platforms)).toBe('everything');
    expect(words('X')).toBe('X');
    expect(words('LinkedIn', 'X')).toBe('X and LinkedIn');
    expect(words('X', 'LinkedIn', 'Facebook')).toBe('X, LinkedIn and Facebook');
    expect(words('gone')).toBe('a platform that is gone');
  });
});

describe('newestFirst', () => {
  it('goes by the first day, then by how long it goes on', () => {
    const pause = (name: string, from: string, to: string | null): Pause => ({
      id: id(name),
      ...span(from, to),
      platformIds: null,
      reason: null,
      editedAt: at('2026-11-23T09:00:00.000Z'),
    });
    const pauses = [
      pause('short', '2026-11-01', '2026-11-02'),
      pause('open', '2026-11-01', null),
      pause('newest', '2026-12-01', '2026-12-02'),
    ];

    expect(newestFirst(pauses).map((one) => one.id)).toEqual(['newest', 'open', 'short']);
  });
});

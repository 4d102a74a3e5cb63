import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { id } from '../testing/builders';
import { parseSessionWords } from './session-words';

/** A Monday. */
const TODAY = day('2026-11-23');
const PLATFORMS = [
  { id: id('x'), name: 'X' },
  { id: id('linkedin'), name: 'LinkedIn' },
  { id: id('blog'), name: 'My blog' },
  { id: id('px'), name: '500px' },
];

function read(typed: string) {
  return parseSessionWords(typed, { platforms: PLATFORMS, today: TODAY, weekStart: 1 });
}

function minutes(value: number) {
  return { kind: 'minutes', minutes: value };
}

function fromTo(from: string, to: string) {
  return { kind: 'from-to', from: clockTime(from), to: clockTime(to) };
}

describe('parseSessionWords', () => {
  it.each([
    ['15 X yesterday', minutes(15), 'x', '2026-11-22'],
    ['15 min X', minutes(15), 'x', null],
    ['15', minutes(15), null, null],
    ['1 h 20 on LinkedIn', minutes(80), 'linkedin', null],
    ['1:20 h linked last Tuesday', minutes(80), 'linkedin', '2026-11-17'],
    ['9:10-9:25 LinkedIn', fromTo('09:10', '09:25'), 'linkedin', null],
    ['9.10 to 9.25 my blog 3 Nov', fromTo('09:10', '09:25'), 'blog', '2026-11-03'],
    ['9:10 am - 9:25 am LinkedIn', fromTo('09:10', '09:25'), 'linkedin', null],
    ['1 pm to 1:15 pm X', fromTo('13:00', '13:15'), 'x', null],
    ['1.5 h X', minutes(90), 'x', null],
    ['1,5 hours X yesterday', minutes(90), 'x', '2026-11-22'],
    ['yesterday X 15', minutes(15), 'x', '2026-11-22'],
    ['X 9:10–9:25 yesterday', fromTo('09:10', '09:25'), 'x', '2026-11-22'],
    ['X yesterday 15 min', minutes(15), 'x', '2026-11-22'],
    ['15 yesterday', minutes(15), null, '2026-11-22'],
    ['  15   my  BLOG ', minutes(15), 'blog', null],
    ['15 x 3 nov', minutes(15), 'x', '2026-11-03'],
    ['10 500px', minutes(10), 'px', null],
    ['500px 10', minutes(10), 'px', null],
  ])('reads “%s”', (typed, ...[time, platformId, on]) => {
    expect(read(typed)).toEqual({ ok: true, value: { time, platformId, day: on } });
  });

  it.each(['', 'X yesterday', 'yesterday', '0 X', '1500 X', '9:70-9:80'])('finds no time in “%s”', (typed) => {
    expect(read(typed).ok).toBe(false);
  });

  it('names the words that are neither a platform nor a day', () => {
    expect(read('15 Mastodon yesterday')).toEqual({
      ok: false,
      problem: { kind: 'words', words: 'Mastodon yesterday' },
    });
  });

  it('takes the beginning of a name only where one platform begins so', () => {
    const platforms = [...PLATFORMS, { id: id('lists'), name: 'Lists' }];
    const scene = { platforms, today: TODAY, weekStart: 1 } as const;

    expect(parseSessionWords('5 li', scene).ok).toBe(false);
    expect(parseSessionWords('5 lin', scene)).toMatchObject({ ok: true, value: { platformId: 'linkedin' } });
  });
});

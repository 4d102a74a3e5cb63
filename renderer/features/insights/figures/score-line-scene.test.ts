import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../../shared/base/day';
import type { ScoreEra, ScoreEvent } from './score-line-data';
import { nearestPoint, scoreScene, xOfDay, yOfValue } from './score-line-scene';

const START = day('2026-01-01');

function era(from: number, days: number): ScoreEra {
  const points = Array.from({ length: days }, (_, index) => ({
    day: addDays(START, from + index),
    value: 40 + (index % 5),
    isApproximate: false,
  }));
  return { from: addDays(START, from), to: addDays(START, from + days - 1), points };
}

function event(on: number, label: string): ScoreEvent {
  const at = addDays(START, on);
  return { from: at, to: at, title: label, breaks: true, label };
}

function scene(eras: readonly ScoreEra[], events: readonly ScoreEvent[] = []) {
  const made = scoreScene({ width: 800, unit: 'points', eras, events, overlay: null });
  if (made === null) throw new Error('There is no reading.');
  return made;
}

describe('scoreScene', () => {
  it('never joins two eras, even of neighbouring days', () => {
    const { lines } = scene([era(0, 10), era(10, 10)]);

    expect(lines.map((line) => [line[0]?.day, line.at(-1)?.day])).toEqual([
      ['2026-01-01', '2026-01-10'],
      ['2026-01-11', '2026-01-20'],
    ]);
  });

  it('keeps every value inside the picture', () => {
    const made = scene([era(0, 10)]);

    const places = made.points.map(({ day: on, value }) => [xOfDay(made, on), yOfValue(made, value)]);

    expect(places.every(([x = -1, y = -1]) => x >= 40 && x <= 788 && y > made.top && y < made.bottom)).toBe(true);
  });

  it('makes room above for as many rows of labels as there are', () => {
    const labels = [1, 2, 3].map((on) => event(on, 'A label of some length that needs its room'));

    expect(scene([era(0, 100)], labels).top - scene([era(0, 100)], labels.slice(0, 1)).top).toBe(2 * 17);
  });

  it('numbers the labels that no row has room for', () => {
    const labels = [1, 2, 3, 4, 5].map((on) => event(on, `Label ${String(on)} of some length that needs its room`));

    const made = scene([era(0, 100)], labels);

    expect(made.numbered.map(({ label }) => label.slice(0, 7))).toEqual(['Label 4', 'Label 5']);
    expect(made.numbers).toEqual([{ x: made.events[3]?.x, text: '1–2' }]);
  });

  it('leaves out events of other times', () => {
    expect(scene([era(0, 10)], [event(-5, 'before'), event(30, 'after')]).events).toEqual([]);
  });

  it('is nothing without a reading', () => {
    expect(scoreScene({ width: 800, unit: 'points', eras: [], events: [], overlay: null })).toBeNull();
  });
});

describe('nearestPoint', () => {
  const { points } = scene([era(0, 3), era(10, 3)]);

  it.each([
    [-9, 0],
    [1, 1],
    [4, 2],
    [9, 3],
    [99, 5],
  ])('of day %i is the reading %i', (on, index) => {
    expect(nearestPoint(points, addDays(START, on))).toBe(index);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../base/day';
import { createSeededRandom } from '../base/random';
import type { ActivityInput } from './activity-days';
import type { AnalysisInput } from './analysis-input';
import { effects } from './effects';
import type { EventInput } from './event-spans';

const START = day('2026-01-01');

/** Noise of at most half a point and, on days with the activity, `effect` points; the activity is up to a coin. */
function aRecord(days: number, effect: number, seed = 1): AnalysisInput {
  const random = createSeededRandom(seed);
  const done: Record<string, number> = {};
  let value = 50;
  const readings = Array.from({ length: days }, (_, index) => {
    const date = addDays(START, index);
    done[date] = random() < 0.5 ? 1 : 0;
    value += random() - 0.5 + effect * (done[date] ?? 0);
    return { date, value };
  });
  return { activities: [{ id: 'a', days: done }], readings, events: [], options: { lags: [0] } };
}

/** A record in which the activity of a day is a function of the day's place. */
function aPattern(isDone: (index: number) => boolean, days = 100): AnalysisInput {
  const record = aRecord(days, 0);
  const done = Object.fromEntries(record.readings.map(({ date }, index) => [date, isDone(index) ? 1 : 0]));
  return { ...record, activities: [{ id: 'a', days: done }] };
}

function isWithin(from: number, to: number): (index: number) => boolean {
  return (index) => index >= from && index < to;
}

function isOneOf(...places: readonly number[]): (index: number) => boolean {
  return (index) => places.includes(index);
}

function first(input: AnalysisInput) {
  const [row] = effects(input).effects;
  if (row === undefined) throw new Error('no row');
  return row;
}

/** Every number in `value`, however deep. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('effects', () => {
  it('finds an effect that is there, in its size', () => {
    const found = first(aRecord(200, 1));

    expect(found.verdict).toBe('linked-up');
    expect(Math.abs((found.effectPerDay ?? 0) - 1)).toBeLessThan(0.15);
  });

  it('finds the same whatever the score begins at and in whatever order the readings come', () => {
    const record = aRecord(100, 0.3);
    const other = {
      ...record,
      readings: record.readings.map(({ date, value }) => ({ date, value: (value ?? 0) + 1000 })).toReversed(),
    };

    expect(first(other).effectPerDay).toBeCloseTo(first(record).effectPerDay ?? NaN, 9);
    expect(first(other).p).toBeCloseTo(first(record).p ?? NaN, 9);
  });

  it('says an effect in the unit of the activity', () => {
    const record = aRecord(100, 0.3);
    const inHalves = { ...record, activities: record.activities.map((activity) => ({ ...activity, scale: 0.5 })) };

    expect(first(inHalves).effectPerDay).toBeCloseTo((first(record).effectPerDay ?? NaN) / 2, 12);
    expect(first(inHalves).p).toBeCloseTo(first(record).p ?? NaN, 12);
  });

  it('tells an activity of every other day by the smaller of two lags that say the same', () => {
    const record = aPattern((index) => index % 2 === 0);
    const found = effects({ ...record, options: { lags: [1, 0], adjustWeekday: 'none' } });

    expect(found.effects.map(({ p }) => p === null)).toEqual([false, false]);
    expect(found.summary.map(({ lag }) => lag)).toEqual([0]);
  });

  it('does not say why an activity came whose days follow from those before', () => {
    const record = aPattern((index) => index % 2 === 0);
    const readings = record.readings.map(({ date, value }, index) => ({ date, value: (value ?? 0) + (index % 2) }));
    const found = first({ ...record, readings, options: { lags: [0] } });

    expect([found.verdict, found.reason, found.reactionP]).toEqual(['unclear', 'reaction-unchecked', null]);
  });

  it.each([
    { done: 'never', isDone: () => false, verdict: 'no-contrast', reason: 'never' },
    { done: 'always', isDone: () => true, verdict: 'no-contrast', reason: 'always' },
    { done: 'in one stretch', isDone: isWithin(40, 60), verdict: 'not-enough-data', reason: 'switches' },
    { done: 'on two days', isDone: isOneOf(30, 70), verdict: 'not-enough-data', reason: 'contrast' },
    { done: 'on Mondays', isDone: (index: number) => index % 7 === 4, verdict: 'not-separable', reason: 'weekday' },
  ])('says why there is nothing to compare in what was done $done', ({ isDone, verdict, reason }) => {
    const found = first(aPattern(isDone));

    expect([found.verdict, found.reason, found.effectPerDay, found.p]).toEqual([verdict, reason, null, null]);
  });

  it('sees no contrast in what differs between months only', () => {
    const found = first({ ...aPattern((index) => index > 28, 57), options: { lags: [0], stratumMin: 1 } });

    expect([found.verdict, found.reason]).toEqual(['no-contrast', 'stratum']);
  });

  it('needs more readings than it fits parameters, whatever it is told', () => {
    const options = {
      lags: [0],
      minIntervals: 1,
      minDf: 0,
      minContrast: 0,
      minSwitches: 0,
      adjustWeekday: 'none' as const,
    };
    const found = [1, 2, 3, 4].map((days) => first({ ...aPattern((index) => index % 2 === 0, days), options }));

    expect(found.map(({ reason }) => reason).slice(0, 3)).toEqual(['intervals', 'never', 'df']);
    expect(found.map(({ df }) => df)).toEqual([null, null, null, 1]);
  });

  it('says that a score is constant before anything else of it', () => {
    const record = aRecord(60, 0);
    const readings = record.readings.map(({ date }) => ({ date, value: 44 }));

    expect([first({ ...record, readings }).verdict, first({ ...record, readings }).mde]).toEqual([
      'score-constant',
      null,
    ]);
  });

  it('has no rows without activities or without lags', () => {
    expect(effects({ ...aRecord(60, 1), activities: [] })).toMatchObject({ effects: [], summary: [] });
    expect(effects({ ...aRecord(60, 1), options: { lags: [] } })).toMatchObject({ effects: [], summary: [] });
  });

  it('has nothing to compare when an event covers everything', () => {
    const events = [{ from: START, to: addDays(START, 99) }];
    const found = effects({ ...aRecord(100, 1), events });

    expect([found.intervals.used, found.intervals.droppedEvent, found.effects[0]?.reason]).toEqual([
      0,
      99,
      'intervals',
    ]);
  });

  it('reaches over a gap of a hundred years', () => {
    const record = aRecord(100, 1);
    const later = record.readings.map(({ date, value }) => ({ date: addDays(date, 36_500), value }));
    const found = effects({ ...record, readings: [...record.readings, ...later] });

    expect([found.intervals.used, found.intervals.droppedGap, found.intervals.segments]).toEqual([198, 1, 1]);
  });
});

const anyNumber = fc.oneof(
  fc.integer({ min: -3, max: 60 }),
  fc.double(),
  fc.constantFrom(0, -0, 1, NaN, Infinity, -Infinity, 1e99, -1e99, 1e-300, 1e308),
);
const anyAmount = fc.option(anyNumber);
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 130 }).map((days) => addDays(START, days));
const anyEvent: fc.Arbitrary<EventInput> = fc.oneof(anyDay, fc.record({ from: anyDay, to: anyDay }));
const anyReading = fc.record({ date: anyDay, value: anyAmount });
const calmReading = fc.record({ date: anyDay, value: fc.integer({ min: 40, max: 50 }) });
const anyActivity: fc.Arbitrary<ActivityInput> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c'),
    days: fc.dictionary(
      fc.oneof({ weight: 30, arbitrary: anyDay }, fc.string()),
      fc.oneof(fc.constantFrom(0, 1), anyAmount),
      {
        maxKeys: 120,
        size: 'max',
      },
    ),
    trackedFrom: anyDay,
    trackedTo: anyDay,
    scale: fc.oneof(fc.constant(1), anyNumber),
  },
  { requiredKeys: ['id', 'days'] },
);
const anyOptions = fc.record(
  {
    kind: fc.constantFrom('stock' as const, 'flow-day' as const, 'flow-since' as const),
    lags: fc.array(fc.nat(40), { maxLength: 3 }),
    minIntervals: fc.constant(1),
    minDf: fc.constant(0),
    minContrast: fc.constant(0),
    minSwitches: fc.constant(0),
    clip: fc.constantFrom(0, 4, 1000),
    qLevel: fc.constantFrom(0, 0.05, 0.5, 1),
    minEffect: fc.constantFrom(null, 0, 1),
    resolution: fc.constantFrom(null, 0, 1, 100),
    adjustWeekday: fc.constantFrom('auto' as const, 'none' as const),
  },
  { requiredKeys: [] },
);

describe('effects of whatever is handed in', () => {
  it('never throws, and has no number in its answer that is none', () => {
    let tested = 0;
    fc.assert(
      fc.property(
        fc.record({
          activities: fc.array(anyActivity, { maxLength: 4 }),
          readings: fc.oneof(
            fc.array(anyReading, { maxLength: 120, size: 'max' }),
            fc.array(calmReading, { maxLength: 120, size: 'max' }),
          ),
          events: fc.array(anyEvent, { maxLength: 2 }),
          options: anyOptions,
        }),
        (input) => {
          const found = effects(input);

          expect(numbersIn(found).filter((number) => !Number.isFinite(number))).toEqual([]);
          tested += found.effects.filter(({ p }) => p !== null).length;
        },
      ),
      { numRuns: 400 },
    );
    expect(tested).toBeGreaterThan(50);
  });
});

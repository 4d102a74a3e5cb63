import { addDays, day, type Day } from '../../shared/base/day';
import { createSeededRandom } from '../../shared/base/random';
import type { AnalysisInput } from '../../shared/statistics/analysis-input';
import { effects } from '../../shared/statistics/effects';
import type { Row, Series } from './row';

const FIRST: Day = day('2016-11-25');
const DAYS = 3653;
const SHARE_READ = 0.88;
const ROUNDS = 5;

const SIZES: readonly (readonly [activities: number, lags: number])[] = [
  [10, 4],
  [10, 8],
  [40, 8],
];

/** How long the statistics alone take for one score that was read daily for ten years; sizes in turn, after one to warm up. */
export function analysisRows(): readonly Row[] {
  const inputs = SIZES.map(([activities, lags]) => inputOf(activities, lags));
  for (const input of inputs) effects(input);
  const rounds = Array.from({ length: ROUNDS }, () => inputs.map(millisecondsOf));
  const series = SIZES.map(([activities, lags], size): Series => {
    const values = rounds.flatMap((times) => times[size] ?? []);
    return { name: `${String(activities)} activities × ${String(lags)} lags`, values };
  });
  const [smallest = null] = series;
  return series.map((measured) => ({
    ...{ group: 'Statistics', what: 'one score of ten years against activities', unit: 'ms' },
    measured,
    baseline: measured === smallest ? null : smallest,
  }));
}

function millisecondsOf(input: AnalysisInput): number {
  const started = performance.now();
  effects(input);
  return performance.now() - started;
}

function inputOf(activities: number, lags: number): AnalysisInput {
  const random = createSeededRandom(8);
  let value = 50;
  const readings = daysOf(() => random() < SHARE_READ).map((date) => {
    value += Math.round((random() - 0.5) * 4);
    return { date, value };
  });
  return {
    readings,
    events: [],
    activities: Array.from({ length: activities }, (_, index) => {
      const share = 0.2 + 0.6 * random();
      const days = Object.fromEntries(daysOf(() => true).map((date) => [date, random() < share ? 1 : 0]));
      return { id: `a${String(index)}`, days };
    }),
    options: { lags: Array.from({ length: lags }, (_, lag) => lag) },
  };
}

function daysOf(isIn: () => boolean): readonly Day[] {
  return Array.from({ length: DAYS }, (_, index) => addDays(FIRST, index)).filter(isIn);
}

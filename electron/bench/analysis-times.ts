import { addDays, day, type Day } from '../../shared/base/day';
import { createSeededRandom } from '../../shared/base/random';
import type { AnalysisInput } from '../../shared/statistics/analysis-input';
import { effects } from '../../shared/statistics/effects';

/** How long the statistics alone take for one score that was read daily for ten years. */
export type AnalysisTime = { readonly activities: number; readonly lags: number; readonly milliseconds: number };

const FIRST: Day = day('2016-11-25');
const DAYS = 3653;
const SHARE_READ = 0.88;
const ROUNDS = 5;

const SIZES: readonly (readonly [activities: number, lags: number])[] = [
  [10, 4],
  [10, 8],
  [40, 8],
];

/** The fastest of some rounds, after one to warm up: what else the computer does only makes it slower. */
export function analysisTimes(): readonly AnalysisTime[] {
  return SIZES.map(([activities, lags]) => {
    const input = inputOf(activities, lags);
    effects(input);
    const times = Array.from({ length: ROUNDS }, () => {
      const started = performance.now();
      effects(input);
      return performance.now() - started;
    });
    return { activities, lags, milliseconds: Math.min(...times) };
  });
}

export function analysisTable(times: readonly AnalysisTime[]): string {
  return times
    .map(({ activities, lags, milliseconds }) => {
      const what = `${String(activities)} activities × ${String(lags)} lags`;
      return `${what.padEnd(28)} ${milliseconds.toFixed(0).padStart(7)} ms`;
    })
    .join('\n');
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

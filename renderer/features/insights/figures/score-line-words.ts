import type { Format } from '../../../lib/format';
import { weekdayOf, type Day } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { FigureCell, FigureMeta, FigureTable } from './figure-table';
import { eraNumbers, placedPoints, type PlacedPoint, type ScoreEra, type ScoreLineData } from './score-line-data';

const ON_BREAK = 'on a day of a break';

/** Mon 12 Mar 2026 */
export function dayWords(day: Day, format: Format): string {
  return `${format.weekday(weekdayOf(day))} ${format.day(day)}`;
}

/** `47 on Mon 12 Mar 2026, −1 since 11 Mar, era 2`: nothing is compared with another era. */
export function readingWords(points: readonly PlacedPoint[], index: number, format: Format): string {
  const point = points[index];
  if (point === undefined) return '';
  const before = points[index - 1];
  const value = `${point.isApproximate ? 'about ' : ''}${format.number(point.value)}`;
  if (point.era === null) return `${value} on ${dayWords(point.day, format)}, ${ON_BREAK}`;
  const change =
    before?.stretch === point.stretch
      ? `${format.signed(point.value - before.value)} since ${format.shortDay(before.day)}`
      : 'the first of its era';
  return `${value} on ${dayWords(point.day, format)}, ${change}, era ${format.number(point.era)}`;
}

/** The main facts for somebody who does not see the picture. */
export function scoreSummary({ name, eras, events }: ScoreLineData, format: Format): string {
  const numbers = eraNumbers(eras);
  const eraWords = eras.flatMap(({ points }, index) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [];
    const number = numbers[index] ?? null;
    if (number === null) return [`On ${format.day(first.day)}, a day of a break: ${format.number(first.value)}.`];
    const values = points.map(({ value }) => value);
    const [least, most] = [Math.min(...values), Math.max(...values)].map(format.number);
    return [
      `Era ${format.number(number)}, ${format.day(first.day)} to ${format.day(last.day)}: from ${format.number(first.value)} to ${format.number(last.value)}, between ${least ?? ''} and ${most ?? ''}.`,
    ];
  });
  const eventWords = events.length === 0 ? '' : ` Events: ${events.map(({ label }) => label).join('; ')}.`;
  return `${isolated(name)} over time. ${eraWords.join(' ')}${eventWords}`;
}

/** Every reading, also those that the picture has no room for. */
export function scoreTable(data: ScoreLineData, format: Format): FigureTable {
  const points = placedPoints(data.eras);
  return {
    caption: `${isolated(data.name)} by day`,
    columns: [
      { key: 'day', text: 'Day' },
      { key: 'value', text: `${isolated(data.name)}, ${isolated(data.unit)}`, isNumber: true },
      { key: 'change', text: 'Change in its era', isNumber: true },
      { key: 'approximate', text: 'Approximate' },
      { key: 'event', text: 'Event' },
    ],
    rows: points.map((point, index) => ({
      key: `${String(point.stretch)} ${point.day}`,
      cells: rowCells(point, points[index - 1], { data, format }),
      meta: eraMeta(data.eras, point.stretch, format),
    })),
  };
}

type TableOf = { readonly data: ScoreLineData; readonly format: Format };

function rowCells(
  point: PlacedPoint,
  before: PlacedPoint | undefined,
  { data, format }: TableOf,
): readonly FigureCell[] {
  const change = before?.stretch === point.stretch ? Number((point.value - before.value).toPrecision(12)) : null;
  const titles = data.events.filter(({ from, to }) => from <= point.day && point.day <= to).map(({ title }) => title);
  return [
    { shown: dayWords(point.day, format), value: point.day },
    { shown: format.number(point.value), value: point.value },
    { shown: change === null ? '' : format.signed(change), value: change },
    { shown: point.isApproximate ? 'yes' : '', value: point.isApproximate ? 'yes' : 'no' },
    { shown: titles.join('; '), value: titles.join('; ') },
  ];
}

function eraMeta(eras: readonly ScoreEra[], stretch: number, format: Format): FigureMeta {
  const of = eras[stretch];
  if (of === undefined) return { era: '', n: 0 };
  const number = eraNumbers(eras)[stretch] ?? null;
  const era =
    number === null ? ON_BREAK : `era ${format.number(number)}, ${format.day(of.from)} to ${format.day(of.to)}`;
  return { era, n: of.points.length };
}

/** Of the figure as a whole: one era by its days, several by their number. */
export function scoreMeta(eras: readonly ScoreEra[], format: Format): FigureMeta {
  const n = eras.reduce((sum, { points }) => sum + points.length, 0);
  const real = eras.filter(({ isOnBreak = false }) => !isOnBreak);
  if (real.length === 0) return { era: eras.length === 0 ? '' : ON_BREAK, n };
  if (real.length === 1) return { era: eraMeta(real, 0, format).era, n };
  return { era: `${format.number(real.length)} eras, none compared with another`, n };
}

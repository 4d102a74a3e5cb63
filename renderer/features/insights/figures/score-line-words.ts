import type { Format } from '../../../lib/format';
import { weekdayOf, type Day } from '../../../../shared/base/day';
import type { FigureCell, FigureMeta, FigureTable } from './figure-table';
import { placedPoints, type PlacedPoint, type ScoreEra, type ScoreLineData } from './score-line-data';

/** Mon 12 Mar 2026 */
export function dayWords(day: Day, format: Format): string {
  return `${format.weekday(weekdayOf(day))} ${format.day(day)}`;
}

type Named = Pick<ScoreLineData, 'name'> & { readonly format: Format };

/** `Klout 47 on Mon 12 Mar 2026, −1 since 11 Mar, era 2`: nothing is compared with another era. */
export function readingWords(points: readonly PlacedPoint[], index: number, { name, format }: Named): string {
  const point = points[index];
  if (point === undefined) return '';
  const before = points[index - 1];
  const value = `${point.isApproximate ? 'about ' : ''}${format.number(point.value)}`;
  const change =
    before?.era === point.era
      ? `${format.signed(point.value - before.value)} since ${format.shortDay(before.day)}`
      : 'the first of its era';
  return `${name} ${value} on ${dayWords(point.day, format)}, ${change}, era ${format.number(point.era)}`;
}

/** The main facts for somebody who does not see the picture. */
export function scoreSummary({ name, eras, events }: ScoreLineData, format: Format): string {
  const eraWords = eras.flatMap(({ points }, index) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [];
    const values = points.map(({ value }) => value);
    const [least, most] = [Math.min(...values), Math.max(...values)].map(format.number);
    return [
      `Era ${format.number(index + 1)}, ${format.day(first.day)} to ${format.day(last.day)}: from ${format.number(first.value)} to ${format.number(last.value)}, between ${least ?? ''} and ${most ?? ''}.`,
    ];
  });
  const eventWords = events.length === 0 ? '' : ` Events: ${events.map(({ label }) => label).join('; ')}.`;
  return `${name} over time. ${eraWords.join(' ')}${eventWords}`;
}

/** Every reading, also those that the picture has no room for. */
export function scoreTable(data: ScoreLineData, format: Format): FigureTable {
  const points = placedPoints(data.eras);
  return {
    caption: `${data.name} by day`,
    columns: [
      { key: 'day', text: 'Day' },
      { key: 'value', text: `${data.name}, ${data.unit}`, isNumber: true },
      { key: 'change', text: 'Change in its era', isNumber: true },
      { key: 'approximate', text: 'Approximate' },
      { key: 'event', text: 'Event' },
    ],
    rows: points.map((point, index) => ({
      key: `${String(point.era)} ${point.day}`,
      cells: rowCells(point, points[index - 1], { data, format }),
      meta: eraMeta(data.eras, point.era, format),
    })),
  };
}

type TableOf = { readonly data: ScoreLineData; readonly format: Format };

function rowCells(
  point: PlacedPoint,
  before: PlacedPoint | undefined,
  { data, format }: TableOf,
): readonly FigureCell[] {
  const change = before?.era === point.era ? Number((point.value - before.value).toPrecision(12)) : null;
  const titles = data.events.filter(({ from, to }) => from <= point.day && point.day <= to).map(({ title }) => title);
  return [
    { shown: dayWords(point.day, format), value: point.day },
    { shown: format.number(point.value), value: point.value },
    { shown: change === null ? '' : format.signed(change), value: change },
    { shown: point.isApproximate ? 'yes' : '', value: point.isApproximate ? 'yes' : 'no' },
    { shown: titles.join('; '), value: titles.join('; ') },
  ];
}

export function eraMeta(eras: readonly ScoreEra[], era: number, format: Format): FigureMeta {
  const of = eras[era - 1];
  return of === undefined
    ? { era: '', n: 0 }
    : {
        era: `era ${format.number(era)}, ${format.day(of.from)} to ${format.day(of.to)}`,
        n: of.points.length,
      };
}

/** Of the figure as a whole: one era by its days, several by their number. */
export function scoreMeta(eras: readonly ScoreEra[], format: Format): FigureMeta {
  const n = eras.reduce((sum, { points }) => sum + points.length, 0);
  if (eras.length === 1) return { era: eraMeta(eras, 1, format).era, n };
  return { era: `${format.number(eras.length)} eras, none compared with another`, n };
}

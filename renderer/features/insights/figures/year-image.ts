import type { Day } from '../../../../shared/base/day';
import {
  cellRows,
  columnsOf,
  monthColumns,
  type YearCell,
  type YearLevel,
  type YearSpan,
} from '../../../ui/year-cells';
import type { YearWords } from '../../../ui/year-grid';
import { svgElement, svgPicture } from './svg-element';
import { textWidth } from './text-width';

const STEP = 16;
const SIZE = 14;
const LEFT = 36;
const TOP = 18;
const LEGEND_TOP = 34;

type Look = Readonly<Record<string, string | number>>;

/** Shades by opacity, which every program reads. */
const LOOKS: Readonly<Record<YearLevel, Look>> = {
  0: { fill: 'var(--sunken)', stroke: 'var(--edge)' },
  1: { fill: 'var(--accent)', 'fill-opacity': 0.28 },
  2: { fill: 'var(--accent)', 'fill-opacity': 0.52 },
  3: { fill: 'var(--accent)', 'fill-opacity': 0.76 },
  4: { fill: 'var(--accent)' },
  none: { fill: 'none' },
  unknown: { fill: 'none', stroke: 'var(--line)' },
};

const LEGEND: readonly (readonly [YearLevel, string])[] = [
  [0, 'nothing done'],
  [1, 'under a third'],
  [2, 'about half'],
  [3, 'two thirds or more'],
  [4, 'all'],
  ['none', 'nothing due'],
  ['unknown', 'not entered'],
];

type YearImageOptions = {
  readonly span: YearSpan;
  readonly cells: ReadonlyMap<Day, YearCell>;
  readonly words: YearWords;
};

/** The calendar as a picture to be saved, with its legend. */
export function yearImage({ span, cells, words }: YearImageOptions): SVGSVGElement {
  const picture = svgPicture(LEFT + columnsOf(span) * STEP, TOP + 7 * STEP + LEGEND_TOP);
  const rows = cellRows(span);
  picture.append(
    ...monthColumns(span).map(({ day, column }) => label(words.month(day), LEFT + column * STEP, 11)),
    ...rows.flatMap((row, index) =>
      row[0] === undefined || index % 2 === 1 ? [] : [label(words.weekday(row[0].day), 0, TOP + index * STEP + 11)],
    ),
    ...rows.flat().flatMap(({ day, row, column }) => {
      const cell = cells.get(day);
      const [x, y] = [LEFT + column * STEP, TOP + row * STEP];
      return [square(cell?.level ?? 'unknown', x, y), ...(cell?.isMarked === true ? [mark(x, y)] : [])];
    }),
    ...legend(),
  );
  return picture;
}

function label(text: string, x: number, y: number): SVGElement {
  return svgElement('text', { x, y, 'font-size': 11, fill: 'var(--ink-soft)' }, [text]);
}

function square(level: YearLevel, x: number, y: number): SVGElement {
  // Nothing was to be done: only a point.
  if (level === 'none')
    return svgElement('circle', { cx: x + SIZE / 2, cy: y + SIZE / 2, r: 1.4, fill: 'var(--edge)' });
  return svgElement('rect', { x, y, width: SIZE, height: SIZE, rx: 2, ...LOOKS[level] });
}

function mark(x: number, y: number): SVGElement {
  const middle = SIZE / 2;
  return svgElement('circle', {
    cx: x + middle,
    cy: y + middle,
    r: 2.5,
    fill: 'var(--over)',
    stroke: 'var(--paper)',
  });
}

function legend(): readonly SVGElement[] {
  const y = TOP + 7 * STEP + 14;
  let x = LEFT;
  const next = (text: string, sign: (at: number) => SVGElement) => {
    const parts = [sign(x), label(text, x + STEP + 4, y + 11)];
    x += STEP + 18 + textWidth(text);
    return parts;
  };
  return [
    ...LEGEND.flatMap(([level, text]) => next(text, (at) => square(level, at, y))),
    ...next('event', (at) => mark(at, y)),
  ];
}

import type { Format } from '../../../lib/format';
import { forestPlace } from './forest-axis';
import type { ForestRow } from './forest-row-data';
import { qWords } from './forest-words';
import { svgElement, svgPicture } from './svg-element';
import { textWidth, wrapped } from './text-width';
import { shareOf, type ValueAxis } from './value-axis';

const WIDTH = 920;
const NAME_WIDTH = 250;
const PLOT = { left: 266, right: 820 };
const SCALE_HEIGHT = 24;
const LINE = 17;
const PADDING = 14;
const RANGE_HEIGHT = 42;

type ForestImageOptions = {
  readonly rows: readonly ForestRow[];
  readonly axis: ValueAxis;
  readonly unit: string;
  readonly format: Format;
};

/** The rows as a picture to be saved, from the same numbers as those on the page. */
export function forestImage({ rows, axis, unit, format }: ForestImageOptions): SVGSVGElement {
  const parts: SVGElement[] = [...scale(axis, unit, format)];
  let y = SCALE_HEIGHT;
  for (const row of rows) {
    const { element, height } = rowPicture(row, axis, format);
    element.setAttribute('transform', `translate(0 ${String(y)})`);
    parts.push(element);
    y += height;
  }
  const picture = svgPicture(WIDTH, y);
  picture.append(...parts);
  return picture;
}

function xAt(axis: ValueAxis, value: number): number {
  return PLOT.left + (PLOT.right - PLOT.left) * shareOf(axis, value);
}

function scale(axis: ValueAxis, unit: string, format: Format): readonly SVGElement[] {
  const look = { y: 12, 'font-size': 11, fill: 'var(--ink-soft)' };
  const last = axis.ticks.at(-1);
  return [
    ...axis.ticks.map((tick) =>
      svgElement('text', { ...look, x: xAt(axis, tick), 'text-anchor': 'middle' }, [format.signed(tick)]),
    ),
    ...(last === undefined
      ? []
      : [svgElement('text', { ...look, x: xAt(axis, last) + textWidth(format.signed(last)) / 2 + 5 }, [unit])]),
  ];
}

function rowPicture(row: ForestRow, axis: ValueAxis, format: Format) {
  const names = wrapped(row.name, NAME_WIDTH * 0.8);
  const sentences = wrapped(row.sentence, WIDTH * 0.94);
  const head = Math.max(RANGE_HEIGHT, (names.length + 1) * LINE + 6);
  const height = PADDING + head + sentences.length * LINE + PADDING;
  const text = (words: string, attributes: Readonly<Record<string, string | number>>) =>
    svgElement('text', { 'font-size': 12, fill: 'var(--ink-soft)', ...attributes }, [words]);
  const element = svgElement('g', {}, [
    ...names.map((line, index) =>
      text(line, { y: PADDING + 14 + index * LINE, 'font-size': 14, 'font-weight': 500, fill: 'var(--ink)' }),
    ),
    text(row.per === null ? row.verdict : `${row.verdict} · ${row.per}`, {
      y: PADDING + 16 + names.length * LINE,
      'font-weight': 600,
      fill: row.tone === 'sign' ? 'var(--accent)' : 'var(--ink-soft)',
    }),
    ...range(row, axis),
    text(qWords(row, format), { x: WIDTH, y: PADDING + RANGE_HEIGHT / 2 + 4, 'text-anchor': 'end' }),
    ...sentences.map((line, index) => text(line, { y: PADDING + head + 13 + index * LINE })),
    svgElement('line', { x2: WIDTH, y1: height, y2: height, stroke: 'var(--line)' }),
  ]);
  return { element, height };
}

function range({ estimate, tone }: ForestRow, axis: ValueAxis): readonly SVGElement[] {
  const zero = { x1: xAt(axis, 0), x2: xAt(axis, 0), y1: PADDING, y2: PADDING + RANGE_HEIGHT };
  const line = svgElement('line', { ...zero, stroke: 'var(--edge)', 'stroke-dasharray': '2 3' });
  if (estimate === null) return [line];
  const { from, to, point, isCutLeft, isCutRight } = forestPlace(axis, estimate);
  const [x1, x2, cx] = [from, to, point].map((share) => PLOT.left + (PLOT.right - PLOT.left) * share);
  const [x, y] = [{ x1: x1 ?? 0, x2: x2 ?? 0, cx: cx ?? 0 }, PADDING + RANGE_HEIGHT / 2];
  const stroke = tone === 'sign' ? 'var(--accent)' : 'var(--ink-faint)';
  const arrow = (at: number, back: number) =>
    svgElement('path', {
      d: `M${String(at + back)} ${String(y - 5)}L${String(at)} ${String(y)}L${String(at + back)} ${String(y + 5)}`,
      fill: 'none',
      stroke,
      'stroke-width': 2,
    });
  return [
    line,
    svgElement('line', { x1: x.x1, x2: x.x2, y1: y, y2: y, stroke, 'stroke-width': 2.5, 'stroke-linecap': 'round' }),
    ...(isCutLeft ? [arrow(x.x1, 5)] : []),
    ...(isCutRight ? [arrow(x.x2, -5)] : []),
    svgElement('circle', {
      cx: x.cx,
      cy: y,
      r: 5,
      fill: tone === 'sign' ? stroke : 'var(--paper)',
      stroke,
      'stroke-width': 2,
    }),
  ];
}

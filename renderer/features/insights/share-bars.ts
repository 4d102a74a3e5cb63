import type { Format } from '../../lib/format';
import { svgElement, svgPicture } from './figures/svg-element';
import { textWidth } from './figures/text-width';
import { amountWords, monthWords, type ShareRow } from './share-rows';

const ROW = 46;
const BAR = 16;
const BAR_TOP = 20;
export const SHARE_HEIGHT = 2 * ROW;

/** Bars on one scale, each under its month and its numbers. */
export function shareBars(rows: readonly ShareRow[], width: number, format: Format): SVGSVGElement {
  const most = Math.max(0, ...rows.map(({ amount, total }) => total ?? amount ?? 0)) || 1;
  const picture = svgPicture(width, rows.length * ROW);
  const across = (value: number) => (Math.max(0, value) / most) * (width - 2);
  picture.append(
    ...rows.flatMap((row, index) => {
      const top = index * ROW;
      const own = across(row.amount ?? 0);
      const bar = { x: 1, y: top + BAR_TOP, height: BAR, rx: 2 };
      return [
        label(monthWords(row, format), { y: top + 12, fill: 'var(--ink-soft)' }),
        label(amountWords(row, format), { x: monthWidth(rows, format), y: top + 12, fill: 'var(--ink)' }),
        ...(row.total === null
          ? []
          : [svgElement('rect', { ...bar, width: across(row.total), fill: 'var(--sunken)', stroke: 'var(--edge)' })]),
        svgElement('rect', { ...bar, width: own, fill: 'var(--accent)' }),
      ];
    }),
  );
  return picture;
}

/** So that the numbers of both months begin at one place. */
function monthWidth(rows: readonly ShareRow[], format: Format): number {
  return Math.max(...rows.map((row) => textWidth(monthWords(row, format)))) + 18;
}

function label(words: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  return svgElement('text', { 'font-size': 12, ...attributes }, [words]);
}

import { lateCode } from '../../../ui/late';
import type * as PlotParts from './plot-parts';

export type Plot = typeof PlotParts;

/** Apart from the page: it is a quarter of a megabyte that its words and tables do not wait for. */
export const plotCode = lateCode<Plot>(() => import('./plot-parts'));

/** Rejects when it cannot be fetched; asked again, it is tried again. */
export async function loadPlot(): Promise<Plot> {
  const plot = await plotCode.fetch();
  if (plot !== null) return plot;
  plotCode.forget();
  throw new Error('What draws the figures could not be fetched.');
}

/**
 * What Plot has drawn, as one picture with one name: the style element that it adds is ours to say, and names on inner
 * groups are forbidden where the whole is a picture.
 */
export function asPicture(drawn: Element, summary: string): SVGSVGElement {
  if (!(drawn instanceof SVGSVGElement)) throw new Error('Plot has drawn more than a picture.');
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const inner of drawn.querySelectorAll('[aria-label], [aria-description]')) {
    inner.removeAttribute('aria-label');
    inner.removeAttribute('aria-description');
  }
  drawn.removeAttribute('class');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', summary);
  return drawn;
}

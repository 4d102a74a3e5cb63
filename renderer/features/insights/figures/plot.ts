import type * as PlotParts from './plot-parts';

export type Plot = typeof PlotParts;

/** Fetched when the first figure is drawn: it is a quarter of a megabyte that the other pages do without. */
export function loadPlot(): Promise<Plot> {
  return import('./plot-parts');
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

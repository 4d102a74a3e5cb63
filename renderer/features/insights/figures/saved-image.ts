import { svgElement, svgPicture } from './svg-element';
import { wrapped } from './text-width';

export type ImageWords = {
  readonly title: string;
  readonly subtitle: string;
  /** Era and n, in one line. */
  readonly caption: string;
  /** Lines above the caption. */
  readonly notes: readonly string[];
  /** What the picture says, for those who do not see it. */
  readonly summary: string;
};

/** What a token stands for where the figure is, as a colour or a font that a file of its own can name. */
export type ResolveToken = (name: string) => string;

const MARGIN = 24;
const HEAD = 52;
const FOOT = 40;
const NOTE = 16;

/**
 * A picture that needs nothing around it: title above, era and n below, on paper, with every token as what it stands
 * for. The fonts are named, not contained: where they are not installed, the system's own stand in.
 */
export function savedImage(drawing: SVGSVGElement, words: ImageWords, resolve: ResolveToken): SVGSVGElement {
  const { width, height } = sizeOf(drawing);
  const notes = words.notes.flatMap((note) => wrapped(note, width));
  const [fullWidth, fullHeight] = [width + 2 * MARGIN, height + HEAD + FOOT + MARGIN + notes.length * NOTE];
  const image = svgPicture(fullWidth, fullHeight);
  image.setAttribute('font-family', 'var(--sans)');
  image.setAttribute('role', 'img');
  const line = (text: string, y: number, look: { readonly size: number; readonly weight?: number }) =>
    svgElement(
      'text',
      {
        x: MARGIN,
        y,
        'font-size': look.size,
        'font-weight': look.weight ?? 400,
        fill: look.weight === undefined ? 'var(--ink-soft)' : 'var(--ink)',
      },
      [text],
    );
  image.append(
    svgElement('title', {}, [words.title]),
    svgElement('desc', {}, [`${words.summary} ${words.caption}`]),
    svgElement('rect', { width: fullWidth, height: fullHeight, fill: 'var(--paper)' }),
    line(words.title, MARGIN + 8, { size: 15, weight: 600 }),
    line(words.subtitle, MARGIN + 26, { size: 12 }),
    ...notes.map((note, index) => line(note, HEAD + MARGIN + height + index * NOTE + 4, { size: 11 })),
    line(words.caption, fullHeight - MARGIN, { size: 11 }),
  );
  const placed = svgElement('g', { transform: `translate(${String(MARGIN)} ${String(HEAD + MARGIN / 2)})` });
  for (const attribute of ['fill', 'font-size', 'text-anchor']) {
    const value = drawing.getAttribute(attribute);
    if (value !== null) placed.setAttribute(attribute, value);
  }
  placed.append(...[...drawing.childNodes].map((node) => node.cloneNode(true)));
  image.append(placed);
  withoutTokens(image, resolve);
  return image;
}

/** The text of an SVG file. */
export function svgFileText(image: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(image)}\n`;
}

/** Asks the page around `place` what a token stands for there: also in the dark, and with the system's own colours. */
export function tokensAt(place: Element): ResolveToken {
  return (name) => {
    const styles = getComputedStyle(place);
    const value = styles.getPropertyValue(name).trim();
    return name === '--sans' || name === '--serif' ? installedFonts(value) : plainColour(place, value);
  };
}

/** Where a font is installed, it does not have the name of the bundled file. */
function installedFonts(fonts: string): string {
  return fonts.replaceAll(/(['"])([^'"]+) Variable\1/g, '$&, $1$2$1');
}

function sizeOf(drawing: SVGSVGElement): { readonly width: number; readonly height: number } {
  return { width: Number(drawing.getAttribute('width')), height: Number(drawing.getAttribute('height')) };
}

/** A word of the system like `CanvasText` means something else elsewhere: it is saved as the colour that it is here. */
function plainColour(place: Element, value: string): string {
  if (value === '' || /^[#]|^rgb/.test(value)) return value;
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = value;
  place.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

const TOKEN = /var\((--[\w-]+)(?:,\s*([^()]*))?\)/g;

function withoutTokens(image: Element, resolve: ResolveToken): void {
  for (const element of [image, ...image.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes]) {
      if (name === 'class') element.removeAttribute(name);
      if (!value.includes('var(')) continue;
      element.setAttribute(
        name,
        value.replaceAll(TOKEN, (_, token: string, fallback?: string) => resolve(token) || (fallback ?? 'none')),
      );
    }
}

import { isolated } from '../../../../shared/base/isolated';

/** Of the small print of a picture, in Inter at 11.5 px, rounded up. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlI.,:;'’|!()[\]\- ·]/, 3.6],
  [/[frt]/, 4.6],
  [/[mwMW@%—]/, 10],
  [/[A-Z]/, 7.8],
  // Chinese, Japanese and Korean signs, and pictures.
  [/[\u2e80-\u{1ffff}]/u, 12],
];
const OTHERS = 6.8;

/** About how wide a label will be, before it is drawn. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0);
}

function widthOf(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERS;
}

/** The text in lines of at most this width, broken between words. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The beginning of a text that is too long, with an ellipsis at the end of its own direction. */
export function shortened(text: string, most: number): string {
  if (textWidth(text) <= most) return isolated(text);
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`) > most) letters.pop();
  return isolated(`${letters.join('').trimEnd()}…`);
}

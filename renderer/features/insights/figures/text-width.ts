/** Of the small print of a picture, in Inter at 11.5 px, measured on English words and rounded up. */
const WIDTH_OF_LETTER = 6.2;
const WIDTH_OF_WIDE_LETTER = 12;

/** About how wide a label will be, before it is drawn. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (isWide(letter) ? WIDTH_OF_WIDE_LETTER : WIDTH_OF_LETTER), 0);
}

/** Chinese, Japanese and Korean signs, and pictures. */
function isWide(letter: string): boolean {
  return (letter.codePointAt(0) ?? 0) >= 0x2e80;
}

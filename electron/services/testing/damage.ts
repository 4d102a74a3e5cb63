/** Ways in which the text of a file goes wrong. */

/** A bit of the text's seven-bit letters turned over; counted from the first bit of the first letter. */
export function withFlippedBit(text: string, bit: number): string {
  const index = Math.floor(bit / 7);
  const flipped = String.fromCharCode(text.charCodeAt(index) ^ (1 << (bit % 7)));
  return text.slice(0, index) + flipped + text.slice(index + 1);
}

/** What stays of a text that was cut off after `length` letters. */
export function cutAfter(text: string, length: number): string {
  return text.slice(0, length);
}

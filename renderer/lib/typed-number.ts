import type { Format } from './format';

/** A number as somebody would type it, with all its digits: what `parseNumber` reads back as the same one. */
export function typedNumber(value: number, format: Pick<Format, 'number'>): string {
  const isComma = format.number(0.5).includes(',');
  return isComma ? String(value).replace('.', ',') : String(value);
}

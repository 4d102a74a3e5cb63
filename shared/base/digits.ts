import { isolated } from './isolated';

/** The zeros of the digits that computers type and `Intl` writes; the nine others follow each. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10, 0x11136, 0x1e950,
] as const;
const MARKS: ReadonlyMap<string, string> = new Map([
  ['٫', '.'],
  ['٬', ','],
  ['：', ':'],
  ['．', '.'],
  ['，', ','],
  ['－', '-'],
  ['＋', '+'],
  ['／', '/'],
  ['％', '%'],
  ['٪', '%'],
  ['\u3000', ' '],
]);
/** What only says in which direction something is written. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const PLAIN = /^\p{ASCII}*$/u;

/** What was typed, with the digits and number marks of other scripts as 0–9 and their plain marks. */
export function plainDigits(typed: string): string {
  if (PLAIN.test(typed)) return typed;
  return Array.from(typed.replaceAll(DIRECTIONS, ''), (letter) => MARKS.get(letter) ?? plainDigit(letter)).join('');
}

function plainDigit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => code >= one && code <= one + 9);
  return zero === undefined ? letter : String(code - zero);
}

/** English words with the numbers in them in the digits of a region; for words in which no name stands. */
export type WriteDigits = (words: string) => string;

/** Takes `4:12` as one number. */
export function digitWriter(locale: string): WriteDigits {
  const format = new Intl.NumberFormat(locale, { useGrouping: false });
  const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
  if (digits.every((digit, index) => digit === String(index))) return (words) => words;
  const written = (number: string) => number.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  return (words) => words.replaceAll(/\d+(?::\d+)*/g, (number) => isolated(written(number)));
}

/** For who asks every second: a writer is made anew only when the locale is another. */
export function rememberedWriter(): (locale: string) => WriteDigits {
  let last: { readonly locale: string; readonly write: WriteDigits } | null = null;
  return (locale) => {
    if (last?.locale !== locale) last = { locale, write: digitWriter(locale) };
    return last.write;
  };
}

import { day, parseDay, rulerDate, type Day } from '../../shared/base/day';
import { plainDigits } from '../../shared/base/digits';
import { stepDay, type DayPart } from './day-steps';

/** How a region writes and reads a day in figures. */
export type DayText = {
  /** DD/MM/YYYY */
  readonly form: string;
  /** 23/11/2026 */
  readonly write: (day: Day) => string;
  /** Reads what it writes, the same without noughts or with a year of this century in two figures, and 2026-11-23. */
  readonly read: (typed: string) => Day | null;
  /** The part of a typed day at `caret`, `count` later, and where this part then stands; null when it is no day. */
  readonly step: (typed: string, caret: number, count: number) => Stepped | null;
};

type Stepped = { readonly text: string; readonly start: number; readonly end: number };
type Order = readonly DayPart[];

const ISO: Order = ['year', 'month', 'day'];
const LETTERS: Readonly<Record<DayPart, string>> = { day: 'DD', month: 'MM', year: 'YYYY' };
const WIDTHS: Readonly<Record<DayPart, number>> = { day: 2, month: 2, year: 4 };
/** Some day, to see how the region writes one. */
const A_DAY = day('2026-11-23');
/**
 * A field is read from left to right, and what a person types has none of these: with them the parts of a day would
 * stand in another order than the same day typed.
 */
const DIRECTIONS = /[\u061c\u200e\u200f]/g;
const FIGURES = /\p{Nd}+/gu;

export function createDayText(locale: string): DayText {
  const format = new Intl.DateTimeFormat(locale, {
    ...({ timeZone: 'UTC', calendar: 'gregory' } as const),
    ...({ day: '2-digit', month: '2-digit', year: 'numeric' } as const),
  });
  const parts = format.formatToParts(rulerDate(A_DAY));
  const order = parts.map(({ type }) => type).filter(isDayPart);
  const between = new Set(` .,/-${parts.map(({ type, value }) => (isDayPart(type) ? '' : value)).join('')}`);
  const write = (of: Day) => format.format(rulerDate(of)).replaceAll(DIRECTIONS, '');
  const read = (typed: string) => readDay(typed, order, between);
  return {
    form: parts
      .map(({ type, value }) => (isDayPart(type) ? LETTERS[type] : value))
      .join('')
      .replaceAll(DIRECTIONS, ''),
    write,
    read,
    step: (typed, caret, count) => {
      const from = read(typed);
      if (from === null) return null;
      const part = (isIso(plainDigits(typed).trim()) ? ISO : order)[figuresAt(typed, caret)] ?? 'day';
      const text = write(stepDay(from, part, count));
      const figures = [...text.matchAll(FIGURES)][order.indexOf(part)];
      const start = figures?.index ?? text.length;
      return { text, start, end: start + (figures?.[0].length ?? 0) };
    },
  };
}

function isDayPart(type: string): type is DayPart {
  return type in LETTERS;
}

function isIso(plain: string): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}$/.test(plain);
}

function readDay(typed: string, order: Order, between: ReadonlySet<string>): Day | null {
  const plain = plainDigits(typed).trim();
  if (isIso(plain)) return dayOf(plain.split('-'), ISO);
  if (/^\d{8}$/.test(plain)) return dayOf(cut(plain, order), order);
  const isFiguresOnly = Array.from(plain).every((letter) => /\d/.test(letter) || between.has(letter));
  return isFiguresOnly ? dayOf(plain.match(/\d+/g) ?? [], order) : null;
}

/** Eight figures with nothing between them. */
function cut(figures: string, order: Order): readonly string[] {
  let start = 0;
  return order.map((part) => figures.slice(start, (start += WIDTHS[part])));
}

function dayOf(figures: readonly string[], order: Order): Day | null {
  if (figures.length !== order.length) return null;
  const of = (part: DayPart) => figures[order.indexOf(part)] ?? '';
  const year = of('year');
  return parseDay(
    `${year.length === 2 ? `20${year}` : year}-${of('month').padStart(2, '0')}-${of('day').padStart(2, '0')}`,
  );
}

/** Which of the figures in `text` the caret is in, or stands behind. */
function figuresAt(text: string, caret: number): number {
  const starts = [...text.matchAll(FIGURES)].map(({ index }) => index);
  return Math.max(0, starts.filter((start) => start <= caret).length - 1);
}

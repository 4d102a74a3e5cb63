import type { Day, Month } from '../../../shared/base/day';
import type { InsightRow, Rung } from '../../../shared/insights/insight-row';
import type { Format } from '../../lib/format';

/** When and for whom something is written. */
export type Around = { readonly today: Day; readonly format: Format };
type Span = { readonly from: Day; readonly to: Day };

/** `24 May to 23 Nov`, with years where they are not this one. */
export function spanWords({ from, to }: Span, { today, format }: Around): string {
  const isThisYear = from.slice(0, 4) === today.slice(0, 4) && to.slice(0, 4) === today.slice(0, 4);
  const words = isThisYear ? format.shortDay : format.day;
  return from === to ? words(from) : `${words(from)} to ${words(to)}`;
}

export function countWords(count: number, one: string, format: Format): string {
  return `${format.number(count)} ${one}${count === 1 ? '' : 's'}`;
}

const CHIPS: Readonly<Record<Rung, string>> = {
  confirmed: 'confirmed on new data',
  'first-sign': 'first sign',
  'not-confirmed': 'did not show up again',
  'not-testable': 'could not be tested again',
  'may-be-reaction': 'may be a reaction',
  'no-large-effect': 'no large effect',
  unclear: 'no sign of an effect',
  'not-separable': 'cannot be told apart',
  'score-constant': 'the score did not change',
  'no-contrast': 'nothing to compare',
  'not-enough-data': 'not enough data',
};

/** How much may be said of an activity, in two or three words. */
export function chipWords({ rung, reason }: Pick<InsightRow, 'rung' | 'reason'>): string {
  return rung === 'unclear' && reason !== null ? 'nothing to say yet' : CHIPS[rung];
}

const NOT_COMPARED: ReadonlySet<Rung> = new Set<Rung>([
  'not-enough-data',
  'no-contrast',
  'score-constant',
  'not-separable',
]);

/** Whether there was too little to compare, so that there is nothing to draw of it. */
export function isNotCompared({ rung }: Pick<InsightRow, 'rung'>): boolean {
  return NOT_COMPARED.has(rung);
}

/** `Looked at again when there are 56 changes (now 41).` */
export function nextLookWords(
  { next, usable, what }: { readonly next: number; readonly usable: number; readonly what: 'change' | 'value' },
  format: Format,
): string {
  return `Looked at again when there are ${format.number(next)} ${what}s (now ${format.number(usable)}).`;
}

/** Which months are missing in what is shown, and how many. */
export function unreadableWords(months: readonly Month[], format: Format): string {
  const shown = months.slice(0, MOST_MONTHS).map((month) => format.month(month));
  const more = months.length - shown.length;
  const names = more === 0 ? listed(shown) : `${shown.join(', ')} and ${countWords(more, 'other', format)}`;
  if (months.length === 1)
    return `${format.number(1)} month could not be read: ${names}. Its file was left as it is, and what is shown here is without it.`;
  return `${format.number(months.length)} months could not be read: ${names}. Their files were left as they are, and what is shown here is without them.`;
}

const MOST_MONTHS = 4;

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** `klout-style-score-over-time` */
export function fileNameOf(...words: readonly string[]): string {
  const name = words
    .join(' ')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name === '' ? 'rapport' : name;
}

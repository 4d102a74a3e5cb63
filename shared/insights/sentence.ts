import type { Day } from '../base/day';

/**
 * What is said, before it is written in a language's own numbers and days: a page can write them as the person's region
 * does, and set titles apart.
 */
export type Sentence = readonly SentencePart[];

export type SentencePart =
  | string
  /** The name that a person gave to something. */
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'number'; readonly value: number; readonly form: NumberForm }
  | { readonly kind: 'day'; readonly day: Day };

/**
 * `estimate` has two significant digits, `change` too, and a plus or minus; `amount` is a number as it is, `difference`
 * with its sign; `percent` is a share from 0 to 1 in hundredths, `percent-change` with its sign.
 */
export type NumberForm = 'estimate' | 'change' | 'amount' | 'difference' | 'percent' | 'percent-change';

export type SentenceFormat = {
  readonly number: (value: number, form: NumberForm) => string;
  readonly day: (day: Day) => string;
};

/** A sentence as a template: words stand for themselves, and sentences can stand in it. */
export function say(words: TemplateStringsArray, ...values: readonly (SentencePart | Sentence)[]): Sentence {
  const parts = words.flatMap((between, index) => {
    const value = values[index];
    return [between, ...(value === undefined ? [] : partsOf(value))];
  });
  return parts.filter((part) => part !== '');
}

export function sentenceText(sentence: Sentence, format: SentenceFormat): string {
  return sentence.map((part) => partText(part, format)).join('');
}

export function title(of: string): SentencePart {
  return { kind: 'title', title: of };
}

export function dayPart(day: Day): SentencePart {
  return { kind: 'day', day };
}

/** A number in one of its forms; null is not known. */
export function numberPart(value: number | null, form: NumberForm): SentencePart {
  return value === null ? 'an unknown amount' : { kind: 'number', value, form };
}

export const estimate = (value: number | null): SentencePart => numberPart(value, 'estimate');
export const change = (value: number | null): SentencePart => numberPart(value, 'change');
export const amount = (value: number | null): SentencePart => numberPart(value, 'amount');

/** `A`, `A and B`, `A, B and C`. */
export function listed(parts: readonly SentencePart[]): Sentence {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [index === parts.length - 1 ? ' and ' : ', ', part];
  });
}

function partsOf(value: SentencePart | Sentence): Sentence {
  return typeof value === 'string' || 'kind' in value ? [value] : value;
}

function partText(part: SentencePart, format: SentenceFormat): string {
  if (typeof part === 'string') return part;
  if (part.kind === 'title') return part.title;
  return part.kind === 'day' ? format.day(part.day) : format.number(part.value, part.form);
}

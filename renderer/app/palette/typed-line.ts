import { typedWords } from '../../lib/match-words';

/** What was typed into the palette, taken apart. */
export type TypedLine = {
  readonly text: string;
  readonly words: readonly string[];
  /** The number at the end and the words before it, which say what it is for; null without either. */
  readonly amount: {
    readonly words: readonly string[];
    /** As it was typed. */
    readonly typed: string;
    readonly value: number;
    readonly isApproximate: boolean;
  } | null;
};

const AMOUNT = /^(.*?)\s+(?:to\s+)?(about\s+|~\s*|ca\.?\s+)?([-−+]?\d[\d.,’']*)$/i;

export function typedLine(typed: string, parseNumber: (text: string) => number | null): TypedLine {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  const words = typedWords(text);
  const [, before = '', about, number = ''] = AMOUNT.exec(text) ?? [];
  const value = before === '' ? null : parseNumber(number);
  if (value === null) return { text, words, amount: null };
  return {
    text,
    words,
    amount: { words: typedWords(before), typed: number, value, isApproximate: about !== undefined },
  };
}

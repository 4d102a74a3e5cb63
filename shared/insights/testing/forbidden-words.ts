import type { Sentence } from '../sentence';
import { sentenceText } from '../sentence';
import { createSentenceFormat } from '../sentence-format';

/** What no observation can show, and signs of certainty that mislead (analysis, section 2.11). */
const FORBIDDEN =
  /\bprov(e|es|ed|en)\b|\bbecause\b|\bcaus(e|es|ed)\b|\bboost|\bimprov|\bwork(s|ed)?\b|\bsignifican|\bstars?\b|confidence|correlat|coefficient|\*|NaN|Infinity|undefined|null/i;

const english = createSentenceFormat('en-GB');

/** The first forbidden word in what is said, or null. Names that a person gave are not looked at. */
export function forbiddenWord(sentence: Sentence): string | null {
  const untitled = sentence.map((part) =>
    typeof part !== 'string' && part.kind === 'title' ? { ...part, title: 'Q' } : part,
  );
  return FORBIDDEN.exec(sentenceText(untitled, english))?.[0] ?? null;
}

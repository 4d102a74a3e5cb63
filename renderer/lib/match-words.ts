/** Text as it is compared: without case and accents, however those were encoded. */
export function foldText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The words of what was typed, ready to be looked for. */
export function typedWords(typed: string): readonly string[] {
  return foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}

const WHOLE = 4;
const BEGINNING = 3;
const INSIDE = 2;
const BESIDE = 1;

/**
 * How well a text answers to the words, from 0 to 4, or null when one of them is not in it: best are whole words, then
 * beginnings of words, then what stands inside of one. `beside` are words that lead to it though it does not show them:
 * they only count from their beginning. Signs before a word need not be typed: `ks` finds `+Ks`.
 */
export function matchWords(words: readonly string[], text: string, beside = ''): number | null {
  const folded = foldText(text);
  const [shown, others] = [wordsOf(folded), wordsOf(foldText(beside))];
  let sum = 0;
  for (const word of words) {
    const quality = qualityIn(word, shown, folded);
    if (quality === null && !others.some((other) => other.startsWith(word))) return null;
    sum += quality ?? BESIDE;
  }
  return words.length === 0 ? 0 : sum / words.length;
}

function qualityIn(word: string, shown: readonly string[], folded: string): number | null {
  if (shown.includes(word)) return WHOLE;
  if (shown.some((other) => other.startsWith(word))) return BEGINNING;
  // One letter is inside of nearly everything.
  return word.length > 1 && folded.includes(word) ? INSIDE : null;
}

/** Each word as it stands and without the signs around it, and the parts of what a sign joins: `follow-up`. */
function wordsOf(folded: string): readonly string[] {
  return folded
    .split(/\s+/)
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word !== '');
}

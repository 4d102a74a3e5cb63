const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const ISOLATES = /[\u2066-\u2069]/g;

/** Letters and digits of scripts that are written from right to left, and the marks that turn the direction. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name, a date or a number for the middle of an English sentence: what is written from right to left is set apart, so
 * that it does not change places with the words around it. Everything else stays as it is.
 */
export function isolated(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  return `${FIRST_STRONG_ISOLATE}${closes(text) ? text : text.replaceAll(ISOLATES, '')}${POP_ISOLATE}`;
}

/** What a person pasted could end the isolate before its end. */
function closes(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(ISOLATES)) {
    open += mark === POP_ISOLATE ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A text as it is searched, and where each of its characters comes from. */
export type FoldedText = {
  readonly text: string;
  /** Where what a folded character was made of begins and ends in the text as written; null where nothing has moved. */
  readonly places: { readonly starts: Int32Array; readonly ends: Int32Array } | null;
};

export type TextSpan = { readonly from: number; readonly to: number };

/**
 * `text` with case, accents and width put aside, so that `ruckmeldung` is found in `Rückmeldung`, and with every stretch
 * of space as one space, so that a phrase goes on over the end of a line. Marks that make another letter, as those of
 * Hindi and Japanese do, are kept.
 */
export function foldText(text: string): FoldedText {
  if (ORDINARY.test(text)) return { text: text.toLowerCase().replaceAll(/[\t\n]/g, ' '), places: null };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: unit, index } of text.matchAll(UNITS)) {
    if (PLAIN.test(unit)) {
      parts.push(unit.toLowerCase());
      for (let place = index; place < index + unit.length; place += 1) {
        starts.push(place);
        ends.push(place + 1);
      }
      continue;
    }
    const folded = foldedUnit(unit);
    parts.push(folded);
    for (let times = 0; times < folded.length; times += 1) {
      starts.push(index);
      ends.push(index + unit.length);
    }
  }
  const isMoved = starts.length !== text.length || starts.some((start, place) => start !== place);
  const places = isMoved ? { starts: Int32Array.from(starts), ends: Int32Array.from(ends) } : null;
  return { text: parts.join(''), places };
}

/** What the folded characters from `from` to before `to` were made of, accents and all. */
export function writtenSpan({ places }: FoldedText, { from, to }: TextSpan): TextSpan {
  return places === null ? { from, to } : { from: places.starts[from] ?? 0, to: places.ends[to - 1] ?? 0 };
}

/** Nearly every English text: plain characters and single spaces, of which nothing moves. */
const ORDINARY = /^(?:[!-~]|[ \t\n](?![ \t\n]))*$/;

/** Plain characters, a stretch of space, or one character with the marks upon it: nothing smaller is folded. */
const UNITS = /[!-~]+(?!\p{M})|\s+|[^\p{M}\s]\p{M}*|\p{M}+/gu;
const PLAIN = /^[!-~]+$/;

/** Marks of scripts that are read without them, and what is there for the end of a line only. */
const PUT_ASIDE =
  /[[[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Latin}]&&\p{M}]--[\u3099\u309a]]|[\u00ad\u200b\u2060]/gv;

/** Letters that Unicode does not take apart, and signs that a keyboard writes in another way. */
const OTHERWISE = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['‘', "'"],
  ['’', "'"],
  ['‐', '-'],
]);

/** A language has few characters, and taking one apart is slow. */
const known = new Map<string, string>();
const MOST_KNOWN = 5_000;

function foldedUnit(unit: string): string {
  if (/^\s/.test(unit)) return ' ';
  const before = known.get(unit);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const folded = foldedCharacter(unit);
  known.set(unit, folded);
  return folded;
}

function foldedCharacter(unit: string): string {
  const apart = unit.normalize('NFKD');
  // An accent that stands alone comes apart into a space with a mark on it, which nobody has written.
  const bare = /\s/.test(apart) ? unit : apart.replaceAll(PUT_ASIDE, '');
  const lower = Array.from(bare.toLowerCase(), (character) => OTHERWISE.get(character) ?? character).join('');
  return lower.normalize('NFC');
}

import type { TextSpan } from './fold-text';

export type ExcerptPiece = { readonly text: string; readonly isHit: boolean };

/** A part of a text, in pieces; `…` stands where something was cut away. */
export type Excerpt = {
  readonly pieces: readonly ExcerptPiece[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

/** How many characters stand on each side of the hits. */
const CONTEXT = 60;
/** No hit that begins further behind the first one is shown in its excerpt. */
export const EXCERPT_REACH = 2 * CONTEXT;

/** Of one language, so that every computer cuts alike; what a character is differs little between them. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The text around the first of `hits`, with what else is hit nearby; its beginning where there are none. Words are kept
 * whole where there is space between them, and characters always.
 */
export function excerptOf(text: string, hits: readonly TextSpan[]): Excerpt {
  const spans = wholeSpans(text, hits);
  const first = spans[0] ?? { from: 0, to: CONTEXT };
  const from = startOfExcerpt(text, first.from);
  const wanted = Math.min(text.length, first.to + CONTEXT);
  const shown = spans.filter((span) => span.from < wanted);
  const to = endOfExcerpt(text, shown.at(-1)?.to ?? text.search(/\S|$/), wanted);
  return {
    pieces: piecesOf(text, shown, { from, to }),
    isCutBefore: text.slice(0, from).trim() !== '',
    isCutAfter: text.slice(to).trim() !== '',
  };
}

/** All of a text in pieces. */
export function hitPieces(text: string, hits: readonly TextSpan[]): readonly ExcerptPiece[] {
  return piecesOf(text, wholeSpans(text, hits), { from: 0, to: text.length });
}

function piecesOf(text: string, spans: readonly TextSpan[], { from, to }: TextSpan): readonly ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let done = from;
  for (const span of spans) {
    if (span.from > done) pieces.push({ text: text.slice(done, span.from), isHit: false });
    pieces.push({ text: text.slice(span.from, span.to), isHit: true });
    done = span.to;
  }
  if (done < to) pieces.push({ text: text.slice(done, to), isHit: false });
  return pieces;
}

/** In order, of whole characters, and none over another. */
function wholeSpans(text: string, hits: readonly TextSpan[]): readonly TextSpan[] {
  if (hits.length === 0) return [];
  const spans: { from: number; to: number }[] = [];
  for (const hit of hits.toSorted((one, other) => one.from - other.from)) {
    const from = characterAt(text, hit.from).from;
    const to = characterAt(text, hit.to - 1).to;
    const before = spans.at(-1);
    if (before === undefined || from >= before.to) spans.push({ from, to });
    else before.to = Math.max(before.to, to);
  }
  return spans;
}

function startOfExcerpt(text: string, hitFrom: number): number {
  const wanted = hitFrom - CONTEXT;
  if (wanted <= 0) return 0;
  // With the character before: where that is space, the excerpt begins with a whole word as it is.
  const space = /\s+/.exec(text.slice(wanted - 1, hitFrom));
  return space === null ? characterAt(text, wanted).from : wanted - 1 + space.index + space[0].length;
}

function endOfExcerpt(text: string, hitTo: number, wanted: number): number {
  if (wanted <= hitTo) return hitTo;
  if (wanted >= text.length) return text.length;
  const space = text.slice(hitTo, wanted + 1).search(/\s+\S*$/);
  return space === -1 ? Math.max(hitTo, characterAt(text, wanted).from) : hitTo + space;
}

/** The character that `place` lies in. */
function characterAt(text: string, place: number): TextSpan {
  const isAlone = isPlain(text, place) && (place + 1 === text.length || isPlain(text, place + 1));
  if (isAlone) return { from: place, to: place + 1 };
  // Each question costs as much as the text is long: it is asked of all of it only where what is near gives no answer.
  const near = segmentIn(text, place, { from: plainBefore(text, place), to: Math.min(text.length, place + NEAR) });
  return near ?? segmentIn(text, place, { from: 0, to: text.length }) ?? { from: place, to: place + 1 };
}

const NEAR = 100;

/** Null where the character may go on behind `part`, which begins where a character does. */
function segmentIn(text: string, place: number, part: TextSpan): TextSpan | null {
  const segment = characters.segment(text.slice(part.from, part.to)).containing(place - part.from);
  if (segment === undefined) return null;
  const from = part.from + segment.index;
  const to = from + segment.segment.length;
  return to < part.to || part.to === text.length ? { from, to } : null;
}

/** The last place before that a character begins at for certain, or the beginning of the text. */
function plainBefore(text: string, place: number): number {
  for (let before = place - 1; before > Math.max(0, place - NEAR); before -= 1) {
    if (isPlain(text, before)) return before;
  }
  return 0;
}

/** Of the letters of Latin, Cyrillic and Chinese: one of them is never a part of the character before it. */
function isPlain(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return (code >= 0x20 && code < 0x300) || (code >= 0x400 && code < 0x480) || (code >= 0x3400 && code < 0xa000);
}

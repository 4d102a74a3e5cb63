import { highlighted } from '../../../shared/journal/search';
import type { NoteQuery } from '../../../shared/journal/note-query';
import { textParts, type TextPart } from '../../../shared/journal/tags';

/** A part of a note as it is shown, in pieces of which some are what was searched for. */
export type NotePart = {
  readonly part: TextPart;
  readonly pieces: readonly { readonly text: string; readonly isHit: boolean }[];
};

/** Links, tags and people in a note, and within them and around them what is found. Null searches for nothing. */
export function noteParts(text: string, query: NoteQuery | null): readonly NotePart[] {
  const parts = textParts(text);
  if (query === null) return parts.map((part) => ({ part, pieces: [{ text: part.text, isHit: false }] }));
  const spans = spansOf(highlighted(text, query));
  let from = 0;
  return parts.map((part) => {
    const to = from + part.text.length;
    const pieces = spans.flatMap((span) => {
      const piece = text.slice(Math.max(from, span.from), Math.min(to, span.to));
      return piece === '' || span.from >= to || span.to <= from ? [] : [{ text: piece, isHit: span.isHit }];
    });
    from = to;
    return { part, pieces };
  });
}

function spansOf(pieces: ReturnType<typeof highlighted>) {
  let from = 0;
  return pieces.map(({ text, isHit }) => {
    const span = { from, to: from + text.length, isHit };
    from = span.to;
    return span;
  });
}

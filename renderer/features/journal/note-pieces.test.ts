import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/journal/note-query';
import { noteParts } from './note-pieces';

const NOTE = 'Talk with @ann about #pricing: https://example.org/a-talk went well.';

describe('the parts of a note', () => {
  it('are its links, tags and people, and what is between them', () => {
    const parts = noteParts(NOTE, null).map(({ part }) => [part.kind, part.text]);

    expect(parts).toEqual([
      ['plain', 'Talk with '],
      ['person', '@ann'],
      ['plain', ' about '],
      ['tag', '#pricing'],
      ['plain', ': '],
      ['link', 'https://example.org/a-talk'],
      ['plain', ' went well.'],
    ]);
  });

  it('are in pieces where something is found, within tags and links too', () => {
    const parts = noteParts(NOTE, parseQuery('talk pric'));

    const hits = parts.flatMap(({ pieces }) => pieces.filter(({ isHit }) => isHit).map(({ text }) => text));
    expect(hits).toEqual(['Talk', 'pric', 'talk']);
    expect(parts.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')).toBe(NOTE);
  });

  it('share a hit that goes over their edge', () => {
    const parts = noteParts(NOTE, parseQuery('"about #pricing: https"'));

    expect(
      parts.map(({ pieces }) =>
        pieces
          .filter(({ isHit }) => isHit)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toEqual(['', '', 'about ', '#pricing', ': ', 'https', '']);
  });
});

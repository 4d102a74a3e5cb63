import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, hitPieces, type Excerpt } from './excerpt';

const WORDS = 'one two three four five six seven eight nine ten eleven twelve ';
const at = (text: string, part: string) => ({ from: text.indexOf(part), to: text.indexOf(part) + part.length });
const shown = ({ pieces, isCutBefore, isCutAfter }: Excerpt) =>
  [
    isCutBefore ? '…' : '',
    ...pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)),
    isCutAfter ? '…' : '',
  ].join('');

describe('excerptOf', () => {
  it('is the whole of a short text', () => {
    const text = 'Wrote to three people.';
    expect(shown(excerptOf(text, [at(text, 'three')]))).toBe('Wrote to [three] people.');
  });

  it('stands around the first hit and is cut between words', () => {
    const text = `${WORDS}${WORDS}HIT ${WORDS}${WORDS}`;
    expect(shown(excerptOf(text, [at(text, 'HIT')]))).toBe(
      '…two three four five six seven eight nine ten eleven twelve [HIT] one two three four five six seven eight nine ten eleven…',
    );
  });

  it('shows other hits nearby, whole, and none far away', () => {
    const text = `A hit, ${'x'.repeat(50)} another ${WORDS} third`;
    const hits = [at(text, 'third'), at(text, 'hit'), at(text, 'another')];
    expect(shown(excerptOf(text, hits))).toBe(`A [hit], ${'x'.repeat(50)} [another]…`);
  });

  it('makes one of hits that lie over each other', () => {
    const text = 'abcdef';
    expect(shown(excerptOf(text, [at(text, 'abc'), at(text, 'bcd'), at(text, 'c'), at(text, 'e')]))).toBe('[abcd][e]f');
  });

  it('is cut between characters where no space stands between words', () => {
    const family = '👩‍👩‍👧‍👦';
    const text = `${'日'.repeat(100)}${family}猫${family}${'月'.repeat(100)}`;
    const around = shown(excerptOf(text, [at(text, '猫')]));
    expect(around).toBe(`…${'日'.repeat(49)}${family}[猫]${family}${'月'.repeat(49)}…`);

    const families = family.repeat(20);
    const cut = excerptOf(`${families}猫${families}`, [at(`${families}猫`, '猫')]);
    expect(cut.pieces.map(({ text: piece }) => piece.replaceAll(family, ''))).toEqual(['', '猫', '']);
  });

  it('hits a whole character, never a part of one', () => {
    const text = 'With 👩‍👧 today';
    expect(shown(excerptOf(text, [at(text, '👩')]))).toBe('With [👩‍👧] today');
  });

  it('is the beginning of a text without a hit', () => {
    expect(shown(excerptOf(`${WORDS}${WORDS}${WORDS}`, []))).toBe(
      `${WORDS}one two three four five six seven eight nine ten eleven…`,
    );
    expect(shown(excerptOf(` ${'x'.repeat(200)}`, []))).toBe(` ${'x'.repeat(119)}…`);
    expect(shown(excerptOf('', []))).toBe('');
  });
});

describe('hitPieces', () => {
  it('are all of the text', () => {
    const text = `${WORDS}${WORDS}HIT ${WORDS}${WORDS}`;
    expect(hitPieces(text, [at(text, 'HIT')])).toEqual([
      { text: `${WORDS}${WORDS}`, isHit: false },
      { text: 'HIT', isHit: true },
      { text: ` ${WORDS}${WORDS}`, isHit: false },
    ]);
    expect(hitPieces('', [])).toEqual([]);
  });

  it('are cut where characters end, wherever they are hit', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\r\n',
      'e\u0301',
      '👩‍👧',
      '🇩🇪',
      '🇫🇷',
      'कि',
      'и\u0306',
      '日',
      '葛\u{e0100}',
      '\u0301',
      '각',
      `a${'\u0301'.repeat(150)}`,
    );
    const texts = fc.array(pieces, { minLength: 1, maxLength: 300, size: 'max' }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 3 }), (text, seed, length) => {
        const from = seed % text.length;
        const hit = { from, to: Math.min(text.length, from + length) };
        const ends = new Set(
          [...new Intl.Segmenter('en').segment(text)].map(({ index, segment }) => index + segment.length),
        );
        let place = 0;
        for (const piece of hitPieces(text, [hit])) {
          place += piece.text.length;
          expect(ends).toContain(place);
        }
        expect(place).toBe(text.length);
      }),
    );
  });
});

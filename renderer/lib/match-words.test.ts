import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchWords, typedWords } from './match-words';

const match = (typed: string, text: string, beside?: string) => matchWords(typedWords(typed), text, beside);

describe('matchWords', () => {
  it.each([
    ['reply', 'Reply to mentions'],
    ['MENTIONS rep', 'Reply to mentions'],
    ['ks', 'Give +Ks'],
    ['+ks', 'Give +Ks'],
    ['cafe', 'Write about the Café'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'Café'],
    ['tion', 'Reply to mentions'],
    ['up', 'Write a follow-up'],
    ['', 'Anything'],
  ])('finds %j in %j', (typed, text) => {
    expect(match(typed, text)).not.toBeNull();
  });

  it('needs every word', () => {
    expect(match('reply blog', 'Reply to mentions')).toBeNull();
  });

  it('takes one letter for a beginning only', () => {
    expect(match('m', 'Reply to mentions')).not.toBeNull();
    expect(match('s', 'Reply to mentions')).toBeNull();
  });

  it('puts whole words before beginnings, and those before what is inside a word', () => {
    const [whole, beginning, inside] = ['Log in', 'Logging', 'Blog'].map((text) => match('log', text) ?? NaN);

    expect([whole, beginning, inside]).toEqual(
      [...[whole, beginning, inside]].sort((one, other) => Number(other) - Number(one)),
    );
    expect(new Set([whole, beginning, inside]).size).toBe(3);
  });

  it('finds what is beside the text from its beginning, and puts it last', () => {
    expect(match('linked reply', 'Reply to mentions', 'LinkedIn')).not.toBeNull();
    expect(match('kedin', 'Reply to mentions', 'LinkedIn')).toBeNull();
    expect(match('linkedin', 'Reply', 'LinkedIn')).toBeLessThan(match('link', 'Blinking') ?? NaN);
  });

  it('finds any text by its own words, in any order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const backwards = text.split(/\s+/).reverse().join(' ');
        expect(match(backwards, text)).not.toBeNull();
      }),
    );
  });
});

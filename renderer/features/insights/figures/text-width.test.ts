import { describe, expect, it } from 'vitest';
import { shortened, textWidth, wrapped } from './text-width';

describe('textWidth', () => {
  it('is at least what Inter takes at 11.5 px', () => {
    // Measured in Chromium.
    expect(textWidth('Algorithm change, 2 Aug: −20 · nothing is compared across it')).toBeGreaterThan(332);
    expect(textWidth('Algorithm change, 2 Aug: −20 · nothing is compared across it')).toBeLessThan(380);
  });

  it('counts wide signs as such', () => {
    expect(textWidth('算法')).toBe(24);
  });
});

describe('wrapped', () => {
  it('breaks between words, and never within one', () => {
    expect(wrapped('one two incomprehensibilities three', 60)).toEqual(['one two', 'incomprehensibilities', 'three']);
  });
});

describe('shortened', () => {
  it('leaves what fits, and ends the rest with an ellipsis', () => {
    expect(shortened('LinkedIn', 100)).toBe('LinkedIn');
    expect(shortened('A platform of many words', 70)).toBe('A platform…');
  });

  it('ends what is written from right to left on its left side', () => {
    expect(shortened('التعليق على ثلاث مدونات', 70)).toMatch(/^\u2068.+…\u2069$/);
  });
});

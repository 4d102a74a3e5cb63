import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineSchema, proseSchema, tidyLine } from './text';

describe('lineSchema', () => {
  const line = lineSchema(10);

  it.each(['a', 'a b', 'ö', '🧵', '你好', '__proto__', '<b>', 'x'.repeat(10)])('takes %j', (text) => {
    expect(line.safeParse(text).success).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['space at an end', ' a'],
    ['space at the other end', 'a '],
    ['a line break', 'a\nb'],
    ['a tab', 'a\tb'],
    ['a zero', 'a\u0000b'],
    ['a control character', 'a\u007fb'],
    ['a control character of the second set', 'a\u0085b'],
    ['a line break of Unicode', 'a\u2028b'],
    ['half a character', 'a\ud83e'],
    ['too much', 'x'.repeat(11)],
    ['a number', 7],
  ])('does not take %s', (_, text) => {
    expect(line.safeParse(text).success).toBe(false);
  });
});

describe('proseSchema', () => {
  it('keeps line breaks and space as they are', () => {
    expect(proseSchema(20).parse('  a\r\n\nb  ')).toBe('  a\r\n\nb  ');
    expect(proseSchema(20).parse('')).toBe('');
  });

  it('takes no half character and nothing longer than it may be', () => {
    expect(proseSchema(20).safeParse('a\udc00').success).toBe(false);
    expect(proseSchema(20).safeParse('x'.repeat(21)).success).toBe(false);
  });
});

describe('tidyLine', () => {
  it('makes one line of what was typed', () => {
    expect(tidyLine('  Comment \n on\t3\u2028blogs ')).toBe('Comment on 3 blogs');
  });

  it('changes nothing that is tidy', () => {
    fc.assert(fc.property(fc.string(), (text) => tidyLine(tidyLine(text)) === tidyLine(text)));
  });
});

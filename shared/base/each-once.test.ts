import { describe, expect, it } from 'vitest';
import { isEachOnce } from './each-once';

describe('isEachOnce', () => {
  it.each([
    [[], true],
    [['a'], true],
    [['a', 'A', 'b'], true],
    [['a', 'b', 'a'], false],
    [['__proto__', 'constructor'], true],
    [['', ''], false],
  ])('says of %j: %s', (names, expected) => {
    expect(isEachOnce(names)).toBe(expected);
  });
});

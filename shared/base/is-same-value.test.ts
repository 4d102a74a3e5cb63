import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameValue } from './is-same-value';
import { parseJson } from './parse-json';

/** The value with the fields of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, turned(field)]),
  );
}

describe('isSameValue', () => {
  it('finds a value the same when it was written and read, whatever the order of its fields', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSameValue(value, parseJson(JSON.stringify(value)))).toBe(true);
        expect(isSameValue(value, turned(value))).toBe(true);
      }),
    );
  });

  it('finds two values the same only when their texts say the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 1 }), fc.jsonValue({ maxDepth: 1 }), (one, other) => {
        const sorted = (value: unknown) =>
          JSON.stringify(value, (_, part: unknown) =>
            typeof part === 'object' && part !== null && !Array.isArray(part)
              ? Object.entries(part).sort(([first], [second]) => (first < second ? -1 : 1))
              : part,
          );
        if (isSameValue(one, other)) expect(sorted(one)).toBe(sorted(other));
        expect(isSameValue(one, other)).toBe(isSameValue(other, one));
      }),
    );
  });

  it.each([
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [{}, null],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: null }, {}],
    [1, '1'],
    [[1], { 0: 1 }],
    [parseJson('{"__proto__":1}'), {}],
    [{ constructor: 1 }, {}],
  ])('tells %j from %j', (one, other) => {
    expect([isSameValue(one, other), isSameValue(other, one)]).toEqual([false, false]);
  });

  it('takes a field that is undefined for none, as JSON does', () => {
    expect(isSameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  });
});

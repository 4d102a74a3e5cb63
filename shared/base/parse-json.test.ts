import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json';

describe('parseJson', () => {
  it('gives the value', () => {
    expect(parseJson(' {"a": [1, null]} ')).toEqual({ a: [1, null] });
    expect(parseJson('null')).toBeNull();
  });

  it.each(['', '{', '{"a": 1', 'undefined', "{'a': 1}", '\ufeff{}', '{"a": NaN}'])('is undefined for %j', (text) => {
    expect(parseJson(text)).toBeUndefined();
  });
});

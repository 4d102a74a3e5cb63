import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openObject } from './open-object';

const schema = openObject({ amount: z.number() });

describe('openObject', () => {
  it('keeps fields that it does not know', () => {
    expect(schema.parse({ amount: 1, later: { deep: [1] } })).toEqual({ amount: 1, later: { deep: [1] } });
  });

  it('takes nothing from a prototype that came as a field, and hands none on', () => {
    expect(schema.safeParse(JSON.parse('{"__proto__": {"amount": 1}}')).success).toBe(false);
    const parsed = schema.parse(JSON.parse('{"amount": 1, "__proto__": {"isAdmin": true}}'));
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect('isAdmin' in parsed).toBe(false);
  });
});

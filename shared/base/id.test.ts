import { describe, expect, it } from 'vitest';
import { idSchema, parseId } from './id';

describe('parseId', () => {
  it.each(['a', 'A9', 'klout-index_2', 'constructor', 'x'.repeat(64)])('takes %s', (text) => {
    expect(parseId(text)).toBe(text);
    expect(idSchema.safeParse(text).success).toBe(true);
  });

  it.each(['', ' ', 'a b', 'é', '../x', '-a', '_a', '__proto__', 'a\n', 'a\u0000', 'x'.repeat(65)])(
    'does not take %j',
    (text) => {
      expect(parseId(text)).toBeNull();
      expect(idSchema.safeParse(text).success).toBe(false);
    },
  );
});

import { expect, it } from 'vitest';
import { createRateLimit } from './rate-limit';

it('lets a burst pass, then as many as the rate allows, and never saves up more than a burst', () => {
  let now = 0;
  const limit = createRateLimit({ perSecond: 10, burst: 3 }, () => now);
  const take = (count: number): readonly boolean[] => Array.from({ length: count }, () => limit.take());

  expect(take(4)).toEqual([true, true, true, false]);

  now = 99;
  expect(take(1)).toEqual([false]);
  now = 200;
  expect(take(3)).toEqual([true, true, false]);
  now = 3_600_000;
  expect(take(4)).toEqual([true, true, true, false]);
});

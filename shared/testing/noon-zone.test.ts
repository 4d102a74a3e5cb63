import { describe, expect, it } from 'vitest';
import { clockTimeOf } from '../base/day-of';
import { instantOfMilliseconds } from '../base/instant';
import { zoneWhereItIsNoon } from './noon-zone';

describe('zoneWhereItIsNoon', () => {
  it.each(Array.from({ length: 24 }, (_, hour) => hour))('is right at %i o’clock of UTC', (hour) => {
    const now = instantOfMilliseconds((hour * 60 + 20) * 60_000);

    expect(clockTimeOf(now, zoneWhereItIsNoon(hour))).toBe('12:20');
  });
});

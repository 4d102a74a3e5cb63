import { describe, expect, it } from 'vitest';
import { createSeededRandom, pick, randomWhole } from './random';

describe('createSeededRandom', () => {
  it('is mulberry32', () => {
    // From the reference implementation, https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32, seed 0.
    const random = createSeededRandom(0);
    expect([random(), random(), random()]).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
  });

  it('repeats itself from its seed and differs for another', () => {
    const first = (seed: number) => {
      const random = createSeededRandom(seed);
      return Array.from({ length: 50 }, random);
    };
    expect(first(7)).toEqual(first(7));
    expect(first(7)).not.toEqual(first(8));
  });
});

describe('randomWhole', () => {
  it('reaches both ends and nothing beyond', () => {
    const random = createSeededRandom(3);
    const drawn = new Set(Array.from({ length: 500 }, () => randomWhole(random, -1, 2)));
    expect([...drawn].sort((one, other) => one - other)).toEqual([-1, 0, 1, 2]);
  });
});

describe('pick', () => {
  it('gives each of the choices', () => {
    const random = createSeededRandom(3);
    const drawn = new Set(Array.from({ length: 100 }, () => pick(random, ['a', 'b', 'c'])));
    expect([...drawn].sort()).toEqual(['a', 'b', 'c']);
  });
});

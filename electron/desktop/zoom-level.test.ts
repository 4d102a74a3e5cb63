import { describe, expect, it } from 'vitest';
import { zoomed, zoomWithin, type ZoomStep } from './zoom-level';

function after(steps: readonly ZoomStep[]): number {
  return steps.reduce(zoomed, 0);
}

describe('zoomed', () => {
  it('goes in half steps and comes back the same way', () => {
    expect(after(['in'])).toBe(0.5);
    expect(after(['in', 'in', 'out', 'out'])).toBe(0);
    expect(after(['out', 'in', 'in'])).toBe(0.5);
  });

  it('goes back to the usual size from everywhere', () => {
    expect(after(['in', 'in', 'reset'])).toBe(0);
    expect(after(['out', 'reset'])).toBe(0);
  });

  it('ends where the page would not make sense any more, and comes back from there with one step', () => {
    const much = Array.from({ length: 50 }, () => 'in' as const);
    const little = Array.from({ length: 50 }, () => 'out' as const);

    expect(after(much)).toBe(6);
    expect(after([...much, 'out'])).toBe(5.5);
    expect(after(little)).toBe(-3);
    expect(after([...little, 'in'])).toBe(-2.5);
  });
});

describe('zoomWithin', () => {
  it('takes a level from elsewhere only as far as it makes sense', () => {
    expect([zoomWithin(1.5), zoomWithin(40), zoomWithin(-40)]).toEqual([1.5, 6, -3]);
  });
});

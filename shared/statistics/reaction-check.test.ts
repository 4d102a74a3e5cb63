import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../base/random';
import { withDefaults } from './analysis-options';
import { reactionP } from './reaction-check';
import { scoreChanges } from './score-changes';

/** A score that comes back to 50 by itself, with noise of at most a point and a half, and what is done on each day. */
function aRecord(days: number, isDone: (level: number, chance: number, index: number) => boolean) {
  const random = createSeededRandom(11);
  const done: number[] = [];
  let value = 50;
  const points = Array.from({ length: days }, (_, day) => {
    done.push(isDone(value, random(), day) ? 1 : 0);
    value += 3 * (random() - 0.5) - 0.3 * (value - 50);
    return { day, value };
  });
  const changes = scoreChanges(points, [], withDefaults());
  return { changes, exposure: Float64Array.from(changes.intervals, ({ end }) => done[end] ?? 0) };
}

function reactionOf(...of: Parameters<typeof aRecord>): number | null {
  const { changes, exposure } = aRecord(...of);
  return reactionP(changes, exposure, 'stock');
}

describe('reactionP', () => {
  it('sees that something is done when the score is low', () => {
    expect(reactionOf(200, (level, chance) => chance < (level < 50 ? 0.8 : 0.2)) ?? 1).toBeLessThan(0.001);
  });

  it('sees nothing in what is up to a coin', () => {
    expect(reactionOf(200, (_, chance) => chance < 0.5) ?? 0).toBeGreaterThan(0.05);
  });

  it('cannot tell from fewer than twenty days with three levels before', () => {
    const byCoin = (_: number, chance: number) => chance < 0.5;

    expect([reactionOf(23, byCoin) === null, reactionOf(24, byCoin) === null]).toEqual([true, false]);
  });

  it('cannot tell of what follows from the day before', () => {
    expect(reactionOf(200, (_, __, index) => index % 2 === 0)).toBeNull();
    expect(reactionOf(200, () => true)).toBeNull();
  });

  it('cannot tell where the activity is not known', () => {
    const { changes, exposure } = aRecord(200, (_, chance) => chance < 0.5);

    expect(
      reactionP(
        changes,
        exposure.map(() => NaN),
        'stock',
      ),
    ).toBeNull();
    expect(reactionP(changes, new Float64Array(), 'stock')).toBeNull();
  });
});

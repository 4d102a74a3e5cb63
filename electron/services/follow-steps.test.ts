import { describe, expect, it } from 'vitest';
import type { Steps } from '../../shared/base/steps';
import { succeed } from '../../shared/base/outcome';
import { followSteps } from './follow-steps';
import { createTestTask } from './testing/test-task';

/** So many steps, each of which takes so many milliseconds of the clock that it gives. */
function stepsTaking(milliseconds: number, count: number) {
  let now = 0;
  function* walk(): Steps<string> {
    for (let step = 1; step <= count; step += 1) {
      now += milliseconds;
      yield step / count;
    }
    return 'done';
  }
  return { steps: walk(), now: () => now };
}

describe('followSteps', () => {
  it('gives what the steps give, and lets others have their turn when some time has passed', async () => {
    const { steps, now } = stepsTaking(4, 10);
    const task = createTestTask();

    expect(await followSteps(steps, task, now)).toEqual(succeed('done'));

    expect(task.shares).toEqual([0.3, 0.6, 0.9]);
  });

  it('asks after every step that is long', async () => {
    const { steps, now } = stepsTaking(50, 3);
    const task = createTestTask();

    await followSteps(steps, task, now);

    expect(task.count()).toBe(3);
  });

  it('ends where it is cancelled', async () => {
    const { steps, now } = stepsTaking(12, 10);

    const answer = await followSteps(steps, createTestTask({ cancelAt: 2 }), now);

    expect(answer).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(now()).toBe(24);
  });
});

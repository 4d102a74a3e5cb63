import { describe, expect, it } from 'vitest';
import { finishSteps, type Steps } from './steps';

describe('finishSteps', () => {
  it('carries out every step and gives the result', () => {
    const done: string[] = [];
    function* work(): Steps<string> {
      for (const [index, name] of ['a', 'b', 'c'].entries()) {
        done.push(name);
        yield index / 3;
      }
      return done.join('');
    }

    expect(finishSteps(work())).toBe('abc');
  });

  it('gives the result of work without a step, and passes on what is thrown', () => {
    // eslint-disable-next-line require-yield
    const none = function* (): Steps<null> {
      return null;
    };
    const failing = function* (): Steps<null> {
      yield 0.5;
      throw new Error('a bug');
    };

    expect(finishSteps(none())).toBeNull();
    expect(() => finishSteps(failing())).toThrow('a bug');
  });
});

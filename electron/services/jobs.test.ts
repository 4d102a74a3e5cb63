import { describe, expect, it } from 'vitest';
import type { Progress } from '../../shared/bridge/safekeeping-contract';
import { succeed, type Outcome } from '../../shared/base/outcome';
import { createJobs, partOf, type Task } from './jobs';
import { codeOf } from './testing/test-ledger';
import { createTestTask } from './testing/test-task';

function createTestJobs() {
  const told: Progress[] = [];
  const jobs = createJobs({ breathe: () => Promise.resolve() }, (progress) => {
    told.push(progress);
  });
  return { jobs, told };
}

/** Asks so many times whether to go on, and notes each time in `lines`. */
function working(lines: string[], name: string, times = 3) {
  return async (task: Task): Promise<Outcome<string>> => {
    for (let count = 1; count <= times; count += 1) {
      lines.push(`${name} ${String(count)}`);
      if (!(await task.goOn(count / times))) return { ok: false, failure: { code: 'cancelled' } };
    }
    return succeed(name);
  };
}

describe('jobs', () => {
  it('run one after the other, and each answers for itself', async () => {
    const { jobs } = createTestJobs();
    const lines: string[] = [];

    const answers = await Promise.all([
      jobs.run('a', working(lines, 'a')),
      jobs.run(null, working(lines, 'b')),
      jobs.run('c', working(lines, 'c')),
    ]);

    expect(lines).toEqual(['a 1', 'a 2', 'a 3', 'b 1', 'b 2', 'b 3', 'c 1', 'c 2', 'c 3']);
    expect(answers).toEqual([succeed('a'), succeed('b'), succeed('c')]);
  });

  it('can be cancelled while they run, and the others go on', async () => {
    const { jobs } = createTestJobs();
    const lines: string[] = [];
    const first = jobs.run('a', async (task) => {
      await task.goOn(0);
      jobs.cancel('a');
      return working(lines, 'a')(task);
    });
    const second = jobs.run('b', working(lines, 'b'));

    expect([codeOf(await first), codeOf(await second)]).toEqual(['cancelled', null]);
    expect(lines).toEqual(['a 1', 'b 1', 'b 2', 'b 3']);
  });

  it('can be cancelled while they wait', async () => {
    const { jobs } = createTestJobs();
    const lines: string[] = [];
    const first = jobs.run('a', working(lines, 'a'));
    const second = jobs.run('b', working(lines, 'b'));

    jobs.cancel('b');

    expect([codeOf(await first), codeOf(await second)]).toEqual([null, 'cancelled']);
    expect(lines).toEqual(['a 1', 'a 2', 'a 3', 'b 1']);
  });

  it('cannot be cancelled any more once they are committed, and say so', async () => {
    const { jobs, told } = createTestJobs();

    const answer = await jobs.run('a', async (task) => {
      await task.goOn(0.5);
      task.commit();
      jobs.cancel('a');
      return succeed([await task.goOn(0.5), await task.goOn(1)]);
    });

    expect(answer).toEqual(succeed([true, true]));
    expect(told).toEqual([
      { job: 'a', share: 0.5, canCancel: true },
      { job: 'a', share: 0.5, canCancel: false },
      { job: 'a', share: 1, canCancel: false },
    ]);
  });

  it('are not cancelled by what was cancelled before them under the same name', async () => {
    const { jobs } = createTestJobs();
    jobs.cancel('a');
    jobs.cancel('none');

    expect(codeOf(await jobs.run('a', working([], 'a')))).toBeNull();
  });

  it('tell each percent once, never backwards and never more than all', async () => {
    const { jobs, told } = createTestJobs();

    await jobs.run('a', async (task) => {
      for (const share of [0, 0.001, 0.1, 0.105, 0.05, 0.11, 2]) await task.goOn(share);
      return succeed(null);
    });

    expect(told.map(({ share }) => share)).toEqual([0, 0.1, 0.11, 1]);
  });

  it('that nobody asked for tell nothing', async () => {
    const { jobs, told } = createTestJobs();

    await jobs.run(null, working([], 'a'));

    expect(told).toEqual([]);
  });

  it('reach whoever asked when they throw, and do not keep the next from running', async () => {
    const { jobs } = createTestJobs();
    const broken = jobs.run('a', () => Promise.reject(new Error('a bug')));
    const next = jobs.run('b', working([], 'b'));

    await expect(broken).rejects.toThrow('a bug');
    expect(await next).toEqual(succeed('b'));
  });
});

describe('partOf', () => {
  it('tells its progress as a part of the whole, and is cancelled with it', async () => {
    const task = createTestTask({ cancelAt: 3 });
    const part = partOf(partOf(task, 0.5, 1), 0, 0.5);

    const goes = [await part.goOn(0), await part.goOn(0.5), await part.goOn(1)];

    expect([task.shares, goes]).toEqual([
      [0.5, 0.625, 0.75],
      [true, true, false],
    ]);
    part.commit();
    expect(task.isCommitted()).toBe(true);
  });
});

import { succeed, type Outcome } from '../../shared/base/outcome';
import type { Steps } from '../../shared/base/steps';
import { CANCELLED, type Task } from './jobs';

/** Steps are short; so many milliseconds of them pass before others have their turn. */
const LONGEST_GO = 12;

/** Carries out work of the core as a part of `task`, which can be cancelled between its steps. */
export async function followSteps<T>(steps: Steps<T>, task: Task, now: () => number): Promise<Outcome<T>> {
  let since = now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return succeed(step.value);
    if (now() - since < LONGEST_GO) continue;
    if (!(await task.goOn(step.value))) return CANCELLED;
    since = now();
  }
}

/** Work that can be interrupted: it yields how far it is, from 0 to 1, wherever something else may have its turn. */
export type Steps<Result> = Generator<number, Result>;

/** Carries it out in one go. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

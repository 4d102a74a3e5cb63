import { performance } from 'node:perf_hooks';
import type { Row, Target } from './row';

/** What is measured, and what it is measured against in the same run: times alone say more about the computer. */
export type Comparison = {
  readonly name: string;
  readonly baseline: Subject;
  readonly measured: Subject;
  /** What the ratio of the two is to be. */
  readonly target?: Target;
};

export type Subject = { readonly name: string; readonly run: () => void };

/** Long enough for the clock, and short enough that most turns are not interrupted by other programs. */
const SHORTEST_TURN = 2;
const MOST_CALLS = 10_000;
/** Quick ones get more rounds, until they have had this long, and slow ones fewer. */
const LEAST_TIME = 1_000;
const MOST_TIME = 10_000;
const LEAST_ROUNDS = 5;

/** Both are run in turn, round after round, so that whatever else the computer does meets both. */
export function measure({ name, baseline, measured, target }: Comparison, group: string, rounds: number): Row {
  const [baseCalls, calls] = [callsInATurn(baseline), callsInATurn(measured)];
  const [base, own]: [number[], number[]] = [[], []];
  const started = performance.now();
  const isLongEnough = () => {
    const time = performance.now() - started;
    return (
      own.length >= Math.min(rounds, LEAST_ROUNDS) && (time > MOST_TIME || (own.length >= rounds && time > LEAST_TIME))
    );
  };
  while (!isLongEnough()) {
    base.push(millisecondsOf(baseline, baseCalls));
    own.push(millisecondsOf(measured, calls));
  }
  return {
    ...{ group, what: name, unit: 'ms' },
    measured: { name: measured.name, values: own },
    baseline: { name: baseline.name, values: base },
    ...(target === undefined ? {} : { judged: 'ratio', target }),
  };
}

/** How many calls take long enough; finding out warms the subject up. */
function callsInATurn(subject: Subject): number {
  let calls = 1;
  while (millisecondsOf(subject, calls) * calls < SHORTEST_TURN && calls < MOST_CALLS) calls *= 2;
  return calls;
}

/** Of one call, as the mean of `calls`. */
function millisecondsOf({ run }: Subject, calls: number): number {
  const started = performance.now();
  for (let call = 0; call < calls; call += 1) run();
  return (performance.now() - started) / calls;
}

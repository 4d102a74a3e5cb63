import { performance } from 'node:perf_hooks';

/** What is measured, and what it is measured against in the same run: times alone say more about the computer. */
export type Comparison = {
  readonly name: string;
  readonly baseline: Subject;
  readonly measured: Subject;
};

export type Subject = { readonly name: string; readonly run: () => void };

/** Medians in milliseconds; the ratio is the median of the ratios of the rounds. */
export type Measurement = {
  readonly name: string;
  readonly baseline: { readonly name: string; readonly milliseconds: number };
  readonly measured: { readonly name: string; readonly milliseconds: number };
  readonly ratio: number;
  readonly rounds: number;
};

/** Long enough for the clock, and short enough that most turns are not interrupted by other programs. */
const SHORTEST_TURN = 2;
const MOST_CALLS = 10_000;
/** Quick ones get more rounds, until they have had this long. */
const LEAST_TIME = 1_000;

/** Both are run in turn, round after round, so that whatever else the computer does meets both. */
export function measure({ name, baseline, measured }: Comparison, leastRounds: number): Measurement {
  const [baseCalls, calls] = [callsInATurn(baseline), callsInATurn(measured)];
  const rounds: { readonly base: number; readonly own: number }[] = [];
  const started = performance.now();
  while (rounds.length < leastRounds || performance.now() - started < LEAST_TIME) {
    rounds.push({ base: millisecondsOf(baseline, baseCalls), own: millisecondsOf(measured, calls) });
  }
  return {
    name,
    baseline: { name: baseline.name, milliseconds: median(rounds.map(({ base }) => base)) },
    measured: { name: measured.name, milliseconds: median(rounds.map(({ own }) => own)) },
    ratio: median(rounds.map(({ base, own }) => own / base)),
    rounds: rounds.length,
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

function median(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((one, other) => one - other);
  const [low, high] = [ordered[Math.floor((ordered.length - 1) / 2)], ordered[Math.floor(ordered.length / 2)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

import { performance } from 'node:perf_hooks';

/** How long something took, and for how long at most nothing else had its turn meanwhile. */
export type Timed = { readonly name: string; readonly milliseconds: number; readonly longestBlock: number };

export async function timed(name: string, work: () => Promise<unknown>): Promise<Timed> {
  let isDone = false;
  let longestBlock = 0;
  let last = performance.now();
  const watch = (): void => {
    longestBlock = Math.max(longestBlock, performance.now() - last);
    last = performance.now();
    if (!isDone) setImmediate(watch);
  };
  setImmediate(watch);
  const started = performance.now();
  await work();
  const milliseconds = performance.now() - started;
  isDone = true;
  watch();
  return { name, milliseconds, longestBlock };
}

import type { Failure } from '../../shared/base/failure';
import { workFrom, type Worked, type WorkKind, type WorkStep } from '../services/testing/ledger-work';

/** What the writing process and the one that kills it both know. */

export const MONTHS: readonly string[] = ['2026-09', '2026-10', '2026-11'];
/** After all of it. */
export const FIXED_DAY = '2026-12-24';

const ORDINARY: readonly WorkKind[] = ['tick', 'two-months', 'session', 'note', 'two-months', 'clear', 'catalog'];
const PLAN = {
  months: MONTHS,
  cycle: [...ORDINARY, 'backup', ...ORDINARY, 'restore', 'tick', 'revert'],
} as const;

/** One line of the writing process. */
export type Said =
  | { readonly said: 'loaded' }
  | {
      readonly said: 'opened';
      readonly problem: Failure | null;
      readonly readOnly: Failure | null;
      readonly lines: readonly string[];
      readonly setAside: readonly string[];
      readonly leftovers: readonly string[];
      /** Made by hand, and good as far as their beginning says it. */
      readonly backups: number;
    }
  | { readonly said: 'acknowledged'; readonly done: number; readonly kind: WorkStep['kind'] }
  | { readonly said: 'failed'; readonly step: number; readonly failure: Failure };

/**
 * How far a ledger is that holds these lines: `acknowledged` steps, or one more, which was on its way. Null when it is
 * neither. The work goes on from there.
 */
export function placeOf(
  lines: readonly string[],
  acknowledged: number,
): { readonly done: number; readonly work: Generator<Worked, never> } | null {
  for (const done of [acknowledged, acknowledged + 1]) {
    const { work, lines: expected } = workFrom(PLAN, done);
    if (String(lines) === String(expected)) return { done, work };
  }
  return null;
}

/** The next step when so many are done. */
export function workAfter(done: number): Worked {
  return workFrom(PLAN, done).work.next().value;
}

import type { Day } from './day';

/** Something that holds from a day on, until the next version of it. */
export type Versioned = { readonly from: Day };

/**
 * The version in force on `on`, or null before the first one. `versions` are in the order of `from`.
 * This is what keeps the past as it was: a change of plan is a new version, not a change of the old one.
 */
export function versionOn<V extends Versioned>(versions: readonly V[], on: Day): V | null {
  return versions.findLast((version) => version.from <= on) ?? null;
}

/** `versions` with `version` in its place, instead of one from the same day if there is one. */
export function withVersion<V extends Versioned>(versions: readonly V[], version: V): readonly V[] {
  const others = versions.filter(({ from }) => from !== version.from);
  return [...others, version].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** Whether `versions` stand in order and no day has two. */
export function areInOrder(versions: readonly Versioned[]): boolean {
  return versions.every((version, index) => {
    const before = versions[index - 1];
    return before === undefined || before.from < version.from;
  });
}

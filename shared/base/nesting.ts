/**
 * Whether objects and lists stand inside each other more than `levels` deep. It looks no deeper than that itself: what
 * comes from elsewhere can be nested deep enough to exhaust the stack of everything that follows it down to the end,
 * as `JSON.stringify` does.
 */
export function isNestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isNestedDeeper(part, levels - 1));
}

/**
 * Whether objects and lists stand inside each other more than `levels` deep. It looks no deeper than that itself: what
 * comes from elsewhere can be nested deep enough to exhaust the stack of everything that follows it down to the end,
 * as `JSON.stringify` does. What stands inside itself is as deep as can be.
 */
export function isNestedDeeper(value: unknown, levels: number): boolean {
  // Sets, because a few objects that hold each other twice make more paths than could ever be walked.
  let level = new Set([value].filter(isObject));
  for (let depth = 0; level.size > 0; depth += 1) {
    if (depth === levels) return true;
    level = new Set([...level].flatMap((outer) => Object.values(outer).filter(isObject)));
  }
  return false;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

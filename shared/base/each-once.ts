/** Whether nothing stands twice in `names`. */
export function isEachOnce(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

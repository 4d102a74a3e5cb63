/** For the branch that cannot be reached: does not compile when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Impossible case: ${JSON.stringify(value)}`);
}

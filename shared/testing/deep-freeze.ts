/** `value` with everything in it made unchangeable: whoever writes to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) freezeMap(value);
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}

/** Freezing a map leaves its entries open, so the ways to change them are replaced. */
function freezeMap(map: Map<unknown, unknown>): void {
  for (const [key, value] of map) {
    deepFreeze(key);
    deepFreeze(value);
  }
  for (const name of ['set', 'delete', 'clear']) {
    const refuse = () => {
      throw new TypeError('A frozen map is changed.');
    };
    Object.defineProperty(map, name, { value: refuse, enumerable: false });
  }
}

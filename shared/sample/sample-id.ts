import type { Day } from '../base/day';
import { parseId, type Id } from '../base/id';

/** The id of a thing of the sample, which has a name that can be one. */
export function idFor(name: string): Id {
  const id = parseId(name);
  if (id === null) throw new Error(`Not an id: ${name}`);
  return id;
}

/** The id of the `count`th record of its kind on `day`. */
export function idOnDay(kind: string, day: Day, count: number): Id {
  return idFor(`${kind}-${day}-${String(count)}`);
}

/** Whether two values, as JSON holds them, say the same; the order of the fields of an object does not matter. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [fields, others] = [definedFields(one), definedFields(other)];
  return (
    fields.size === others.size &&
    [...fields].every(([name, value]) => others.has(name) && isSameValue(value, others.get(name)))
  );
}

function definedFields(of: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(of).filter(([, value]) => value !== undefined));
}

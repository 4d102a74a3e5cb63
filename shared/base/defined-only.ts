/** Without the fields that are undefined: those are not given, and stay as they are. */
export function definedOnly<Fields extends object>(
  fields: Fields,
): { [F in keyof Fields]?: Exclude<Fields[F], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [F in keyof Fields]?: Exclude<Fields[F], undefined>;
  };
}

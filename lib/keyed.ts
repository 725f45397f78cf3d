/** The names of a closed table, with their types. */
export function namesIn<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table).filter((name): name is keyof Table & string => Object.hasOwn(table, name));
}

/** A value for each name. */
export function keyed<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  const made: Partial<Record<Name, Value>> = {};
  for (const name of names) made[name] = valueOf(name);
  if (!isWhole(made, names)) throw new Error('a name has no value');
  return made;
}

function isWhole<Name extends string, Value>(
  made: Partial<Record<Name, Value>>,
  names: readonly Name[],
): made is Record<Name, Value> {
  return names.every((name) => Object.hasOwn(made, name));
}

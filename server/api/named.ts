import type { z } from 'zod';

/** The shape of a type without its names, `readonly` throughout: what two descriptions of the same JSON share. */
type Plain<T> = T extends object ? { readonly [Key in keyof T]: Plain<T[Key]> } : T;

/** Whether the compiler takes two types for one and the same: optional and further properties count. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Where the two differ, the compiler prints both. */
type Agrees<T, S> =
  Same<Plain<T>, Plain<S>> extends true ? [] : [differs: { type: Plain<T>; schema: Plain<S> }];

/**
 * A schema that stands in the document under a name of its own, for the type that it describes: it does not compile
 * where the two differ in anything. Used as `named<AlertJson>()('Alert', z.object({…}))`.
 */
export function named<T>(): <S extends z.ZodType>(
  id: string,
  schema: S,
  ...agrees: Agrees<T, z.output<S>>
) => S {
  return (id, schema, ..._agrees) => schema.meta({ ...schema.meta(), id });
}

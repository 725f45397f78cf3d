import type { Request } from 'express';
import { RequestFault } from './faults.ts';

/** The parameters of an address, each given at most once. */
export type Query = ReadonlyMap<string, string>;

/** Reads the query. An unknown name is refused: a misspelt filter would answer another question than was asked. */
export function queryOf(request: Request, isKnown: (name: string) => boolean): Query {
  const query = new Map<string, string>();
  for (const [name, value] of new URL(request.originalUrl, 'http://localhost').searchParams) {
    if (!isKnown(name))
      throw new RequestFault('queryInvalid', `"${name}" is not known here.`, [{ parameter: name }]);
    if (query.has(name))
      throw new RequestFault('queryInvalid', `"${name}" is given twice.`, [{ parameter: name }]);
    query.set(name, value);
  }
  return query;
}

/** For addresses whose parameters are all named. */
export function oneOf(...names: readonly string[]): (name: string) => boolean {
  return (name) => names.includes(name);
}

/** A parameter that is one of a few words, or null where it is not given. */
export function wordOf<T extends string>(query: Query, name: string, words: readonly T[]): T | null {
  const value = query.get(name);
  if (value === undefined) return null;
  const word = words.find((one) => one === value);
  if (word !== undefined) return word;
  throw new RequestFault('queryInvalid', `"${name}" is one of ${words.join(', ')}.`, [{ parameter: name }]);
}

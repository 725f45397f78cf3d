import type { Request } from 'express';
import type { z } from 'zod';
import type { NamedAfter } from '../api/operation.ts';
import { RequestFault } from './faults.ts';

/** Parameters as they were sent, each given at most once. */
export type Texts = ReadonlyMap<string, string>;

/** Which parameters are taken: those of the schema, and others whose names begin in a certain way. */
export interface Taken<Query extends z.ZodObject = z.ZodObject> {
  readonly query: Query;
  readonly moreQuery?: NamedAfter;
}

/**
 * The parameters of an address, read by what the operation declares. An unknown name is refused: a misspelt filter
 * would answer another question than was asked.
 */
export function queryOf<Query extends z.ZodObject>(request: Request, taken: Taken<Query>): z.output<Query> {
  return valuesOf(sentTexts(request, taken), taken);
}

/** The parameters of an address as they were sent. Refuses unknown names, repeated ones and values of no use. */
export function textsOf(request: Request, taken: Taken): Texts {
  const texts = sentTexts(request, taken);
  valuesOf(texts, taken);
  return texts;
}

function sentTexts(request: Request, taken: Taken): Texts {
  const texts = new Map<string, string>();
  for (const [name, value] of new URL(request.originalUrl, 'http://localhost').searchParams) {
    assertKnown(name, taken);
    if (texts.has(name))
      throw new RequestFault('queryInvalid', `"${name}" is given twice.`, [{ parameter: name }]);
    texts.set(name, value);
  }
  return texts;
}

/** What parameters mean, those of an address and the fields of a form alike; refuses as `queryOf` does. */
export function valuesOf<Query extends z.ZodObject>(texts: Texts, taken: Taken<Query>): z.output<Query>;
export function valuesOf(texts: Texts, taken: Taken): object {
  for (const name of texts.keys()) assertKnown(name, taken);
  const read = taken.query.safeParse(Object.fromEntries(texts));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new RequestFault('queryInvalid', issue?.message ?? null, [
    { parameter: String(issue?.path[0] ?? '') },
  ]);
}

function assertKnown(name: string, { query, moreQuery }: Taken): void {
  if (Object.hasOwn(query.shape, name)) return;
  if (moreQuery !== undefined && isNamedAfter(name, moreQuery)) return;
  throw new RequestFault('queryInvalid', `"${name}" is not known here.`, [{ parameter: name }]);
}

/** Whether a name begins so, and goes on. */
export function isNamedAfter(name: string, { prefix }: NamedAfter): boolean {
  return name.startsWith(prefix) && name.length > prefix.length;
}

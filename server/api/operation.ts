import type { z } from 'zod';
import type { ProblemCode } from '../../lib/problems.ts';
import type { RequestFaultCode } from '../routes/faults.ts';
import type { Scope } from '../services/access/roles.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The groups of calls, in the order of the document, with what each is about. */
export const tags = {
  screenings: 'Holdings sent to be screened, and what was found.',
  decisions: 'What reviewers decided on alerts; remembered for the next file.',
  list: 'The sanctions list, its deadlines, its publications.',
  questions: 'Answers at once; nothing is stored.',
  people: 'People and programs of the organisation, and what they may do.',
  webhooks: 'Where events are told, and what became of each message.',
  service: 'The service itself.',
} as const;

export type Tag = keyof typeof tags;

/** What stands in a body. The schema of an answer describes what it makes, that of a request what it takes. */
export interface Content {
  readonly schema: z.ZodType;
  /** Each is sent to the service by a test, by its name. */
  readonly examples?: Readonly<Record<string, unknown>>;
}

/** Bodies by their media type. */
export type Contents = Readonly<Record<string, Content>>;

/** Request headers and headers of answers that need saying; each is described once, in headers.ts. */
export type RequestHeader = 'Idempotency-Key' | 'If-None-Match';
export type AnswerHeader =
  'Location' | 'Retry-After' | 'ETag' | 'Link' | 'Content-Disposition' | 'WWW-Authenticate' | LimitHeader;
export type LimitHeader = 'RateLimit-Policy' | 'RateLimit';

/** An answer that is no refusal. */
export interface Answer {
  readonly text: string;
  readonly contents?: Contents;
  readonly headers?: readonly AnswerHeader[];
}

/** Further parameters, by how their names begin. */
export interface NamedAfter {
  readonly prefix: string;
  readonly text: string;
}

/** One call of the API. What is not declared as one cannot be reached, and what is, is described and tested. */
export interface Operation {
  /** Its name in the document and in generated clients. */
  readonly id: string;
  readonly method: Method;
  /** Below `/api/v1`, with parameters in braces: `/screenings/{id}`. */
  readonly path: `/${string}`;
  /** What a caller needs to be allowed to. */
  readonly scope: Scope;
  readonly tag: Tag;
  readonly summary: string;
  /** Where a call is to go. It stays for twelve months at least after callers are told. */
  readonly deprecated?: Deprecation;
  readonly description?: string;
  /** The parameters in braces. */
  readonly inPath?: Readonly<Record<string, z.ZodType>>;
  /** The parameters of the address. By this, and nothing else, `queryOf` reads them. */
  readonly query: z.ZodObject;
  readonly moreQuery?: NamedAfter;
  readonly headers?: readonly RequestHeader[];
  readonly body?: { readonly text: string; readonly contents: Contents };
  /** By status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** The refusals that this call can meet besides those of every call (refusals.ts). */
  readonly faults: readonly (RequestFaultCode | ProblemCode)[];
  /** Headers that a refusal for what is wrong with the input may have. */
  readonly faultHeaders?: readonly AnswerHeader[];
}

/** That a call will be gone: told to every caller with every answer. */
export interface Deprecation {
  /** The day from which on it was told, as YYYY-MM-DD, UTC. */
  readonly since: string;
  /** The day from which on the call may answer nothing. */
  readonly sunset: string;
  /** Where it is said what to call instead. */
  readonly link: string;
}

/** The declared operation that a request asks for, if there is one at the address and by the method. */
export interface Found {
  /** The methods that the address takes; empty where nothing is there. */
  readonly methods: readonly Method[];
  readonly operation: Operation | null;
}

/** Finds the operation of a request among the declared ones; `path` begins behind `/api/v1`. HEAD counts as GET. */
export function createFinder(operations: readonly Operation[]): (method: string, path: string) => Found {
  const patterns = operations.map((operation) => ({ operation, pattern: patternOf(operation.path) }));
  return (method, path) => {
    const here = patterns.filter(({ pattern }) => pattern.test(path)).map(({ operation }) => operation);
    const asked = method === 'HEAD' ? 'GET' : method;
    return {
      methods: here.map((one) => one.method),
      operation: here.find((one) => one.method === asked) ?? null,
    };
  };
}

/** What the addresses of a template look like; a parameter in braces is one step. Never throws. */
export function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/\{[^}]+\}/g, '[^/]+')}/?$`, 'i');
}

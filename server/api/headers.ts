import type { AnswerHeader, RequestHeader } from './operation.ts';

interface Described {
  readonly description: string;
  readonly schema: object;
  readonly example?: string;
}

const text = { type: 'string' };

/** What the headers of requests are for. `X-Request-Id` may come with any. */
export const requestHeaders: Readonly<Record<RequestHeader | 'X-Request-Id', Described>> = {
  'X-Request-Id': {
    description:
      'Names the request in the answer and in the log: up to 100 letters, digits, and _ . : - signs. Another one is given where it is none.',
    schema: text,
  },
  'Idempotency-Key': {
    description:
      'One key of up to 255 visible ASCII characters. Repeated with the same request it has no second effect.',
    schema: { type: 'string', minLength: 1, maxLength: 257 },
  },
  'If-None-Match': {
    description: 'The `ETag` of what the caller has. Where nothing changed the answer is 304.',
    schema: text,
  },
};

/** What the headers of answers say. `X-Request-Id` comes with each. */
export const answerHeaders: Readonly<Record<AnswerHeader | 'X-Request-Id', Described>> = {
  'X-Request-Id': { description: 'The name of the request, for questions about it.', schema: text },
  Location: {
    description: 'Where it is found, relative to this host.',
    schema: { type: 'string', format: 'uri-reference' },
  },
  'Retry-After': { description: 'When to ask again, in seconds.', schema: { type: 'integer', minimum: 0 } },
  ETag: { description: 'Changes with what is answered.', schema: text },
  Link: { description: 'The page that follows, as `rel="next"`; absent on the last.', schema: text },
  'WWW-Authenticate': { description: 'How a caller shows who it is (RFC 6750).', schema: text },
  'RateLimit-Policy': {
    description:
      'How many requests a caller may make in which time, each process counting by itself (IETF draft 8).',
    schema: text,
  },
  RateLimit: { description: 'How many of them are left, and until when.', schema: text },
  'Content-Disposition': { description: 'A name for the file.', schema: text },
};

import { z } from 'zod';
import {
  commentLengthMax,
  type Decision,
  decisionId,
  decisionWords,
  reviewerLengthMax,
  type ReviewerWord,
} from '../../lib/decisions/decision.ts';
import type { ListingContent } from '../../lib/decisions/listing-content.ts';

/** What is wrong with a JSON value, and where (JSON Pointer, RFC 6901). */
export interface ContentFault {
  readonly pointer: string;
  readonly text: string;
}

/** A value that was understood, or what is wrong with it. */
export type ReadContent<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'refused'; readonly faults: readonly ContentFault[] };

/** The format of exported decisions. */
export const decisionsSchema = 'cmic-check/decisions/1';

const word = z.enum(decisionWords, { error: `Write one of ${decisionWords.join(', ')}.` });

const reviewer = z
  .string({ error: 'Write who decided.' })
  .overwrite((text) => text.replace(/\s+/g, ' ').trim())
  .min(1, 'Write who decided.')
  .max(reviewerLengthMax, `Write at most ${reviewerLengthMax} characters.`)
  .regex(/^\P{Cc}*$/u, 'A name holds no control characters.')
  .describe('Who decided.');

const comment = z
  .string({ error: 'Write why, as text.' })
  .overwrite((text) => text.replaceAll(/\r\n?/g, '\n').trim())
  .max(commentLengthMax, `Write at most ${commentLengthMax} characters.`)
  .regex(/^(?:\P{Cc}|[\n\t])*$/u, 'A comment holds no control characters.')
  .nullable()
  .overwrite((text) => (text === '' ? null : text))
  .describe('Why.');

/** What a reviewer sends for one alert. */
export const decisionBody = z
  .strictObject({
    decision: word,
    by: reviewer
      .optional()
      .describe('Who decided. A program says so; a person who signed in decides in her own name.'),
    comment: comment.default(null),
  })
  .meta({ id: 'DecisionBody' });

const text = z.string().min(1).max(100_000);
const texts = z.array(text).max(1000);
const instant = z
  .string()
  .refine(isInstant, { error: 'Write an instant as 2026-11-20T09:30:00.000Z.' })
  .meta({ format: 'date-time' });

const listingContent: z.ZodType<ListingContent> = z.strictObject({
  name: texts,
  names: texts,
  tickers: texts,
  isins: texts,
  numbers: texts,
  listedOn: texts,
  effectiveOn: texts,
  divestOn: texts,
  delistedOn: texts,
});

const basis = z.strictObject({
  key: text,
  instrument: z.strictObject({ name: text.nullable(), identifiers: z.record(z.string(), text) }),
  listing: z.strictObject({
    uid: z.int().positive(),
    name: text,
    content: listingContent,
  }),
  evidence: z.strictObject({
    exposure: z.enum(['direct', 'depositaryReceipt', 'debt', 'derivative', 'fund']),
    reasons: z
      .array(
        z.strictObject({
          code: text,
          text,
          position: text.nullable(),
          listing: text.nullable(),
          speaks: z.enum(['for', 'against']),
        }),
      )
      .max(1000),
  }),
  edition: text,
});

/** One decision as it is exported and taken in again. */
const decision = z
  .strictObject({
    id: text.describe('The digest of what it says.'),
    decision: word,
    by: reviewer,
    at: instant,
    comment,
    basis,
    screening: text,
    alert: text,
    recordedBy: text.optional(),
  })
  .refine((one) => decisionId(one) === one.id, {
    path: ['id'],
    error: 'The id is not that of this content: the decision was changed after it was made.',
  })
  .meta({ id: 'Decision' });

/** Exported decisions. */
export const decisionsFile = z
  .strictObject({ schema: z.literal(decisionsSchema), decisions: z.array(decision) })
  .meta({ id: 'Decisions' });

/**
 * What a reviewer sends for one alert. A person who signed in decides in her own name, `byMust`, and need not write it; a
 * program (null) says who decided.
 */
export function readDecisionBody(
  value: unknown,
  byMust: string | null,
): ReadContent<Omit<ReviewerWord, 'at'>> {
  const read = readContent(decisionBody, value);
  if (read.kind === 'refused') return read;
  const { by = byMust } = read.value;
  if (by === null) return refusedBy('Write who decided.');
  if (byMust !== null && by !== byMust)
    return refusedBy(`You decide in your own name, ${byMust}. Leave this out.`);
  return { kind: 'read', value: { ...read.value, by } };
}

function refusedBy(text: string): ReadContent<never> {
  return { kind: 'refused', faults: [{ pointer: '/by', text }] };
}

/** Exported decisions. None of them may lie in the future: it would outrank what reviewers say until then. */
export function readDecisionsFile(value: unknown, now: number): ReadContent<readonly Decision[]> {
  const read = readContent(decisionsFile, value);
  if (read.kind === 'refused') return read;
  const { decisions } = read.value;
  const faults = decisions.flatMap(({ at }, index) =>
    Date.parse(at) > now
      ? [{ pointer: `/decisions/${index}/at`, text: 'This instant is still to come.' }]
      : [],
  );
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'read', value: decisions };
}

const faultsTold = 100;

/** Checks a JSON value against a schema; a refusal points at each fault. */
export function readContent<T>(schema: z.ZodType<T>, value: unknown): ReadContent<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'read', value: parsed.data };
  const faults = parsed.error.issues
    .slice(0, faultsTold)
    .map(({ path, message }) => ({ pointer: pointerOf(path), text: message }));
  return { kind: 'refused', faults };
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function isInstant(value: string): boolean {
  const at = Date.parse(value);
  return !Number.isNaN(at) && new Date(at).toISOString() === value;
}

import { z } from 'zod';
import type { Answer, Contents } from './operation.ts';

/** Bytes: the schema of a file. */
export const file = z.string().meta({ format: 'binary' });

/** Files of a form: one, or several under the same name. */
export const files = z.union([file, z.array(file)]);

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An answer in JSON. */
export function jsonAnswer(text: string, schema: z.ZodType, more: Pick<Answer, 'headers'> = {}): Answer {
  return { text, contents: { 'application/json': { schema } }, ...more };
}

/** An answer in pages, under a name of its own. */
export function pageAnswer(id: string, text: string, item: z.ZodType): Answer {
  const next = z.string().nullable().describe('The address of the page that follows; null on the last.');
  const schema = z.object({ items: z.array(item), next }).meta({ id });
  return jsonAnswer(text, schema, { headers: ['Link'] });
}

/** An answer that is known by its tag: 304 where the caller has it already. */
export function conditional(answer: Answer): Readonly<Record<200 | 304, Answer>> {
  return { 200: { ...answer, headers: [...(answer.headers ?? []), 'ETag'] }, 304: unchanged };
}

const unchanged: Answer = { text: 'The caller has it already.', headers: ['ETag'] };

/** An answer that is a file, known by its tag. */
export function fileAnswers(text: string, contents: Contents): Readonly<Record<200 | 304, Answer>> {
  return { 200: { text, contents, headers: ['ETag', 'Content-Disposition'] }, 304: unchanged };
}

import assert from 'node:assert/strict';
import formats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import request, { type Response } from 'supertest';
import type { ServiceAtWork } from '../service-at-work.ts';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly examples?: readonly string[];
}

export interface DescribedParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}

interface DescribedContent {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly 'x-scope': string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly DescribedParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, DescribedContent>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly headers: Readonly<Record<string, unknown>>;
        readonly content?: Readonly<Record<string, DescribedContent>>;
      }
    >
  >;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** A call of the document, with its place in it. */
export interface Described {
  readonly path: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly operation: DescribedOperation;
}

/** The document as a service serves it. */
export async function servedDocument(service: ServiceAtWork): Promise<Document> {
  const { body } = await request(service.server).get('/api/v1/openapi.json').expect(200);
  return body;
}

/** Every call of it. */
export function callsOf(document: Document): readonly Described[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      assert.ok(method === 'get' || method === 'post' || method === 'put' || method === 'delete', method);
      return { path, method, operation };
    }),
  );
}

/** Checks answers against the document. */
export interface Checker {
  /** Fails where the status, a header, the type or anything in the body is not as described. */
  check(call: Described, answer: Response): void;
}

/** Reads the document as a caller's tools would. */
export function checkerOf(document: Document): Checker {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'document', ...record(closed(document)) });
  const compiled = new Map<string, ValidateFunction>();
  const validatorAt = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `document#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };
  return {
    check: ({ path, method, operation }, answer) => {
      const what = `${operation.operationId} ${answer.status}`;
      const described = operation.responses[String(answer.status)];
      assert.ok(described !== undefined, `${what} is not described`);
      for (const name of [
        'x-request-id',
        'location',
        'etag',
        'link',
        'retry-after',
        'www-authenticate',
        'content-disposition',
      ]) {
        const isDescribed = Object.keys(described.headers).some((one) => one.toLowerCase() === name);
        if (answer.headers[name] !== undefined) assert.ok(isDescribed, `${what}: ${name} is not described`);
        else if (name !== 'link' && answer.status < 400)
          assert.ok(!isDescribed, `${what}: ${name} is missing`);
      }
      if (described.content === undefined) return;
      const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
      assert.ok(described.content[type] !== undefined, `${what}: ${type} is not described`);
      if (!type.endsWith('json')) return;
      const place = ['paths', path, method, 'responses', String(answer.status), 'content', type, 'schema'];
      const validate = validatorAt(place.map((part) => `/${pointerPart(part)}`).join(''));
      // As it was sent: supertest reads what is not application/json as text.
      const body: unknown = JSON.parse(answer.text);
      assert.ok(validate(body), `${what}: ${JSON.stringify(validate.errors?.slice(0, 3), null, 1)}`);
    },
  };
}

function pointerPart(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/**
 * The same with every object closed that names its properties and says nothing of others: what the service answers
 * beyond them is not described, though callers are told to pass over it.
 */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  const isObject = inner['type'] === 'object' && typeof inner['properties'] === 'object';
  return isObject && !('additionalProperties' in inner) ? { ...inner, additionalProperties: false } : inner;
}

function record(value: unknown): object {
  assert.ok(typeof value === 'object' && value !== null);
  return value;
}

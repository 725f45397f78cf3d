import type { z } from 'zod';
import { requestFaults, type RequestFaultCode } from '../routes/faults.ts';
import { statusOf, typeOf } from '../routes/problem-document.ts';
import { problemAdvice, type ProblemCode } from '../../lib/problems.ts';
import { answerHeaders, requestHeaders } from './headers.ts';
import { tags, type Answer, type AnswerHeader, type Contents, type Operation } from './operation.ts';
import { refusalsOfAll, refusalsOfSending, refusalsOfStrangers, refusalsToRepeat } from './refusals.ts';
import { createSchemaComponents, type SchemaComponents } from './schema-components.ts';
import { problemDocument } from './schemas/problems.ts';

type Code = RequestFaultCode | ProblemCode;

const problemType = 'application/problem+json';

/** The description of the API (OpenAPI 3.1), made from the calls that are declared. The same calls, the same text. */
export function openApiText(operations: readonly Operation[], version: string): string {
  return JSON.stringify(openApiDocument(operations, version));
}

function openApiDocument(operations: readonly Operation[], version: string): object {
  const components = createSchemaComponents();
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = (paths[`/api/v1${operation.path}`] ??= {});
    path[operation.method.toLowerCase()] = operationObject(operation, components);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'cmic-check',
      version,
      summary: 'Screens securities holdings against the US Treasury’s NS-CMIC list.',
      description:
        'Dates end in `On`, instants in `At` and carry an offset, amounts are decimal text, unknown is `null`. ' +
        'Answers may have further properties in later versions of `/api/v1`: pass over those that you do not know. ' +
        'A refusal is a problem document whose `type` stays the same.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: components.all(),
      headers: answerHeaders,
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'A key of the firm, with its scopes.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'cmic_session',
          description: 'A person who signed in on the page.',
        },
      },
    },
  };
}

function operationObject(operation: Operation, components: SchemaComponents): object {
  const { id, tag, summary, description, scope, body } = operation;
  const needs = `Needs the scope \`${scope}\`.`;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(operation.deprecated === undefined ? {} : { deprecated: true }),
    description: description === undefined ? needs : `${description} ${needs}`,
    security: [{ apiKey: [scope] }, { session: [scope] }],
    'x-scope': scope,
    parameters: parametersOf(operation, components),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            description: body.text,
            required: true,
            content: contentOf(body.contents, 'input', components),
          },
        }),
    responses: { ...answersOf(operation, components), ...refusalsOf(operation, components) },
  };
}

function parametersOf(operation: Operation, components: SchemaComponents): object[] {
  const { path, inPath = {}, query, headers = [] } = operation;
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  return [
    ...names.map((name) => {
      const schema = inPath[name];
      if (schema === undefined) throw new Error(`${path}: "${name}" is not described`);
      return { name, in: 'path', required: true, ...described(schema, components) };
    }),
    ...Object.entries(query.shape).map(([name, schema]) => ({
      name,
      in: 'query',
      required: !schema.safeParse(undefined).success,
      ...described(schema, components),
    })),
    ...(['X-Request-Id', ...headers] as const).map((name) => ({
      name,
      in: 'header',
      required: false,
      ...requestHeaders[name],
    })),
  ];
}

/** Values of parameters are texts; what they mean (`output`) says more of them: a number and its bounds. */
function described(schema: z.ZodType, components: SchemaComponents): object {
  const { description, ...rest } = components.schemaOf(schema, 'output');
  return { ...(description === undefined ? {} : { description }), schema: rest };
}

function answersOf({ answers }: Operation, components: SchemaComponents): object {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { text, contents, headers = [] }]: [string, Answer]) => [
      status,
      {
        description: text,
        headers: headersOf(headers),
        ...(contents === undefined ? {} : { content: contentOf(contents, 'output', components) }),
      },
    ]),
  );
}

function contentOf(contents: Contents, io: 'input' | 'output', components: SchemaComponents): object {
  return Object.fromEntries(
    Object.entries(contents).map(([type, { schema, examples }]) => [
      type,
      {
        schema: components.schemaOf(schema, io),
        ...(examples === undefined
          ? {}
          : {
              examples: Object.fromEntries(
                Object.entries(examples).map(([name, value]) => [name, { value }]),
              ),
            }),
      },
    ]),
  );
}

/** What comes with each answer to a caller who was let in. */
const headersOfAll = ['X-Request-Id', 'RateLimit-Policy', 'RateLimit'] as const;

function headersOf(names: readonly AnswerHeader[]): object {
  return Object.fromEntries(
    ([...headersOfAll, ...names] as const).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
}

/** The refusals by status, each with the types that its problem document can have. */
function refusalsOf({ method, faults, faultHeaders = [] }: Operation, components: SchemaComponents): object {
  const sends = method === 'GET' ? [] : refusalsOfSending;
  const byStatus = new Map<number, Set<Code>>();
  for (const code of [...refusalsOfAll, ...sends, ...faults]) {
    const codes = byStatus.get(statusOf(code)) ?? new Set();
    byStatus.set(statusOf(code), codes.add(code));
  }
  const schema = components.schemaOf(problemDocument, 'output');
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, refusalObject([...codes], schema, faultHeaders)]),
  );
}

function refusalObject(codes: readonly Code[], schema: object, ofInput: readonly AnswerHeader[]): object {
  const types = { properties: { type: { enum: codes.map(typeOf) } }, required: ['type'] };
  return {
    description: codes.map((code) => `- \`${code}\`: ${titleOf(code)}`).join('\n'),
    headers: headersOf([
      ...(codes.some((code) => refusalsOfStrangers.includes(code)) ? (['WWW-Authenticate'] as const) : []),
      ...(codes.some((code) => refusalsToRepeat.includes(code)) ? (['Retry-After'] as const) : []),
      ...(codes.some((code) => isOfFile(code) || code === 'fault') ? ofInput : []),
    ]),
    content: { [problemType]: { schema: { allOf: [schema, types] } } },
  };
}

const titles: Readonly<Record<RequestFaultCode, { readonly title: string }>> = requestFaults;

function titleOf(code: Code): string {
  return isOfFile(code) ? problemAdvice[code] : titles[code].title;
}

function isOfFile(code: Code): code is ProblemCode {
  return Object.hasOwn(problemAdvice, code);
}

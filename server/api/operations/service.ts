import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { noParameters } from '../parameters.ts';

export const getDocument = {
  id: 'getDocument',
  method: 'GET',
  path: '/openapi.json',
  scope: 'read',
  tag: 'service',
  summary: 'This description of the API',
  query: noParameters,
  headers: ['If-None-Match'],
  answers: {
    200: {
      text: 'The document (OpenAPI 3.1).',
      contents: { 'application/json': { schema: z.looseObject({ openapi: z.string() }) } },
      headers: ['ETag'],
    },
    304: { text: 'The caller has it already.', headers: ['ETag'] },
  },
  faults: [],
} as const satisfies Operation;

export const serviceOperations: readonly Operation[] = [getDocument];

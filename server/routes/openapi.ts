import { createHash } from 'node:crypto';
import express, { type Router } from 'express';
import { openApiText } from '../api/document.ts';
import { operations } from '../api/operations.ts';
import { getDocument } from '../api/operations/service.ts';
import { engineVersion } from '../version.ts';
import { onlyMethods } from './errors.ts';
import { queryOf } from './query.ts';

interface Served {
  readonly text: string;
  readonly tag: string;
}

let made: Served | null = null;

/** `/api/v1/openapi.json`: what this service takes and answers, made with the first question. */
export function openApiRoutes(): Router {
  const router = express.Router();
  router
    .route('/')
    .get((request, response) => {
      queryOf(request, getDocument);
      made ??= served(openApiText(operations, engineVersion));
      response.setHeader('ETag', made.tag);
      response.setHeader('Cache-Control', 'private, no-cache');
      if (request.fresh) response.status(304).end();
      else response.type('json').send(made.text);
    })
    .all(onlyMethods('GET'));
  return router;
}

function served(text: string): Served {
  return { text, tag: `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"` };
}

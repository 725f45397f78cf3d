import express, { type Router } from 'express';
import { statedWords } from '../../lib/screening/stated-security.ts';
import type { Services } from '../services/index.ts';
import { onlyMethods } from './errors.ts';
import { RequestFault } from './faults.ts';
import { oneOf, queryOf } from './query.ts';

/** `/api/v1/explanations?name=&isin=&ticker=…`: every company considered for one security, and why the outcome is what it is. */
export function explanationRoutes(services: Services): Router {
  const router = express.Router();
  router
    .route('/')
    .get(async (request, response) => {
      const query = queryOf(request, oneOf(...statedWords, 'heldOn'));
      const stated = Object.fromEntries(
        statedWords.flatMap((word) => {
          const value = query.get(word);
          return value === undefined ? [] : [[word, value]];
        }),
      );
      if (Object.keys(stated).length === 0) {
        throw new RequestFault('queryInvalid', 'State a name, an identifier or a ticker.', [
          { parameter: 'name' },
        ]);
      }
      const edition = await services.editions.current();
      response.json(services.explanations.explain(stated, query.get('heldOn') ?? null, edition));
    })
    .all(onlyMethods('GET'));
  return router;
}

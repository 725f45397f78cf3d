import express, { type Router } from 'express';
import { explainSecurity } from '../api/operations/questions.ts';
import type { Services } from '../services/index.ts';
import { onlyMethods } from './errors.ts';
import { queryOf } from './query.ts';

/** `/api/v1/explanations?name=&isin=&ticker=…`: every company considered for one security, and why the outcome is what it is. */
export function explanationRoutes(services: Services): Router {
  const router = express.Router();
  router
    .route('/')
    .get(async (request, response) => {
      const { heldOn = null, ...stated } = queryOf(request, explainSecurity);
      const edition = await services.editions.current();
      response.json(services.explanations.explain(stated, heldOn, edition));
    })
    .all(onlyMethods('GET'));
  return router;
}

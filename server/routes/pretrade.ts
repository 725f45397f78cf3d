import express, { type Router } from 'express';
import { checkOrders } from '../api/operations/questions.ts';
import { readOrders } from '../services/order-content.ts';
import type { Services } from '../services/index.ts';
import { contentOf } from './decisions.ts';
import { onlyMethods } from './errors.ts';
import { queryOf } from './query.ts';
import type { UploadLimits } from './receive-upload.ts';
import { receiveJson } from './receive-text.ts';

const bytesMax = 4 * 1024 * 1024;

/** `/api/v1/pretrade-checks`: the verdicts on one to a thousand orders, answered at once. Nothing is stored. */
export function pretradeRoutes(services: Services, limits: UploadLimits): Router {
  const router = express.Router();
  router
    .route('/')
    .post(async (request, response) => {
      queryOf(request, checkOrders);
      const body = await receiveJson(request, { ...limits, bytesMax });
      const asOf = services.instantOf(null);
      const { orders, policy: given } = contentOf(readOrders(body, asOf));
      const policy = services.policyOf(given);
      const edition = await services.editions.recent();
      response.json(await services.pretrade.check(orders, { edition, policy, asOf }));
    })
    .all(onlyMethods('POST'));
  return router;
}

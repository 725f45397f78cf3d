import express, { type Router } from 'express';
import type { CommonServices } from '../services/index.ts';
import { onlyMethods } from './errors.ts';
import { RequestFault } from './faults.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** `/healthz` – the process answers; `/readyz` – the database does too, and how old the list is. */
export function healthRoutes(services: CommonServices): Router {
  const router = express.Router();
  router
    .route('/healthz')
    .get((_request, response) => {
      response.json({ status: 'ok' });
    })
    .all(onlyMethods('GET'));
  router
    .route('/readyz')
    .get(async (_request, response) => {
      if (!(await services.ready())) throw new RequestFault('databaseSilent');
      const { id, publishedOn, listings } = await services.editions.current();
      const confirmedOn = await services.editions.confirmedOn();
      response.json({
        status: 'ready',
        list: {
          id,
          publishedOn,
          confirmedOn,
          ageDays: listAgeDays(confirmedOn, services.now()),
          listings: listings.length,
        },
      });
    })
    .all(onlyMethods('GET'));
  return router;
}

/** Whole days since the day of the last publication of the list began in UTC; null where the day is unknown. */
export function listAgeDays(publishedOn: string | null, now: number): number | null {
  return publishedOn === null ? null : Math.floor((now - Date.parse(`${publishedOn}T00:00:00Z`)) / dayMs);
}

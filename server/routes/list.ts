import express, { type Router } from 'express';
import { getListing, listEditions, listListings } from '../api/operations/list.ts';
import type { Services } from '../services/index.ts';
import { listingsView, listingView } from '../services/listing-views.ts';
import { onlyMethods } from './errors.ts';
import { RequestFault } from './faults.ts';
import { queryOf } from './query.ts';

/** `/api/v1/listings`: the list in force, with deadlines and status at an instant. */
export function listingRoutes(services: Services): Router {
  const router = express.Router();
  router
    .route('/')
    .get(async (request, response) => {
      const asOf = services.instantOf(queryOf(request, listListings).asOf ?? null);
      response.json(listingsView(await services.editions.current(), asOf));
    })
    .all(onlyMethods('GET'));
  router
    .route('/:uid')
    .get(async (request, response) => {
      const asOf = services.instantOf(queryOf(request, getListing).asOf ?? null);
      const edition = await services.editions.current();
      const listing = edition.listings.find((one) => String(one.uid) === request.params.uid);
      if (listing === undefined) throw new RequestFault('listingNotFound');
      response.json(listingView(listing, asOf));
    })
    .all(onlyMethods('GET'));
  return router;
}

/** `/api/v1/editions`: the publications of the list that are stored here; newest first. */
export function editionRoutes(services: Services): Router {
  const router = express.Router();
  router
    .route('/')
    .get(async (request, response) => {
      queryOf(request, listEditions);
      const current = await services.editions.current();
      const editions = await services.editions.all();
      response.json({
        items: editions.map((one) => ({ ...one, current: one.id === current.id })),
        next: null,
      });
    })
    .all(onlyMethods('GET'));
  return router;
}

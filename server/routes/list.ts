import express, { type Router } from 'express';
import { getListing, listEditions, listListings } from '../api/operations/list.ts';
import type { Services } from '../services/index.ts';
import { listingsView, listingView } from '../services/listing-views.ts';
import { sendTagged } from './conditional.ts';
import { onlyMethods } from './errors.ts';
import { RequestFault } from './faults.ts';
import { queryOf } from './query.ts';

/** `/api/v1/listings`: the list in force, with deadlines and status at an instant. */
export function listingRoutes(services: Services): Router {
  const router = express.Router();
  router
    .route('/')
    .get(async (request, response) => {
      const asked = queryOf(request, listListings).asOf ?? null;
      const edition = await services.editions.current();
      const view = listingsView(edition, services.instantOf(asked));
      const { asOf: _asOf, ...apartFrom } = view;
      // Now is another instant each time; the list and where the companies stand then are not.
      const tagged = asked === null ? { apartFrom } : {};
      sendTagged({ request, response }, view, { ...tagged, modified: edition.publishedOn });
    })
    .all(onlyMethods('GET'));
  router
    .route('/:uid')
    .get(async (request, response) => {
      const asOf = services.instantOf(queryOf(request, getListing).asOf ?? null);
      const edition = await services.editions.current();
      const listing = edition.listings.find((one) => String(one.uid) === request.params.uid);
      if (listing === undefined) throw new RequestFault('listingNotFound');
      const modified = edition.publishedOn;
      sendTagged({ request, response }, listingView(listing, asOf), { modified });
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
      const items = editions.map((one) => ({ ...one, current: one.id === current.id }));
      sendTagged({ request, response }, { items, next: null });
    })
    .all(onlyMethods('GET'));
  return router;
}

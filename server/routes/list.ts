import express, { type Request, type Response, type Router } from 'express';
import {
  createEdition,
  diffEditions,
  editionForm,
  getListing,
  listEditions,
  listListings,
} from '../api/operations/list.ts';
import { CompaniesMissing } from '../services/edition-imports.ts';
import type { Services } from '../services/index.ts';
import { listingsView, listingView } from '../services/listing-views.ts';
import { callerOf } from './caller.ts';
import { sendTagged } from './conditional.ts';
import { onlyMethods } from './errors.ts';
import { RequestFault } from './faults.ts';
import { queryOf, valuesOf } from './query.ts';
import { receiveUpload, type UploadLimits } from './receive-upload.ts';

/** OFAC's whole consolidated list in XML is about a tenth of it. */
const publicationBytesMax = 128 * 1024 * 1024;

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

/** `/api/v1/editions`: the publications of the list that are stored here, newest first; POST takes in another one. */
export function editionRoutes(services: Services, limits: UploadLimits): Router {
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
    .post(async (request, response) => {
      const { imported, isNew } = await importEdition({ request, response }, services, limits);
      response
        .status(isNew ? 201 : 200)
        .location('/api/v1/editions')
        .json(imported);
    })
    .all(onlyMethods('GET', 'POST'));
  router
    .route('/:a/diff/:b')
    .get(async (request, response) => {
      queryOf(request, diffEditions);
      const { a, b } = request.params;
      const difference = await services.editionImports.difference(a, b);
      if (difference === null) throw new RequestFault('editionNotFound');
      sendTagged({ request, response }, difference);
    })
    .all(onlyMethods('GET'));
  return router;
}

/** The organisation that the installation was set up with. */
export const firstOrganisation = 1;

/** Takes in a publication that was sent as the body or in a form. For administrators of the first organisation. */
export async function importEdition(
  { request, response }: { readonly request: Request; readonly response: Response },
  services: Services,
  limits: UploadLimits,
): ReturnType<Services['editionImports']['add']> {
  if (callerOf(response).organisation.number !== firstOrganisation)
    throw new RequestFault('editionsNotYours');
  const { name, removals: inAddress } = queryOf(request, createEdition);
  const bytesMax = Math.min(publicationBytesMax, limits.bytesMax);
  const kinds = { file: 'holdings' } as const;
  const { files, fields } = await receiveUpload(
    request,
    services.spool,
    { ...limits, bytesMax },
    { name, kinds },
  );
  try {
    const removals = inAddress ?? valuesOf(fields, { query: editionForm }).removals;
    return await services.editionImports.add(files, removals === 'confirmed');
  } catch (error) {
    if (!(error instanceof CompaniesMissing)) throw error;
    const places = error.missing.map((one) => ({ text: `${one.name} (${one.uid})` }));
    throw new RequestFault('companiesMissing', places.map(({ text }) => text).join('; '), places);
  } finally {
    await services.spool.remove(files.map(({ path }) => path));
  }
}

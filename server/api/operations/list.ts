import { z } from 'zod';
import { conditional, jsonAnswer } from '../contents.ts';
import type { Operation } from '../operation.ts';
import { asOf, noParameters } from '../parameters.ts';
import { refusalsOfInstant } from '../refusals.ts';
import { listing, listings, storedEdition } from '../schemas/list.ts';

const atInstant = z.object({ asOf });

export const listListings = {
  id: 'listListings',
  method: 'GET',
  path: '/listings',
  scope: 'read',
  tag: 'list',
  summary: 'The list, with deadlines and status',
  query: atInstant,
  headers: ['If-None-Match'],
  answers: conditional(jsonAnswer('Every company on the list.', listings)),
  faults: refusalsOfInstant,
} as const satisfies Operation;

export const getListing = {
  id: 'getListing',
  method: 'GET',
  path: '/listings/{uid}',
  scope: 'read',
  tag: 'list',
  summary: 'One company on the list',
  inPath: {
    uid: z
      .string()
      .describe('OFAC’s number of the entry.')
      .meta({ examples: ['30946'] }),
  },
  query: atInstant,
  headers: ['If-None-Match'],
  answers: conditional(jsonAnswer('The company.', listing)),
  faults: ['listingNotFound', ...refusalsOfInstant],
} as const satisfies Operation;

export const listEditions = {
  id: 'listEditions',
  method: 'GET',
  path: '/editions',
  scope: 'read',
  tag: 'list',
  summary: 'The publications of the list',
  query: noParameters,
  headers: ['If-None-Match'],
  answers: conditional(
    jsonAnswer(
      'All that are stored, newest first, on one page.',
      z.object({ items: z.array(storedEdition), next: z.null() }).meta({ id: 'EditionPage' }),
    ),
  ),
  faults: [],
} as const satisfies Operation;

export const listOperations: readonly Operation[] = [listListings, getListing, listEditions];

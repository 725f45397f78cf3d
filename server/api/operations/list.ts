import { z } from 'zod';
import { conditional, file, files, jsonAnswer } from '../contents.ts';
import type { Operation } from '../operation.ts';
import { asOf, fileName, noParameters, oneOfWords } from '../parameters.ts';
import { refusalsOfFiles, refusalsOfInstant } from '../refusals.ts';
import { difference, importedEdition, listing, listings, storedEdition } from '../schemas/list.ts';

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

const removals = oneOfWords('removals', ['confirmed'])
  .optional()
  .describe('That companies of the current list that this one lacks were removed by OFAC.');

/** What a form may say beside its files. */
export const editionForm = z.object({ removals });

export const createEdition = {
  id: 'createEdition',
  method: 'POST',
  path: '/editions',
  scope: 'admin',
  tag: 'list',
  summary: 'Take in a publication of the list',
  description:
    'CONS_ENHANCED.XML, CONSOLIDATED.XML, the CONS_*.CSV files together, or the trade.gov CSL CSV; an edition file of cmic-check (.json). ' +
    'For the administrators of the first organisation: the list is the same for all.',
  query: z.object({ name: fileName, removals }),
  body: {
    text: 'The file, or a form with the files of one publication.',
    contents: {
      'multipart/form-data': { schema: z.object({ file: files, removals }).meta({ id: 'EditionForm' }) },
      'application/octet-stream': { schema: file },
      'application/xml': { schema: z.string().describe('CONS_ENHANCED.XML or CONSOLIDATED.XML.') },
      'text/csv': { schema: z.string() },
    },
  },
  answers: {
    200: jsonAnswer('The same was stored before.', importedEdition, { headers: ['Location'] }),
    201: jsonAnswer('It is stored.', importedEdition, { headers: ['Location'] }),
  },
  faults: ['editionsNotYours', 'companiesMissing', ...refusalsOfFiles],
} as const satisfies Operation;

const edition = z.string().describe('The id of an edition, or `current`.');

export const diffEditions = {
  id: 'diffEditions',
  method: 'GET',
  path: '/editions/{a}/diff/{b}',
  scope: 'read',
  tag: 'list',
  summary: 'What changed from one edition to another',
  inPath: { a: edition, b: edition },
  query: noParameters,
  headers: ['If-None-Match'],
  answers: conditional(jsonAnswer('Companies added, removed and changed.', difference)),
  faults: ['editionNotFound'],
} as const satisfies Operation;

export const listOperations: readonly Operation[] = [
  listListings,
  getListing,
  listEditions,
  createEdition,
  diffEditions,
];

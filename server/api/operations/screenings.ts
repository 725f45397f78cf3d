import { z } from 'zod';
import { noParameters, oneOfWords, paging } from '../parameters.ts';
import { conditional, file, jsonAnswer, pageAnswer, workbookType } from '../contents.ts';
import type { Operation } from '../operation.ts';
import { refusalsOfFiles } from '../refusals.ts';
import { breach, transaction } from '../schemas/breaches.ts';
import { change } from '../schemas/changes.ts';
import { decidableAlert } from '../schemas/alerts.ts';
import { problem } from '../schemas/problems.ts';
import { position, screening, screeningDone } from '../schemas/screenings.ts';
import { sentPositions } from '../schemas/sent-positions.ts';
import { notThereYet, ofScreening } from './of-screening.ts';
import { reportOperations } from './reports.ts';
import { exampleCsv, examplePositions } from './examples.ts';
import { fundKeys, portfolio, screeningForm, screeningParameters } from './screening-parameters.ts';

const pages = z.object(paging);
const ofPages = [...notThereYet, 'cursorInvalid'] as const;

export const createScreening = {
  id: 'createScreening',
  method: 'POST',
  path: '/screenings',
  scope: 'screen',
  tag: 'screenings',
  summary: 'Send holdings to be screened',
  description:
    'Send a file as the body, positions as JSON or NDJSON, or a form with several files. Parameters may stand in the address or in the form; ' +
    `further ones are ${fundKeys.text} Any other type of body is read as a file, whatever it says it is; its content decides.`,
  query: screeningParameters,
  moreQuery: fundKeys,
  headers: ['Idempotency-Key'],
  body: {
    text: 'Holdings, and what belongs to them.',
    contents: {
      'multipart/form-data': {
        schema: screeningForm,
        examples: { file: { file: [exampleCsv], asOf: '2022-03-01', portfolio: 'Pension fund' } },
      },
      'application/json': { schema: sentPositions, examples: { positions: examplePositions } },
      'application/x-ndjson': {
        schema: z.string().describe('One SentPosition a line.'),
        examples: { lines: examplePositions.positions.map((one) => `${JSON.stringify(one)}\n`).join('') },
      },
      'text/csv': { schema: z.string(), examples: { table: exampleCsv } },
      'text/html': { schema: z.string().describe('A page with a table.') },
      'application/xml': { schema: z.string().describe('A statement or a workbook in XML.') },
      [workbookType]: { schema: file },
      'application/octet-stream': { schema: file },
    },
  },
  answers: {
    200: jsonAnswer('The same was sent before, and is done.', screeningDone, { headers: ['Location'] }),
    201: jsonAnswer('It is done: where it stands and what was found.', screeningDone, {
      headers: ['Location'],
    }),
    202: jsonAnswer('It is under way. Ask at its address.', screening, {
      headers: ['Location', 'Retry-After'],
    }),
  },
  faults: ['screeningCancelled', 'idempotencyKeyInvalid', 'idempotencyKeyReused', ...refusalsOfFiles],
  faultHeaders: ['Location'],
} as const satisfies Operation;

export const listScreenings = {
  id: 'listScreenings',
  method: 'GET',
  path: '/screenings',
  scope: 'read',
  tag: 'screenings',
  summary: 'The screenings, newest first',
  query: z.object({ ...paging, portfolio: portfolio.describe('Only those of this series.') }),
  headers: ['If-None-Match'],
  answers: conditional(pageAnswer('ScreeningPage', 'A page of screenings.', screening)),
  faults: ['cursorInvalid'],
} as const satisfies Operation;

export const getScreening = {
  ...ofScreening,
  id: 'getScreening',
  path: '/screenings/{id}',
  summary: 'How far a screening is',
  query: noParameters,
  headers: ['If-None-Match'],
  answers: conditional(jsonAnswer('Where it stands.', screening)),
  faults: ['screeningNotFound'],
} as const satisfies Operation;

export const cancelScreening = {
  ...ofScreening,
  method: 'POST',
  scope: 'screen',
  id: 'cancelScreening',
  path: '/screenings/{id}/cancel',
  summary: 'Cancel a screening',
  description: 'One that waits or runs. Nothing of it is stored, and the content of its files is forgotten.',
  query: noParameters,
  answers: { 200: jsonAnswer('It is cancelled, now or before.', screening) },
  faults: ['screeningNotFound', 'screeningEnded'],
} as const satisfies Operation;

export const followScreening = {
  ...ofScreening,
  id: 'followScreening',
  path: '/screenings/{id}/events',
  summary: 'Follow a screening',
  description:
    'Server-sent events: `progress` with `state` and `rowsRead`, at first and at each change, then `end` with the final state.',
  query: noParameters,
  answers: { 200: { text: 'The events.', contents: { 'text/event-stream': { schema: z.string() } } } },
  faults: ['screeningNotFound'],
} as const satisfies Operation;

export const listAlerts = {
  ...ofScreening,
  id: 'listAlerts',
  path: '/screenings/{id}/alerts',
  summary: 'Its alerts',
  query: pages,
  headers: ['If-None-Match'],
  answers: conditional(pageAnswer('AlertPage', 'A page of alerts.', decidableAlert)),
  faults: ofPages,
} as const satisfies Operation;

export const listPositions = {
  ...ofScreening,
  id: 'listPositions',
  path: '/screenings/{id}/positions',
  summary: 'Its positions',
  query: z.object({
    ...paging,
    outcome: oneOfWords('outcome', ['listed', 'review', 'related', 'any'])
      .optional()
      .describe('Only those with this outcome; `any`: with one at all.'),
    alert: z
      .string()
      .optional()
      .describe('Only those of this alert.')
      .meta({ examples: ['a1'] }),
  }),
  headers: ['If-None-Match'],
  answers: conditional(pageAnswer('PositionPage', 'A page of positions.', position)),
  faults: ofPages,
} as const satisfies Operation;

export const listProblems = {
  ...ofScreening,
  id: 'listProblems',
  path: '/screenings/{id}/problems',
  summary: 'Rows that were not read',
  query: pages,
  headers: ['If-None-Match'],
  answers: conditional(pageAnswer('ProblemPage', 'A page of problems; also of a refused input.', problem)),
  faults: ofPages,
} as const satisfies Operation;

export const listBreaches = {
  ...ofScreening,
  id: 'listBreaches',
  path: '/screenings/{id}/breaches',
  summary: 'Its breaches',
  query: pages,
  headers: ['If-None-Match'],
  answers: conditional(pageAnswer('BreachPage', 'A page of breaches.', breach)),
  faults: ofPages,
} as const satisfies Operation;

export const listTransactions = {
  ...ofScreening,
  id: 'listTransactions',
  path: '/screenings/{id}/transactions',
  summary: 'Judged transactions',
  query: pages,
  headers: ['If-None-Match'],
  answers: conditional(pageAnswer('TransactionPage', 'A page of transactions.', transaction)),
  faults: ofPages,
} as const satisfies Operation;

export const listChanges = {
  ...ofScreening,
  id: 'listChanges',
  path: '/screenings/{id}/changes',
  summary: 'Changes since before',
  query: pages,
  headers: ['If-None-Match'],
  answers: conditional(pageAnswer('ChangePage', 'A page of changes.', change)),
  faults: ofPages,
} as const satisfies Operation;

export const screeningOperations: readonly Operation[] = [
  createScreening,
  listScreenings,
  getScreening,
  cancelScreening,
  followScreening,
  listAlerts,
  listPositions,
  listProblems,
  listBreaches,
  listTransactions,
  listChanges,
  ...reportOperations,
];

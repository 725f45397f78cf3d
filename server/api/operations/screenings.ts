import { z } from 'zod';
import { noParameters, oneOfWords, paging } from '../parameters.ts';
import { file, fileAnswers, jsonAnswer, pageAnswer, workbookType } from '../contents.ts';
import type { Operation } from '../operation.ts';
import { refusalsOfFiles } from '../refusals.ts';
import { breach, transaction } from '../schemas/breaches.ts';
import { change } from '../schemas/changes.ts';
import { decidableAlert } from '../schemas/alerts.ts';
import { problem } from '../schemas/problems.ts';
import { decidableJson, position, screening, screeningDone } from '../schemas/screenings.ts';
import { sentPositions } from '../schemas/sent-positions.ts';
import { exampleCsv, examplePositions } from './examples.ts';
import { fundKeys, portfolio, screeningForm, screeningParameters } from './screening-parameters.ts';

const inPath = { id: z.string().describe('The id of the screening.') };
const ofScreening = { scope: 'read', tag: 'screenings', method: 'GET', inPath } as const;
const pages = z.object(paging);
const notThereYet = ['screeningNotFound', 'notDone', 'screeningFailed'] as const;
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
      [workbookType]: { schema: file },
      'application/octet-stream': { schema: file },
    },
  },
  answers: {
    201: jsonAnswer('It is done: where it stands and what was found.', screeningDone, {
      headers: ['Location'],
    }),
    202: jsonAnswer('It is under way. Ask at its address.', screening, {
      headers: ['Location', 'Retry-After'],
    }),
  },
  faults: ['idempotencyKeyInvalid', 'idempotencyKeyReused', ...refusalsOfFiles],
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
  answers: { 200: pageAnswer('ScreeningPage', 'A page of screenings.', screening) },
  faults: ['cursorInvalid'],
} as const satisfies Operation;

export const getScreening = {
  ...ofScreening,
  id: 'getScreening',
  path: '/screenings/{id}',
  summary: 'How far a screening is',
  query: noParameters,
  answers: { 200: jsonAnswer('Where it stands.', screening) },
  faults: ['screeningNotFound'],
} as const satisfies Operation;

export const listAlerts = {
  ...ofScreening,
  id: 'listAlerts',
  path: '/screenings/{id}/alerts',
  summary: 'Its alerts',
  query: pages,
  answers: { 200: pageAnswer('AlertPage', 'A page of alerts.', decidableAlert) },
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
  answers: { 200: pageAnswer('PositionPage', 'A page of positions.', position) },
  faults: ofPages,
} as const satisfies Operation;

export const listProblems = {
  ...ofScreening,
  id: 'listProblems',
  path: '/screenings/{id}/problems',
  summary: 'Rows that were not read',
  query: pages,
  answers: { 200: pageAnswer('ProblemPage', 'A page of problems; also of a refused input.', problem) },
  faults: ofPages,
} as const satisfies Operation;

export const listBreaches = {
  ...ofScreening,
  id: 'listBreaches',
  path: '/screenings/{id}/breaches',
  summary: 'Its breaches',
  query: pages,
  answers: { 200: pageAnswer('BreachPage', 'A page of breaches.', breach) },
  faults: ofPages,
} as const satisfies Operation;

export const listTransactions = {
  ...ofScreening,
  id: 'listTransactions',
  path: '/screenings/{id}/transactions',
  summary: 'Judged transactions',
  query: pages,
  answers: { 200: pageAnswer('TransactionPage', 'A page of transactions.', transaction) },
  faults: ofPages,
} as const satisfies Operation;

export const listChanges = {
  ...ofScreening,
  id: 'listChanges',
  path: '/screenings/{id}/changes',
  summary: 'Changes since before',
  query: pages,
  answers: { 200: pageAnswer('ChangePage', 'A page of changes.', change) },
  faults: ofPages,
} as const satisfies Operation;

export const getWorkbook = {
  ...ofScreening,
  id: 'getWorkbook',
  path: '/screenings/{id}/report.xlsx',
  summary: 'The workbook',
  query: noParameters,
  headers: ['If-None-Match'],
  answers: fileAnswers('The report as a workbook.', { [workbookType]: { schema: file } }),
  faults: notThereYet,
} as const satisfies Operation;

export const getReport = {
  ...ofScreening,
  id: 'getReport',
  path: '/screenings/{id}/report.json',
  summary: 'The whole record',
  query: z.object({
    ledger: oneOfWords('ledger', ['true', 'false'])
      .optional()
      .describe('Every position, not only those with an outcome.'),
  }),
  headers: ['If-None-Match'],
  answers: fileAnswers('The screening as JSON.', { 'application/json': { schema: decidableJson } }),
  faults: notThereYet,
} as const satisfies Operation;

export const getPositionsCsv = {
  ...ofScreening,
  id: 'getPositionsCsv',
  path: '/screenings/{id}/positions.csv',
  summary: 'Every position',
  query: noParameters,
  headers: ['If-None-Match'],
  answers: fileAnswers('Every position as a table.', { 'text/csv': { schema: z.string() } }),
  faults: notThereYet,
} as const satisfies Operation;

export const getDeadlines = {
  ...ofScreening,
  id: 'getDeadlines',
  path: '/screenings/{id}/deadlines.ics',
  summary: 'Dates as a calendar',
  query: noParameters,
  headers: ['If-None-Match'],
  answers: fileAnswers('The dates still to come.', { 'text/calendar': { schema: z.string() } }),
  faults: notThereYet,
} as const satisfies Operation;

export const screeningOperations: readonly Operation[] = [
  createScreening,
  listScreenings,
  getScreening,
  listAlerts,
  listPositions,
  listProblems,
  listBreaches,
  listTransactions,
  listChanges,
  getWorkbook,
  getReport,
  getPositionsCsv,
  getDeadlines,
];

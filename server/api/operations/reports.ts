import { z } from 'zod';
import { file, fileAnswers, workbookType } from '../contents.ts';
import type { Operation } from '../operation.ts';
import { noParameters, oneOfWords } from '../parameters.ts';
import { decidableJson } from '../schemas/screenings.ts';
import { notThereYet, ofScreening } from './of-screening.ts';

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

export const reportOperations: readonly Operation[] = [getWorkbook, getReport, getPositionsCsv, getDeadlines];

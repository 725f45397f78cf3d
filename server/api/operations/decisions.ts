import { z } from 'zod';
import { decisionBody, decisionsFile } from '../../services/decision-content.ts';
import { file, jsonAnswer, workbookType } from '../contents.ts';
import type { Operation } from '../operation.ts';
import { fileName, noParameters } from '../parameters.ts';
import { refusalsOfFiles, refusalsOfJson } from '../refusals.ts';
import { alertDecisions, imported } from '../schemas/decisions.ts';
import { exampleDecisions } from './examples.ts';

const inPath = {
  id: z
    .string()
    .describe(
      '`{screening}.{alert}`, as an alert’s `decisionUrl` has it. Alerts on lists beside the law take none.',
    ),
};
const ofAlert = {
  path: '/alerts/{id}/decision',
  tag: 'decisions',
  inPath,
} as const;
const alertFaults = ['alertNotFound', 'alertNotDecidable'] as const;

export const getDecision = {
  ...ofAlert,
  id: 'getDecision',
  method: 'GET',
  scope: 'read',
  summary: 'What was decided on an alert',
  query: noParameters,
  answers: { 200: jsonAnswer('Its decisions, whichever screening they were made in.', alertDecisions) },
  faults: alertFaults,
} as const satisfies Operation;

export const putDecision = {
  ...ofAlert,
  id: 'putDecision',
  method: 'PUT',
  scope: 'review',
  summary: 'Decide on an alert',
  description: 'Appends a decision; none is ever changed. Saying again what holds appends nothing.',
  query: noParameters,
  body: {
    text: 'The reviewer’s word.',
    contents: {
      'application/json': {
        schema: decisionBody,
        examples: {
          falsePositive: { decision: 'falsePositive', by: 'R. Example', comment: 'Another company.' },
          trueMatch: { decision: 'trueMatch', by: 'R. Example' },
        },
      },
    },
  },
  answers: {
    200: jsonAnswer('It held already.', alertDecisions),
    201: jsonAnswer('The decision was appended.', alertDecisions),
  },
  faults: [...alertFaults, 'ownConfirmation', ...refusalsOfJson],
} as const satisfies Operation;

export const listDecisions = {
  id: 'listDecisions',
  method: 'GET',
  path: '/decisions',
  scope: 'read',
  tag: 'decisions',
  summary: 'Every decision',
  description: 'To take along into another installation; as a table where `Accept` asks for text/csv.',
  query: noParameters,
  answers: {
    200: {
      text: 'Every decision in the order they came in.',
      contents: { 'application/json': { schema: decisionsFile }, 'text/csv': { schema: z.string() } },
      headers: ['Content-Disposition'],
    },
  },
  faults: [],
} as const satisfies Operation;

export const getDecisionsCsv = {
  id: 'getDecisionsCsv',
  method: 'GET',
  path: '/decisions.csv',
  scope: 'read',
  tag: 'decisions',
  summary: 'Every decision as a table',
  query: noParameters,
  answers: {
    200: {
      text: 'The table. It cannot be taken in again.',
      contents: { 'text/csv': { schema: z.string() } },
      headers: ['Content-Disposition'],
    },
  },
  faults: [],
} as const satisfies Operation;

export const importDecisions = {
  id: 'importDecisions',
  method: 'POST',
  path: '/decisions',
  scope: 'review',
  tag: 'decisions',
  summary: 'Take in decisions',
  description: 'An export of decisions, or a workbook of a screening with its decision columns filled in.',
  query: z.object({
    screening: z.string().optional().describe('The screening that the workbook must belong to.'),
    name: fileName,
  }),
  body: {
    text: 'The decisions.',
    contents: {
      'application/json': { schema: decisionsFile, examples: { exported: exampleDecisions } },
      'multipart/form-data': {
        schema: z.object({ file }).meta({ id: 'WorkbookForm' }),
      },
      [workbookType]: { schema: file },
    },
  },
  answers: { 200: jsonAnswer('What it came to.', imported) },
  faults: [...refusalsOfJson, ...refusalsOfFiles],
} as const satisfies Operation;

export const decisionOperations: readonly Operation[] = [
  getDecision,
  putDecision,
  listDecisions,
  importDecisions,
  getDecisionsCsv,
];

import { z } from 'zod';
import { isCalendarDate } from '../../../lib/dates.ts';
import { columnFields } from '../../../lib/holdings/position.ts';
import { statedWords } from '../../../lib/screening/stated-security.ts';
import { tradeFields, type TransactionColumn } from '../../../lib/transactions/headings/trade-fields.ts';
import { ordersBody, tradesBody } from '../../services/order-content.ts';
import { file, files, jsonAnswer, workbookType } from '../contents.ts';
import type { Operation } from '../operation.ts';
import { keyed } from '../../../lib/keyed.ts';
import { mapShape, noParameters } from '../parameters.ts';
import { refusalsOfFiles, refusalsOfInstant, refusalsOfJson } from '../refusals.ts';
import { explanation, pretradeChecks } from '../schemas/questions.ts';
import { screeningJson } from '../schemas/screenings.ts';
import { exampleTradesCsv } from './examples.ts';
import { screeningParameters } from './screening-parameters.ts';

const statedShape = keyed(statedWords, (word) =>
  z.string().exactOptional().describe(`What is known of the security: its ${word}.`),
);

export const explainSecurity = {
  id: 'explainSecurity',
  method: 'GET',
  path: '/explanations',
  scope: 'read',
  tag: 'questions',
  summary: 'Why a security has its outcome',
  description: 'At least one of the words that state the security has to be given.',
  query: z
    .object({
      ...statedShape,
      name: statedShape.name.meta({ examples: ['CNOOC LTD'] }),
      heldOn: z
        .string()
        .refine(isCalendarDate, '"heldOn" is no day. Write it as 2022-03-01.')
        .meta({ format: 'date', examples: ['2022-03-01'] })
        .optional()
        .describe('The day it is held on.'),
    })
    .refine((asked) => statedWords.some((word) => asked[word] !== undefined), {
      path: ['name'],
      error: 'State a name, an identifier or a ticker.',
    }),
  answers: { 200: jsonAnswer('Every company considered.', explanation) },
  faults: [],
} as const satisfies Operation;

export const checkOrders = {
  id: 'checkOrders',
  method: 'POST',
  path: '/pretrade-checks',
  scope: 'screen',
  tag: 'questions',
  summary: 'Verdicts on orders',
  query: noParameters,
  body: {
    text: 'One to a thousand orders.',
    contents: {
      'application/json': {
        schema: ordersBody,
        examples: {
          byIsin: { orders: [{ side: 'buy', isin: 'CNE100000PM8', quantity: '100', clientRef: 'o-1' }] },
          byTicker: {
            orders: [{ side: 'sell', ticker: '002415', mic: 'XSHE', solelyToDivest: true }],
            policy: { restricted: [{ isin: 'US0378331005', reason: 'Client wish' }] },
          },
        },
      },
    },
  },
  answers: { 200: jsonAnswer('A verdict on each, in the order given.', pretradeChecks) },
  faults: [...refusalsOfJson, 'policyUnreadable', 'asOfUnreadable', 'asOfNotCovered'],
} as const satisfies Operation;

/** What a column of a trade file can be mapped to. */
export const transactionColumns: readonly TransactionColumn[] = [...tradeFields, ...columnFields];

/** What is asked for beside a file of trades: in the address, and as fields of the form. */
export const tradeParameters = z.object({
  ...screeningParameters.pick({ asOf: true, sheet: true, name: true, policy: true }).shape,
  ...mapShape(transactionColumns),
});

export const judgeTransactions = {
  id: 'judgeTransactions',
  method: 'POST',
  path: '/transactions',
  scope: 'screen',
  tag: 'questions',
  summary: 'Verdicts on trades',
  description:
    'A file of trades or orders as the body or in a form, with parameters in the address or the form; or trades as JSON, which holds all that is asked and takes no parameters beside it.',
  query: tradeParameters,
  body: {
    text: 'The trades.',
    contents: {
      'application/json': {
        schema: tradesBody,
        examples: {
          trade: {
            transactions: [
              { side: 'buy', isin: 'CNE100000PM8', at: '2021-09-01T10:00:00-04:00', quantity: '100' },
            ],
            asOf: '2022-03-01',
          },
        },
      },
      'multipart/form-data': {
        schema: z.object({ file: files, ...tradeParameters.shape }).meta({ id: 'TradeForm' }),
        examples: { file: { file: [exampleTradesCsv], asOf: '2022-03-01' } },
      },
      'text/csv': { schema: z.string(), examples: { table: exampleTradesCsv } },
      'text/html': { schema: z.string().describe('A page with a table.') },
      'application/xml': { schema: z.string().describe('A workbook in XML.') },
      [workbookType]: { schema: file },
      'application/octet-stream': { schema: file },
    },
  },
  answers: { 200: jsonAnswer('The verdicts and breaches.', screeningJson) },
  faults: [...refusalsOfJson, ...refusalsOfFiles, ...refusalsOfInstant],
} as const satisfies Operation;

export const questionOperations: readonly Operation[] = [explainSecurity, checkOrders, judgeTransactions];

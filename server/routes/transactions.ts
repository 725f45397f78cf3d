import express, { type Request, type Router } from 'express';
import type { ScreeningJson } from '../../lib/screening/json.ts';
import { judgeTransactions, transactionColumns } from '../api/operations/questions.ts';
import { mapGiven, noParameters } from '../api/parameters.ts';
import type { Services } from '../services/index.ts';
import { readTrades } from '../services/order-content.ts';
import type { TransactionsRequest } from '../services/transactions.ts';
import { contentOf } from './decisions.ts';
import { onlyMethods } from './errors.ts';
import { queryOf, textsOf, valuesOf, type Texts } from './query.ts';
import { isJson, receiveJsonBody } from './receive-text.ts';
import { receiveUpload, type UploadLimits } from './receive-upload.ts';

/** What is read and answered within one request; `cmic transactions` takes larger files. */
const bytesMax = 16 * 1024 * 1024;

/** `/api/v1/transactions`: trades or orders as a file or as JSON, answered with verdicts and breaches. Nothing is stored. */
export function transactionRoutes(services: Services, limits: UploadLimits): Router {
  const router = express.Router();
  router
    .route('/')
    .post(async (request, response) => {
      response.json(await judge(request, services, limits));
    })
    .all(onlyMethods('POST'));
  return router;
}

async function judge(request: Request, services: Services, limits: UploadLimits): Promise<ScreeningJson> {
  if (isJson(request)) return judgeStated(request, services, limits);
  const query = textsOf(request, judgeTransactions);
  // Read first without the form's fields: a wrong address is refused before a file is taken in.
  requestOf(query, services);
  const within = { ...limits, bytesMax: Math.min(bytesMax, limits.bytesMax) };
  const upload = await receiveUpload(request, services.spool, within, {
    name: query.get('name'),
    kinds: { file: 'transactions' },
  });
  try {
    const asked = requestOf(new Map([...query, ...upload.fields]), services);
    const files = upload.files.map((file) => ({ ...file, kind: 'transactions' }) as const);
    return await services.transactions.judge({ files }, asked);
  } finally {
    await services.spool.remove(upload.files.map(({ path }) => path));
  }
}

/** Trades that a program states as JSON. */
async function judgeStated(
  request: Request,
  services: Services,
  limits: UploadLimits,
): Promise<ScreeningJson> {
  queryOf(request, { query: noParameters });
  const { value, sha256, bytes } = await receiveJsonBody(request, { ...limits, bytesMax });
  const { trades, asOf, policy } = contentOf(readTrades(value));
  const stated = { name: 'request', sha256, bytes, kind: 'transactions', trades } as const;
  return services.transactions.judge(
    { files: [], stated },
    {
      asOf: services.instantOf(asOf),
      choices: { map: {}, sheet: null },
      policy: services.policyOf(policy),
    },
  );
}

function requestOf(
  parameters: Texts,
  { instantOf, policyOf }: Pick<Services, 'instantOf' | 'policyOf'>,
): TransactionsRequest {
  const asked = valuesOf(parameters, judgeTransactions);
  return {
    asOf: instantOf(given(asked.asOf)),
    choices: { map: mapGiven(transactionColumns, asked), sheet: given(asked.sheet) },
    policy: policyOf(given(asked.policy)),
  };
}

function given(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value.trim();
}

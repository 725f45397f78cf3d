import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type Response, type Router } from 'express';
import * as api from '../api/operations/decisions.ts';
import type { Caller } from '../services/access/caller.ts';
import type { AlertAddress } from '../services/alert-address.ts';
import { readAlertAddress } from '../services/alert-address.ts';
import { type ReadContent, readDecisionBody, readDecisionsFile } from '../services/decision-content.ts';
import { decisionsCsv, decisionsJson } from '../services/decision-text.ts';
import { alertDecisionView } from '../services/decision-views.ts';
import { recorderOf, type Imported } from '../services/decisions.ts';
import type { Services } from '../services/index.ts';
import { callerOf } from './caller.ts';
import { onlyMethods } from './errors.ts';
import { RequestFault } from './faults.ts';
import { queryOf } from './query.ts';
import { isJson, receiveJson } from './receive-text.ts';
import { receiveUpload, type UploadLimits } from './receive-upload.ts';

const decisionBytesMax = 64 * 1024;
const decisionsBytesMax = 32 * 1024 * 1024;

/** `/api/v1/alerts/{screening}.{alert}/decision`: what reviewers said of an alert; PUT appends. */
export function alertRoutes(services: Services, limits: UploadLimits): Router {
  const router = express.Router();
  router
    .route('/:id/decision')
    .get(async (request, response) => {
      queryOf(request, api.getDecision);
      const address = addressOf(request);
      const decided = await services.decisions.ofAlert(address);
      if (decided === null) throw new RequestFault('alertNotFound');
      response.json(alertDecisionView(address, decided));
    })
    .put(async (request, response) => {
      queryOf(request, api.putDecision);
      const address = addressOf(request);
      const body = await receiveJson(request, { ...limits, bytesMax: decisionBytesMax });
      const caller = callerOf(response);
      const word = contentOf(readDecisionBody(body, ownNameOf(caller)));
      const made = await services.decisions.decide(address, word, recorderOf(caller));
      if (made === null) throw new RequestFault('alertNotFound');
      response.status(made.appended ? 201 : 200).json(alertDecisionView(address, made.decided));
    })
    .all(onlyMethods('GET', 'PUT'));
  return router;
}

/** `/api/v1/decisions`: all of them to take along; POST takes such an export or a filled workbook. */
export function decisionRoutes(services: Services, limits: UploadLimits): Router {
  const router = express.Router();
  router
    .route('/decisions.csv')
    .get((request, response) => {
      queryOf(request, api.getDecisionsCsv);
      return sendDecisions(response, services, 'csv');
    })
    .all(onlyMethods('GET'));
  router
    .route('/decisions')
    .get((request, response) => {
      queryOf(request, api.listDecisions);
      const kind = request.accepts(['application/json', 'text/csv']) === 'text/csv' ? 'csv' : 'json';
      response.vary('Accept');
      return sendDecisions(response, services, kind);
    })
    .post(async (request, response) => {
      const { screening = null } = queryOf(request, api.importDecisions);
      const by = recorderOf(callerOf(response));
      response.json(await importDecisions(request, services, { limits, screening, by }));
    })
    .all(onlyMethods('GET', 'POST'));
  return router;
}

/** Takes in exported decisions or a filled workbook; `screening` pins what the workbook must belong to, `by` is who sends it. */
export async function importDecisions(
  request: Request,
  services: Services,
  asked: { readonly limits: UploadLimits; readonly screening: string | null; readonly by: string },
): Promise<Imported> {
  const { limits, screening, by } = asked;
  if (isJson(request)) {
    const bytesMax = Math.min(decisionsBytesMax, limits.bytesMax);
    const body = await receiveJson(request, { ...limits, bytesMax });
    return services.decisions.importDecisions(contentOf(readDecisionsFile(body, services.now())), by);
  }
  const { name } = queryOf(request, api.importDecisions);
  const { files, fields } = await receiveUpload(request, services.spool, limits, {
    name,
    kinds: { file: 'holdings' },
  });
  try {
    const [file, ...more] = files;
    if (file === undefined || more.length > 0 || fields.size > 0)
      throw new RequestFault('formInvalid', 'Send one workbook in a field named "file", and no other field.');
    return await services.decisions.importWorkbook(file, screening, by);
  } finally {
    await services.spool.remove(files.map(({ path }) => path));
  }
}

/** The name that a caller decides in: a person's own; null for a program, which says whose decision it is. */
export function ownNameOf({ kind, name }: Caller): string | null {
  return kind === 'user' ? name : null;
}

/** The value, or a refusal that points at each of its faults. */
export function contentOf<T>(read: ReadContent<T>): T {
  if (read.kind === 'read') return read.value;
  const [first] = read.faults;
  const detail = first === undefined ? null : `${first.pointer || 'The body'}: ${first.text}`;
  throw new RequestFault('bodyInvalid', detail, read.faults);
}

function addressOf(request: Request): AlertAddress {
  const address = readAlertAddress(String(request.params['id']));
  if (address === null) throw new RequestFault('alertNotFound');
  if (/^[wfpo]\d+$/.test(address.alert)) throw new RequestFault('alertNotDecidable');
  return address;
}

async function sendDecisions(response: Response, services: Services, kind: 'json' | 'csv'): Promise<void> {
  const all = services.decisions.all();
  response.attachment(`cmic decisions.${kind}`);
  response.setHeader(
    'Content-Type',
    kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
  );
  await pipeline(Readable.from(kind === 'csv' ? decisionsCsv(all) : decisionsJson(all)), response);
}

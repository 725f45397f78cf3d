import express, { type Router } from 'express';
import { z } from 'zod';
import { noParameters } from '../api/parameters.ts';
import { needs } from '../routes/authentication.ts';
import { callerOf } from '../routes/caller.ts';
import { contentOf, importDecisions, ownNameOf } from '../routes/decisions.ts';
import { onlyMethods } from '../routes/errors.ts';
import { RequestFault } from '../routes/faults.ts';
import { queryOf } from '../routes/query.ts';
import { receiveFields } from '../routes/receive-text.ts';
import type { UploadLimits } from '../routes/receive-upload.ts';
import { readDecisionBody } from '../services/decision-content.ts';
import { recorderOf } from '../services/decisions.ts';
import type { Services } from '../services/index.ts';
import type { ImportNote } from './result-decision.ts';

const formBytesMax = 64 * 1024;

/** The forms of a result page: deciding on an alert, and giving back a filled workbook. Both lead back to the page. */
export function decisionPages(services: Services, limits: UploadLimits): Router {
  const router = express.Router();
  router
    .route('/screenings/:id/alerts/:alert/decision')
    .post(needs('review'), async (request, response) => {
      queryOf(request, { query: noParameters });
      const { id: screening, alert } = request.params;
      const fields = await receiveFields(request, { ...limits, bytesMax: formBytesMax });
      const caller = callerOf(response);
      const word = contentOf(readDecisionBody(Object.fromEntries(fields), ownNameOf(caller)));
      const made = await services.decisions.decide({ screening, alert }, word, recorderOf(caller));
      if (made === null) throw new RequestFault('alertNotFound');
      response.redirect(303, `/screenings/${screening}#alert-${made.decided.alert.id}`);
    })
    .all(onlyMethods('POST'));
  router
    .route('/screenings/:id/decisions')
    .post(needs('review'), async (request, response) => {
      queryOf(request, { query: noParameters });
      const { id: screening } = request.params;
      const found = await services.views.byId(screening);
      if (found === null) throw new RequestFault('screeningNotFound');
      const { appended, known, withoutDecision } = await importDecisions(request, services, {
        limits,
        screening,
        by: recorderOf(callerOf(response)),
      });
      const counts = `appended=${appended}&known=${known}&ignored=${withoutDecision}`;
      response.redirect(303, `/screenings/${found.view.id}?${counts}#decisions`);
    })
    .all(onlyMethods('POST'));
  return router;
}

const counted = z.string().optional();

/** What an import came to, as the address that it leads to has it. */
export const importNote = z.object({ appended: counted, known: counted, ignored: counted });

/** The same as numbers; null where the address says nothing of an import. */
export function importNoteOf({ appended, known, ignored }: z.output<typeof importNote>): ImportNote | null {
  const count = (text = '0'): number => (/^\d{1,7}$/.test(text) ? Number(text) : 0);
  if (appended === undefined) return null;
  return { appended: count(appended), known: count(known), ignored: count(ignored) };
}

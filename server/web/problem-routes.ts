import express, { type Response, type Router } from 'express';
import { onlyMethods } from '../routes/errors.ts';
import { RequestFault } from '../routes/faults.ts';
import type { ProblemDocument } from '../routes/problem-document.ts';
import { problemPage, problemTypePage } from './problem-page.ts';
import { sendPage } from './send-page.ts';

/** `/problems/{code}`: the page that the `type` of a problem leads to. It says nothing of anybody, so it is open. */
export function problemRoutes(): Router {
  const router = express.Router();
  router
    .route('/problems/:code')
    .get((request, response) => {
      const page = problemTypePage(request.params.code);
      if (page === null) throw new RequestFault('notFound');
      sendPage(response, page);
    })
    .all(onlyMethods('GET'));
  return router;
}

/** Sends what a browser is shown instead of a problem document. */
export function sendProblemPage(document: ProblemDocument, response: Response): void {
  sendPage(response, problemPage(document), document.status);
}

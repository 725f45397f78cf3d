import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Log } from '../log.ts';
import { RequestFault } from './faults.ts';
import { problemDocument, type ProblemDocument } from './problem-document.ts';
import { requestIdOf } from './request-id.ts';

/** Sends a problem as a page for a person; given by the pages. */
export type ProblemPage = (document: ProblemDocument, response: Response) => void;

const retryAfterSeconds = 5;
const repeatLater =
  'Repeat the request later. It is not known whether an upload was stored: under the same Idempotency-Key it is stored once.';

/** Answers everything that was thrown: a problem document, or a page where a browser asked. */
export function errorHandler(
  log: Log,
  page: ProblemPage,
  isDatabaseLost: (error: unknown) => boolean,
): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = isDatabaseLost(thrown) ? new RequestFault('databaseSilent', repeatLater) : thrown;
    const document = problemDocument(error, requestIdOf(response));
    if (document.status >= 500) log.fault('request', thrown, { request: requestIdOf(response) });
    if (response.headersSent) {
      next(error);
      return;
    }
    if (document.status === 503) response.setHeader('Retry-After', String(retryAfterSeconds));
    if (!request.complete) endUnreadUpload(request, response);
    send(request, response, { document, page });
  };
}

/** Answers with a problem document that a route made itself. */
export function sendProblem(response: Response, document: ProblemDocument): void {
  response.status(document.status).type('application/problem+json').send(JSON.stringify(document));
}

function send(
  request: Request,
  response: Response,
  answer: { readonly document: ProblemDocument; readonly page: ProblemPage },
): void {
  const { document, page } = answer;
  const isApi = request.path.startsWith('/api/');
  if (!isApi && request.accepts(['json', 'html']) === 'html') page(document, response);
  else sendProblem(response, document);
}

const drainMs = 2_000;

/** The rest of a refused upload is not wanted; a short while is left for the answer to arrive before it is cut. */
function endUnreadUpload(request: Request, response: Response): void {
  response.setHeader('Connection', 'close');
  request.unpipe();
  request.resume();
  response.once('finish', () => {
    // Destroys the request, not its socket only: whoever still reads it must learn that it is over.
    setTimeout(() => request.destroy(), drainMs).unref();
  });
}

/** For the end of the table of routes. */
export const nothingHere: RequestHandler = () => {
  throw new RequestFault('notFound');
};

/** For the methods that an address does not take; says which it does (RFC 9110). */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  return (request, response) => {
    response.setHeader('Allow', methods.join(', '));
    throw new RequestFault('methodNotAllowed', `${request.method} is not one of ${methods.join(', ')}.`);
  };
}

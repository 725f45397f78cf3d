import type { RequestHandler } from 'express';
import { RequestFault } from './faults.ts';

const ownName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Keeps other web sites out while there is no access control: a page elsewhere can make a browser on this computer
 * send requests here, under a name of its own (DNS rebinding) or as a form.
 */
export const ownSiteOnly: RequestHandler = (request, _response, next) => {
  if (!ownName.test(request.get('Host') ?? '')) throw new RequestFault('hostNotAllowed');
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (changes && isForeign(request.get('Origin'), request.get('Sec-Fetch-Site'), request.get('Host'))) {
    throw new RequestFault('crossSite');
  }
  next();
};

function isForeign(origin: string | undefined, site: string | undefined, host: string | undefined): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && origin !== `http://${host}`;
}

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

/** `Sec-Fetch-Site` is the browser's own word and decides where it is given; `Origin` is for older browsers. */
function isForeign(origin: string | undefined, site: string | undefined, host: string | undefined): boolean {
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return origin !== undefined && origin !== `http://${host}`;
}

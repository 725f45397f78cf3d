import type { RequestHandler } from 'express';
import { bearerOf } from './bearer.ts';
import { RequestFault } from './faults.ts';
import type { Site } from './site.ts';

/**
 * Keeps browsers out that were led here under a name of somebody else's (DNS rebinding). A program with a key is let
 * through under any name: no browser sends a key by itself.
 */
export function ownSiteOnly(site: Site): RequestHandler {
  return (request, _response, next) => {
    if (bearerOf(request) === null && !site.isOwnHost(request.get('Host')))
      throw new RequestFault('hostNotAllowed');
    next();
  };
}

import type { Request } from 'express';
import { RequestFault } from './faults.ts';

/** Under which names the service is reached, and so what a browser may send it. */
export interface Site {
  /** Whether browsers reach it by TLS: cookies are then sent that way alone. */
  readonly isSecure: boolean;
  /** The address in front of a path, for links that are handed over: the configured one, or the one that was asked. */
  baseFor(host: string | undefined): string;
  isOwnHost(host: string | undefined): boolean;
  isOwnOrigin(origin: string, host: string | undefined): boolean;
}

const loopbackName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** The names of this computer, and the public address where one is configured. */
export function createSite(publicUrl: string | null): Site {
  const address = publicUrl === null ? null : new URL(publicUrl);
  const isLoopback = (host: string | undefined): boolean => loopbackName.test(host ?? '');
  return {
    isSecure: address?.protocol === 'https:',
    baseFor: (host) => address?.origin ?? `http://${host ?? 'localhost'}`,
    isOwnHost: (host) => isLoopback(host) || (address !== null && host?.toLowerCase() === address.host),
    isOwnOrigin: (origin, host) =>
      origin === address?.origin || (isLoopback(host) && origin === `http://${host}`),
  };
}

/**
 * Refuses a request that changes something and comes with a browser's cookie, unless the browser itself says that a page
 * of ours sent it: by `Sec-Fetch-Site` (Fetch Metadata) or, in older browsers, by `Origin`. No other program has cookies.
 */
export function assertOwnSite(request: Request, site: Site): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const [from, origin] = [request.get('Sec-Fetch-Site'), request.get('Origin')];
  const isOwn =
    from === undefined
      ? origin !== undefined && site.isOwnOrigin(origin, request.get('Host'))
      : from === 'same-origin';
  if (!isOwn) throw new RequestFault('crossSite');
}

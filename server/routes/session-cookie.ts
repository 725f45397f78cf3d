import type { Request, Response } from 'express';
import type { Site } from './site.ts';

const name = 'cmic_session';

/** The token of a browser's session, or null. */
export function sessionTokenOf(request: Request): string | null {
  const cookies = (request.get('Cookie') ?? '').split(';').map((one) => one.trim());
  const found = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
  return found !== undefined && /^[\w-]{43}$/.test(found) ? found : null;
}

/** Gives a browser its token; scripts cannot read it, and other sites' forms do not bring it. */
export function setSessionCookie(response: Response, token: string, site: Site): void {
  response.cookie(name, token, { httpOnly: true, sameSite: 'lax', secure: site.isSecure, path: '/' });
}

/** Takes it away again. */
export function clearSessionCookie(response: Response, site: Site): void {
  response.clearCookie(name, { httpOnly: true, sameSite: 'lax', secure: site.isSecure, path: '/' });
}

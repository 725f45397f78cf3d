import type { IncomingMessage } from 'node:http';
import type { Scope } from '../../server/services/access/roles.ts';
import type { Configuration } from '../../server/configuration.ts';
import { withAccess } from '../../server/services/access/with-access.ts';
import type { Installation } from '../../server/services/index.ts';

/** What a test's requests come in with where they bring nothing of their own. */
export interface LetIn {
  /** Adds to a request what its caller would send: a key to the API, a browser's cookie to the pages. */
  into(request: IncomingMessage): Promise<void>;
  /** The Cookie header of a person who signed in: the administrator `A. Reviewer (tester)`. */
  cookie(): Promise<string>;
}

export const everyScope: readonly Scope[] = ['read', 'screen', 'review', 'admin'];

/** The header that leaves a request as it is, without any way in. */
export const asNobody = 'X-Test-Nobody';

export const password = 'correct horse battery';

/**
 * Most tests are about what a caller gets, not about getting in: their server stands for clients that have a key, or have
 * signed in. What is about getting in sends its own credentials, or `asNobody`.
 */
export async function letIn(installation: Installation): Promise<LetIn> {
  const { access } = installation;
  const setup = await access.begin();
  const [first] = await access.organisations();
  if (first === undefined) throw new Error('there is no organisation');
  const by = { name: 'tests', scopes: everyScope };
  const asked = { name: `tests ${crypto.randomUUID()}`, scopes: everyScope, days: 700 };
  const { key } = await access.keys(first.number).add(asked, by);
  const signedIn = (): Promise<string> => {
    if (setup === null) return access.signIn('tester', password).then((token) => token ?? '');
    const link = new URLSearchParams(setup.path.split('?')[1]).get('token') ?? '';
    return access.setUp(link, {
      name: 'A. Reviewer',
      login: 'tester',
      organisation: 'Firm Inc.',
      password,
    });
  };
  let session: Promise<string> | null = null;
  const cookie = async (): Promise<string> => {
    session ??= signedIn();
    return `cmic_session=${await session}`;
  };
  return {
    cookie,
    into: async ({ headers, url = '', method }) => {
      const isOwn = headers.authorization !== undefined || headers.cookie !== undefined;
      if (isOwn || headers[asNobody.toLowerCase()] !== undefined) return;
      if (url.startsWith('/api/')) headers.authorization = `Bearer ${key}`;
      else if (!/^\/(?:login|setup|assets|problems|healthz|readyz|metrics)\b/.test(url)) {
        headers.cookie = await cookie();
        const isChange = method !== 'GET' && method !== 'HEAD';
        const says = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
        if (isChange && !says) headers['sec-fetch-site'] = 'same-origin';
      }
    },
  };
}

/** The Authorization header with a new key, for a service that is started by itself on the same data. */
export function bearerFor(configuration: Configuration): Promise<string> {
  return withAccess(configuration, Date.now, async (access) => {
    const asked = { name: 'tests', scopes: everyScope, days: 1 };
    return `Bearer ${(await access.keys(1).add(asked, asked)).key}`;
  });
}

import type { StoredKey } from '../../db/api-keys-store.ts';
import type { InstallationStorage } from '../../db/stores.ts';
import type { StoredUser } from '../../db/users-store.ts';
import type { Caller, Organisation } from './caller.ts';
import { scopesOf } from './roles.ts';
import { isSameDigest, secretDigest } from './secrets.ts';
import { sessionIdleMs } from './sign-in.ts';

/** Why a key does not let anybody in. That it has expired or was revoked is told only to who has the whole key. */
export type KeyFault = 'keyUnknown' | 'keyExpired' | 'keyRevoked';

/** Finds out who asks. */
export interface Callers {
  ofKey(key: string): Promise<Caller | KeyFault>;
  /** Null where the session is unknown, over, or idle for too long. */
  ofSession(token: string): Promise<Caller | null>;
}

const keyPattern = /^cmic_(?<prefix>[a-z0-9]{8})_[\w-]{43}$/;

/** What a key looks like from outside: its prefix may be shown, the rest is a secret. */
export function keyText(prefix: string, secret: string): string {
  return `cmic_${prefix}_${secret}`;
}

const noteEveryMs = 60_000;

/** Asks the database each time, so that what was revoked is so at once, in every process. */
export function createCallers({ access }: InstallationStorage, now: () => number): Callers {
  const { organisations, users, sessions, apiKeys } = access.read;
  const organisationOf = async (number: number): Promise<Organisation> => {
    const found = (await organisations.all()).find((one) => one.number === number);
    if (found === undefined) throw new Error(`there is no organisation ${number}`);
    return found;
  };
  const userCaller = async (user: StoredUser): Promise<Caller> => ({
    kind: 'user',
    id: user.id,
    name: personName(user),
    organisation: await organisationOf(user.organisation),
    scopes: scopesOf(user.role),
  });
  const keyCaller = async ({ id, name, organisation, scopes }: StoredKey): Promise<Caller> => ({
    kind: 'key',
    id,
    name,
    organisation: await organisationOf(organisation),
    scopes,
  });
  const noted = noteOnce(now);
  return {
    ofKey: async (text) => {
      const prefix = keyPattern.exec(text)?.groups?.['prefix'];
      const key = prefix === undefined ? null : await apiKeys.byPrefix(prefix);
      if (key === null || !isSameDigest(key.hash, secretDigest(text))) return 'keyUnknown';
      if (key.revokedAt !== null) return 'keyRevoked';
      if (key.expiresAtMs <= now()) return 'keyExpired';
      noted(key.id, key.usedAtMs, (at) => access.write((stores) => stores.apiKeys.used(key.id, at)));
      return keyCaller(key);
    },
    ofSession: async (token) => {
      const hash = secretDigest(token);
      const session = await sessions.find(hash);
      const at = now();
      if (session === null || session.expiresAtMs <= at) return null;
      if (at - session.seenAtMs >= sessionIdleMs) return null;
      const user = await users.byNumber(session.user);
      if (user === null || user.disabledAt !== null) return null;
      noted(hash, session.seenAtMs, (seen) => access.write((stores) => stores.sessions.seen(hash, seen)));
      return userCaller(user);
    },
  };
}

/** What people are called in records: two of one name are told apart by what they sign in with. */
export function personName({ name, login }: Pick<StoredUser, 'name' | 'login'>): string {
  return name === login ? name : `${name} (${login})`;
}

type Note = (id: string, lastMs: number | null, write: (atMs: number) => Promise<void>) => void;

/**
 * Notes the last use once a minute, and has nobody wait for it: the writer may be busy with a million rows. What cannot be
 * noted is noted at the next use.
 */
function noteOnce(now: () => number): Note {
  const underWay = new Set<string>();
  return (id, lastMs, write) => {
    const at = now();
    if (underWay.has(id) || (lastMs !== null && at - lastMs < noteEveryMs)) return;
    underWay.add(id);
    void write(at)
      .catch(() => undefined)
      .finally(() => underWay.delete(id));
  };
}

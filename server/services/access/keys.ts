import { randomUUID } from 'node:crypto';
import type { Scope, StoredKey } from '../../db/api-keys-store.ts';
import type { InstallationStorage } from '../../db/stores.ts';
import { AccessRefused } from './access-refused.ts';
import type { Caller } from './caller.ts';
import { keyText } from './callers.ts';
import { newKeyPrefix, newSecret, secretDigest } from './secrets.ts';

/** A key as administrators see it: never the key itself. */
export interface KeyView {
  readonly id: string;
  /** The program that it is for. */
  readonly name: string;
  /** How the key begins. */
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly state: 'live' | 'expired' | 'revoked';
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** To the minute; null where it was never used. */
  readonly lastUsedAt: string | null;
}

/** What a new key is asked for. */
export interface KeyAsked {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Whole days from now. */
  readonly days: number;
}

/** A key of one program may be live beside its successor, and no more than that: enough to change over without a gap. */
export const liveKeysMax = 2;

/** The keys of one organisation's programs. Throws `AccessRefused`. */
export interface Keys {
  /** Newest first, with those that are over. */
  all(): Promise<KeyView[]>;
  /** `key` is shown this once. Nobody gives away what they may not do themselves. */
  add(
    asked: KeyAsked,
    by: Pick<Caller, 'name' | 'scopes'>,
  ): Promise<{ readonly view: KeyView; readonly key: string }>;
  /** From now on nobody gets in with it. Null where there is none of that id. */
  revoke(id: string): Promise<KeyView | null>;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The keys of an organisation; `changed` is told the prefix of one that was revoked. */
export function createKeys(
  { access }: InstallationStorage,
  organisation: number,
  { now, changed }: { readonly now: () => number; readonly changed: (prefix: string) => void },
): Keys {
  return {
    all: async () => (await access.read.apiKeys.of(organisation)).map((key) => viewOf(key, now())),
    add: ({ name, scopes, days }, by) =>
      access.write(async ({ apiKeys }) => {
        if (!scopes.every((scope) => by.scopes.includes(scope))) throw new AccessRefused('scopeNotYours');
        await apiKeys.addAlone();
        const live = (await apiKeys.of(organisation)).filter(
          (one) => one.name === name && stateOf(one, now()) === 'live',
        );
        if (live.length >= liveKeysMax)
          throw new AccessRefused(
            'keysTooMany',
            `${name} has ${live.length} live keys (${live.map(({ prefix }) => prefix).join(', ')}). Revoke one first.`,
          );
        const prefix = newKeyPrefix();
        const key = keyText(prefix, newSecret());
        const stored: StoredKey = {
          organisation,
          id: randomUUID(),
          name,
          prefix,
          hash: secretDigest(key),
          scopes,
          createdBy: by.name,
          createdAt: new Date(now()).toISOString(),
          expiresAtMs: now() + days * dayMs,
          revokedAt: null,
          usedAtMs: null,
        };
        await apiKeys.add(stored);
        return { view: viewOf(stored, now()), key };
      }),
    revoke: async (id) => {
      const key = await access.write(async ({ apiKeys }) => {
        await apiKeys.revoke(organisation, id, new Date(now()).toISOString());
        return apiKeys.byId(organisation, id);
      });
      if (key === null) return null;
      changed(key.prefix);
      return viewOf(key, now());
    },
  };
}

function stateOf({ revokedAt, expiresAtMs }: StoredKey, now: number): KeyView['state'] {
  if (revokedAt !== null) return 'revoked';
  return expiresAtMs <= now ? 'expired' : 'live';
}

function viewOf(key: StoredKey, now: number): KeyView {
  const { id, name, prefix, scopes, createdBy, createdAt, revokedAt, usedAtMs } = key;
  return {
    id,
    name,
    prefix: `cmic_${prefix}`,
    scopes,
    state: stateOf(key, now),
    createdBy,
    createdAt,
    expiresAt: new Date(key.expiresAtMs).toISOString(),
    revokedAt,
    lastUsedAt: usedAtMs === null ? null : new Date(usedAtMs).toISOString(),
  };
}

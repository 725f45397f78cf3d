import { randomUUID } from 'node:crypto';
import type { AccessStores } from '../../db/stores.ts';
import type { StoredUser } from '../../db/users-store.ts';
import { newSecret, secretDigest } from './secrets.ts';

const linkMs = 72 * 60 * 60 * 1000;

/** A one-time way in for one person, to set a password. The token is told once and never stored. */
export interface SetupLink {
  readonly token: string;
  readonly expiresAt: string;
}

/** Makes a link for a user, beside those that are still open. */
export async function newSetupLink({ users }: AccessStores, user: number, now: number): Promise<SetupLink> {
  const token = newSecret();
  const expiresAtMs = now + linkMs;
  const createdAt = new Date(now).toISOString();
  await users.addSetupLink({ hash: secretDigest(token), user, createdAt, expiresAtMs });
  return { token, expiresAt: new Date(expiresAtMs).toISOString() };
}

/** Where a link leads, behind the address of the service. */
export function setupPath({ token }: SetupLink): string {
  return `/setup?token=${token}`;
}

const firstLogin = 'administrator';

/**
 * The first organisation and its administrator are made where there are none; as long as nobody has set a password, a new
 * link for the administrator. Null once somebody can sign in.
 */
export async function firstSetupLink(stores: AccessStores, now: number): Promise<SetupLink | null> {
  const { organisations, users } = stores;
  const createdAt = new Date(now).toISOString();
  await makeFirst(stores, now);
  if (await users.isSetUp()) return null;
  const [first] = await organisations.all();
  if (first === undefined) throw new Error('the first organisation was not stored');
  const administrator =
    (await firstAdministrator(stores, first.number)) ??
    (await users.add(
      {
        id: randomUUID(),
        organisation: first.number,
        login: firstLogin,
        name: 'Administrator',
        role: 'administrator',
      },
      createdAt,
    ));
  if (administrator === null) throw new Error('the first administrator was not stored');
  return newSetupLink(stores, administrator.number, now);
}

/** The first organisation, where there is none. */
export async function makeFirst({ organisations }: AccessStores, now: number): Promise<void> {
  await organisations.addFirst({ id: randomUUID(), name: 'My organisation' }, new Date(now).toISOString());
}

async function firstAdministrator({ users }: AccessStores, organisation: number): Promise<StoredUser | null> {
  const all = await users.of(organisation);
  return all.find(({ role, disabledAt }) => role === 'administrator' && disabledAt === null) ?? null;
}

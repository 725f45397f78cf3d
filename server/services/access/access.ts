import { randomUUID } from 'node:crypto';
import type { InstallationStorage } from '../../db/stores.ts';
import { AccessRefused } from './access-refused.ts';
import type { Organisation } from './caller.ts';
import { createCallers, type Callers } from './callers.ts';
import { createKeys, type Keys } from './keys.ts';
import { createPeople, type People, type SetupAddress } from './people.ts';
import { firstSetupLink, makeFirst, newSetupLink, setupPath } from './setup-links.ts';
import { createSignIn, loginOf, type SignIn } from './sign-in.ts';

/** Who may come in, and what they may do. */
export interface Access extends SignIn, Callers {
  /** Makes the first organisation where there is none; a one-time way in as long as nobody can sign in, else null. */
  begin(): Promise<SetupAddress | null>;
  /** Makes the first organisation where there is none, and no way in. */
  beginWithout(): Promise<void>;
  people(organisation: number): People;
  keys(organisation: number): Keys;
  organisations(): Promise<Organisation[]>;
  /** Adds an organisation with an administrator of its own, and gives that person's way in. Throws `AccessRefused`. */
  addOrganisation(
    name: string,
    login: string,
  ): Promise<{ readonly organisation: Organisation; readonly setup: SetupAddress }>;
}

/** The access control of an installation. */
export function createAccess(storage: InstallationStorage, now: () => number): Access {
  const { access } = storage;
  return {
    ...createSignIn(storage, now),
    ...createCallers(storage, now),
    begin: async () => {
      const link = await access.write((stores) => firstSetupLink(stores, now()));
      return link === null ? null : { path: setupPath(link), expiresAt: link.expiresAt };
    },
    beginWithout: () => access.write((stores) => makeFirst(stores, now())),
    people: (organisation) => createPeople(storage, organisation, now),
    keys: (organisation) => createKeys(storage, organisation, now),
    organisations: () => access.read.organisations.all(),
    addOrganisation: (name, login) =>
      access.write(async (stores) => {
        const createdAt = new Date(now()).toISOString();
        const organisation = { id: randomUUID(), name };
        const number = await stores.organisations.add(organisation, createdAt);
        const person = { id: randomUUID(), organisation: number, login: loginOf(login), name: login };
        const user = await stores.users.add({ ...person, role: 'administrator' }, createdAt);
        if (user === null) throw new AccessRefused('loginTaken');
        const link = await newSetupLink(stores, user.number, now());
        const setup = { path: setupPath(link), expiresAt: link.expiresAt };
        return { organisation: { ...organisation, number }, setup };
      }),
  };
}

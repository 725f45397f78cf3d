import { randomUUID } from 'node:crypto';
import type { AccessStores, InstallationStorage } from '../../db/stores.ts';
import type { Role, StoredUser } from '../../db/users-store.ts';
import { AccessRefused } from './access-refused.ts';
import { newSetupLink, setupPath } from './setup-links.ts';
import { loginOf } from './sign-in.ts';

/** A person as administrators see them. */
export interface UserView {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  /** False until the person has used a set-up link. */
  readonly hasPassword: boolean;
  readonly disabledAt: string | null;
}

/** A one-time way in to hand over; shown once. */
export interface SetupAddress {
  /** Behind the address of the service. */
  readonly path: string;
  readonly expiresAt: string;
}

/** What may be changed of a person. */
export interface PersonChange {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly disabled?: boolean | undefined;
}

/** The people of one organisation. Throws `AccessRefused`; null where there is nobody of that id. */
export interface People {
  all(): Promise<UserView[]>;
  byId(id: string): Promise<UserView | null>;
  add(person: Pick<StoredUser, 'login' | 'name' | 'role'>): Promise<{ user: UserView; setup: SetupAddress }>;
  change(id: string, change: PersonChange): Promise<UserView | null>;
  /** A new way in, for whoever lost the first one or the password. Disabled people get none. */
  newLink(id: string): Promise<SetupAddress | null>;
}

/** The people of an organisation. */
export function createPeople(
  { access }: InstallationStorage,
  organisation: number,
  now: () => number,
): People {
  const instant = (): string => new Date(now()).toISOString();
  const link = async (stores: AccessStores, user: number): Promise<SetupAddress> => {
    const made = await newSetupLink(stores, user, now());
    return { path: setupPath(made), expiresAt: made.expiresAt };
  };
  return {
    all: async () => (await access.read.users.of(organisation)).map((user) => userView(user)),
    byId: async (id) => {
      const user = await access.read.users.byId(organisation, id);
      return user === null ? null : userView(user);
    },
    add: ({ login, name, role }) =>
      access.write(async (stores) => {
        const added = { id: randomUUID(), organisation, login: loginOf(login), name, role };
        const user = await stores.users.add(added, instant());
        if (user === null) throw new AccessRefused('loginTaken');
        return { user: userView(user), setup: await link(stores, user.number) };
      }),
    change: (id, { name, role, disabled }) =>
      access.write(async ({ users, sessions }) => {
        const user = await users.byId(organisation, id);
        if (user === null) return null;
        const disabledAt = disabled === undefined ? user.disabledAt : disabled ? instant() : null;
        const changed = { ...user, name: name ?? user.name, role: role ?? user.role, disabledAt };
        if (isAdministrator(user) && !isAdministrator(changed))
          assertAnother(await users.of(organisation), user);
        await users.change(user.number, { name: changed.name, role: changed.role, disabledAt });
        if (disabled === true) await sessions.removeOf(user.number);
        return userView(changed);
      }),
    newLink: (id) =>
      access.write(async (stores) => {
        const user = await stores.users.byId(organisation, id);
        return user === null || user.disabledAt !== null ? null : link(stores, user.number);
      }),
  };
}

function isAdministrator({ role, disabledAt }: Pick<StoredUser, 'role' | 'disabledAt'>): boolean {
  return role === 'administrator' && disabledAt === null;
}

/** Without an administrator nobody could let anybody in again. */
function assertAnother(all: readonly StoredUser[], than: StoredUser): void {
  const others = all.filter((one) => one.number !== than.number && isAdministrator(one));
  if (!others.some(({ password }) => password !== null)) throw new AccessRefused('lastAdministrator');
}

function userView({ id, login, name, role, createdAt, password, disabledAt }: StoredUser): UserView {
  return { id, login, name, role, createdAt, hasPassword: password !== null, disabledAt };
}

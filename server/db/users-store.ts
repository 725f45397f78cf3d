import type { Knex } from 'knex';

/** What people may do, from least to most. */
export const roles = ['viewer', 'screener', 'reviewer', 'administrator'] as const;

export type Role = (typeof roles)[number];

export interface NewUser {
  readonly id: string;
  readonly organisation: number;
  /** What the person signs in with; one in the whole installation. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}

export interface StoredUser extends NewUser {
  readonly number: number;
  /** As the password module wrote it; null until a set-up link was used. */
  readonly password: string | null;
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

/** What can change of a user. */
export type UserChange = Partial<Pick<StoredUser, 'login' | 'name' | 'role' | 'password' | 'disabledAt'>>;

/** The people of every organisation. Nobody is removed: decisions name them. */
export interface UsersStore {
  /** Null where the login is taken. */
  add(user: NewUser, createdAt: string): Promise<StoredUser | null>;
  /** False where the login is taken. */
  change(number: number, change: UserChange): Promise<boolean>;
  byLogin(login: string): Promise<StoredUser | null>;
  byNumber(number: number): Promise<StoredUser | null>;
  byId(organisation: number, id: string): Promise<StoredUser | null>;
  /** In the order they were added. */
  of(organisation: number): Promise<StoredUser[]>;
  addSetupLink(link: {
    readonly hash: string;
    readonly user: number;
    readonly createdAt: string;
    readonly expiresAtMs: number;
  }): Promise<void>;
  /** Who a link that has not expired is for. */
  ofSetupLink(hash: string, nowMs: number): Promise<StoredUser | null>;
  /** Ends every link of a user. False where this one was not there any more: another request has used it. */
  useSetupLink(user: number, hash: string): Promise<boolean>;
  /** Whether anybody has set a password and may sign in. */
  isSetUp(): Promise<boolean>;
}

interface UserRow {
  readonly number: number;
  readonly organisation: number;
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string | null;
  readonly created_at: string;
  readonly disabled_at: string | null;
}

/** The users of a database or of a transaction. */
export function usersStore(db: Knex): UsersStore {
  const table = (): Knex.QueryBuilder<UserRow> => db<UserRow>('users');
  const one = async (query: Knex.QueryBuilder<UserRow>): Promise<StoredUser | null> => {
    const row = await query.first('users.*');
    return row === undefined ? null : userOf(row);
  };
  const isFree = async (login: string, than: number | null): Promise<boolean> => {
    const taken = await one(table().where({ login }));
    return taken === null || taken.number === than;
  };
  return {
    add: async (user, createdAt) => {
      const row = { ...user, created_at: createdAt };
      const added: object[] = await db('users').insert(row, ['number']).onConflict('login').ignore();
      return added.length === 0 ? null : one(table().where({ id: user.id }));
    },
    change: async (number, { disabledAt, ...change }) => {
      if (change.login !== undefined && !(await isFree(change.login, number))) return false;
      const row = { ...change, ...(disabledAt === undefined ? {} : { disabled_at: disabledAt }) };
      if (Object.keys(row).length > 0) await table().where({ number }).update(row);
      return true;
    },
    byLogin: (login) => one(table().where({ login })),
    byNumber: (number) => one(table().where({ number })),
    byId: (organisation, id) => one(table().where({ organisation, id })),
    of: async (organisation) => {
      const rows = await table().where({ organisation }).orderBy('number');
      return rows.map((row: UserRow) => userOf(row));
    },
    addSetupLink: async ({ hash, user, createdAt, expiresAtMs }) => {
      await db('setup_links').insert({ hash, user, created_at: createdAt, expires_at_ms: expiresAtMs });
    },
    ofSetupLink: (hash, nowMs) =>
      one(
        table()
          .join('setup_links', 'setup_links.user', 'users.number')
          .where('setup_links.hash', hash)
          .where('setup_links.expires_at_ms', '>', nowMs),
      ),
    useSetupLink: async (user, hash) => {
      const used = await db('setup_links').where({ user, hash }).delete();
      await db('setup_links').where({ user }).delete();
      return used === 1;
    },
    isSetUp: async () => {
      const found = await table().whereNotNull('password').whereNull('disabled_at').first('number');
      return found !== undefined;
    },
  };
}

function userOf(row: UserRow): StoredUser {
  const { number, organisation, id, login, name, role, password } = row;
  const at = { createdAt: row.created_at, disabledAt: row.disabled_at };
  return { number, organisation, id, login, name, role, password, ...at };
}

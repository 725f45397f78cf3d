import type { InstallationStorage } from '../../db/stores.ts';
import type { StoredUser } from '../../db/users-store.ts';
import { createQueue } from '../../jobs/queue.ts';
import { AccessRefused } from './access-refused.ts';
import { passwordFault, hashPassword, isPassword } from './passwords.ts';
import { newSecret, secretDigest } from './secrets.ts';

/** What a person fills in behind a set-up link. */
export interface SetupForm {
  readonly name: string;
  readonly password: string;
  /** Both only for the first administrator of an organisation, who chooses them; null keeps what is there. */
  readonly login: string | null;
  readonly organisation: string | null;
}

/** Who a set-up link is for. */
export interface Invited {
  readonly login: string;
  readonly name: string;
  /** Whether the person sets the organisation up as well. */
  readonly isFirst: boolean;
}

/** How people come in and go. A token is a browser's from then on; only its digest is stored. */
export interface SignIn {
  /** The token of a new session; null where name and password are not right together. */
  signIn(login: string, password: string): Promise<string | null>;
  signOut(token: string): Promise<void>;
  /** Null where the link was used, has expired or was never given. */
  invited(link: string): Promise<Invited | null>;
  /** Sets the password, ends the link and signs in. Throws `AccessRefused`. */
  setUp(link: string, form: SetupForm): Promise<string>;
}

/** An analyst's working day; whoever is away for two hours signs in again. */
export const sessionMs = 12 * 60 * 60 * 1000;
export const sessionIdleMs = 2 * 60 * 60 * 1000;

/** People's way in. Passwords are checked two at a time: each takes 32 MiB and a core. */
export function createSignIn({ access }: InstallationStorage, now: () => number): SignIn {
  const passwords = createQueue(2);
  const begin = async (user: number): Promise<string> => {
    const token = newSecret();
    const at = now();
    const createdAt = new Date(at).toISOString();
    const session = { hash: secretDigest(token), user, createdAt, seenAtMs: at, expiresAtMs: at + sessionMs };
    await access.write(async ({ sessions }) => {
      await sessions.removeExpired(at);
      await sessions.add(session);
    });
    return token;
  };
  const linked = async (link: string): Promise<StoredUser | null> => {
    const user = await access.read.users.ofSetupLink(secretDigest(link), now());
    return user?.disabledAt === null ? user : null;
  };
  return {
    signIn: async (login, password) => {
      const user = await access.read.users.byLogin(loginOf(login));
      const stored = user?.disabledAt === null ? user.password : null;
      const isRight = await passwords.add(() => isPassword(password, stored));
      return isRight && user !== null ? begin(user.number) : null;
    },
    signOut: (token) => access.write(({ sessions }) => sessions.remove(secretDigest(token))),
    invited: async (link) => {
      const user = await linked(link);
      return user === null
        ? null
        : { login: user.login, name: user.name, isFirst: await isFirst(access, user) };
    },
    setUp: async (link, form) => {
      const user = await linked(link);
      if (user === null) throw new AccessRefused('setupLinkInvalid');
      const asked = {
        ...form,
        ...((await isFirst(access, user)) ? {} : { login: null, organisation: null }),
      };
      const login = asked.login === null ? user.login : loginOf(asked.login);
      const fault = passwordFault(form.password, login);
      if (fault !== null) throw new AccessRefused('passwordRefused', fault);
      const password = await passwords.add(() => hashPassword(form.password));
      await access.write(async ({ users, sessions, organisations }) => {
        if (!(await users.useSetupLink(user.number, secretDigest(link))))
          throw new AccessRefused('setupLinkInvalid');
        if (!(await users.change(user.number, { login, name: form.name, password })))
          throw new AccessRefused('loginTaken');
        if (asked.organisation !== null) await organisations.rename(user.organisation, asked.organisation);
        await sessions.removeOf(user.number);
      });
      return begin(user.number);
    },
  };
}

/** Names to sign in with are the same in capitals. */
export function loginOf(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Whether the person is to administer an organisation of which nobody has set a password yet. */
async function isFirst({ read }: InstallationStorage['access'], user: StoredUser): Promise<boolean> {
  if (user.role !== 'administrator') return false;
  return (await read.users.of(user.organisation)).every(({ password }) => password === null);
}

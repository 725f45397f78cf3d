import { scopes, type Scope } from '../services/access/roles.ts';
import { readConfiguration, type Configuration } from '../configuration.ts';
import type { Access } from '../services/access/access.ts';
import { AccessRefused } from '../services/access/access-refused.ts';
import type { Organisation } from '../services/access/caller.ts';
import { newKey } from '../services/access/person-content.ts';
import type { SetupAddress } from '../services/access/people.ts';
import { backUp, databaseFile, type BackupRefusal } from '../services/backup.ts';
import { withAccess } from '../services/access/with-access.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { writeText } from './output.ts';
import { line, textTable, type Terminal } from './terminal.ts';
import { UsageRefused } from './usage.ts';

const options = {
  organisation: { type: 'string' },
  login: { type: 'string' },
  scopes: { type: 'string' },
  days: { type: 'string' },
  json: { type: 'string' },
} as const;

interface Asked {
  readonly given: Arguments;
  readonly access: Access;
  readonly terminal: Terminal;
  readonly configuration: Configuration;
}

/** `cmic admin …`: organisations, people and keys, for whoever owns the database; also beside a running service. */
export async function admin(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, options);
  const [what = '', verb = ''] = given.plain;
  if (what === 'backup') return backup(given, terminal);
  const action = actions.get(verb === '' || !nested.includes(what) ? what : `${what} ${verb}`);
  if (action === undefined)
    throw new UsageRefused(`"cmic admin ${given.plain.join(' ')}" is not known. See "cmic help admin".`);
  const configuration = readConfiguration(terminal.environment);
  await withAccess(configuration, terminal.now, async (access) => {
    try {
      await action({ given, access, terminal, configuration });
    } catch (error) {
      throw error instanceof AccessRefused ? new UsageRefused(sentenceOf(error)) : error;
    }
  });
  return 0;
}

/** `cmic admin backup OUT`: the embedded database in one file. */
async function backup(given: Arguments, terminal: Terminal): Promise<number> {
  const path = plainOf(given, 1, 'the file that the copy is written to');
  const refusal = await backUp(readConfiguration(terminal.environment), path);
  if (refusal !== null) throw new UsageRefused(backupRefusals[refusal](path));
  line(
    terminal.out,
    `Copied to ${path}. As ${databaseFile} in an empty data directory it is the same database.`,
  );
  return 0;
}

const backupRefusals: Readonly<Record<BackupRefusal, (path: string) => string>> = {
  noDatabase: () => 'There is no database in CMIC_DATA_DIR.',
  taken: (path) => `${path} is there already. Write to a new file.`,
  postgres: () => 'With PostgreSQL use its own tools: pg_dump holds everything, uploaded files included.',
};

const nested: readonly string[] = ['organisations', 'keys'];

const actions: ReadonlyMap<string, (asked: Asked) => Promise<void>> = new Map([
  ['organisations', listOrganisations],
  ['organisations add', addOrganisation],
  ['users', listUsers],
  ['setup-link', makeLink],
  ['keys', listKeys],
  ['keys add', addKey],
  ['keys revoke', revokeKey],
]);

async function listOrganisations(asked: Asked): Promise<void> {
  const all = (await asked.access.organisations()).map(({ id, name }) => ({ id, name }));
  await tell(asked, all, () =>
    textTable(
      ['Organisation', 'Id'],
      all.map(({ id, name }) => [name, id]),
    ),
  );
}

async function addOrganisation(asked: Asked): Promise<void> {
  const { given, access } = asked;
  const name = plainOf(given, 2, 'the name of the organisation');
  const login = given.one('login');
  if (login === null)
    throw new UsageRefused('--login is missing: what its first administrator signs in with.');
  const { organisation, setup } = await access.addOrganisation(name, login);
  await tellLink(asked, { organisation: organisation.id, ...setup });
}

async function listUsers(asked: Asked): Promise<void> {
  const { number } = await organisationOf(asked);
  const all = await asked.access.people(number).all();
  await tell(asked, all, () =>
    textTable(
      ['Signs in as', 'Name', 'Role', 'State'],
      all.map(({ login, name, role, hasPassword, disabledAt }) => [
        login,
        name,
        role,
        disabledAt === null ? (hasPassword ? 'active' : 'has not set a password') : 'shut out',
      ]),
    ),
  );
}

async function makeLink(asked: Asked): Promise<void> {
  const login = plainOf(asked.given, 1, 'what the person signs in with (see "cmic admin users")');
  const { number } = await organisationOf(asked);
  const people = asked.access.people(number);
  const user = (await people.all()).find((one) => one.login === login.toLowerCase());
  const link = user === undefined ? null : await people.newLink(user.id);
  if (link === null) throw new UsageRefused(`Nobody signs in as "${login}", or the person is shut out.`);
  await tellLink(asked, link);
}

async function listKeys(asked: Asked): Promise<void> {
  const { number } = await organisationOf(asked);
  const all = await asked.access.keys(number).all();
  await tell(asked, all, () =>
    textTable(
      ['Program', 'Begins with', 'May', 'State', 'Until', 'Last used', 'Id'],
      all.map(({ name, prefix, scopes, state, expiresAt, lastUsedAt, id }) => [
        name,
        prefix,
        scopes.join(','),
        state,
        expiresAt.slice(0, 10),
        lastUsedAt?.slice(0, 16) ?? 'never',
        id,
      ]),
    ),
  );
}

async function addKey(asked: Asked): Promise<void> {
  const { given, access } = asked;
  const name = plainOf(given, 2, 'the program that the key is for');
  const { number } = await organisationOf(asked);
  const days = given.one('days');
  const read = newKey.safeParse({
    name,
    scopes: scopesIn(given.one('scopes') ?? 'read,screen'),
    ...(days === null ? {} : { days: Number(days) }),
  });
  if (!read.success)
    throw new UsageRefused(
      read.error.issues.map(({ path, message }) => `${path.join(' ')}: ${message}`).join(' '),
    );
  const { view, key } = await access.keys(number).add(read.data, { name: 'cmic admin', scopes });
  await tell(
    asked,
    { ...view, key },
    () =>
      `${key}\nKeep it now: it is shown this once. It may ${view.scopes.join(', ')} until ${view.expiresAt.slice(0, 10)}.`,
  );
}

async function revokeKey(asked: Asked): Promise<void> {
  const id = plainOf(asked.given, 2, 'the id of the key (see "cmic admin keys")');
  const { number } = await organisationOf(asked);
  const revoked = await asked.access.keys(number).revoke(id);
  if (revoked === null) throw new UsageRefused(`There is no key ${id}.`);
  await tell(asked, revoked, () => `Nobody gets in with ${revoked.prefix}… any more.`);
}

function scopesIn(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !scopes.some((scope: Scope) => scope === word));
  if (unknown !== undefined)
    throw new UsageRefused(`--scopes: "${unknown}" is none of ${scopes.join(', ')}.`);
  return words;
}

/** The one that is named by id or name; where there is only one it need not be. */
async function organisationOf({ given, access }: Asked): Promise<Organisation> {
  const all = await access.organisations();
  const named = given.one('organisation');
  const found = named === null ? all : all.filter(({ id, name }) => id === named || name === named);
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  throw new UsageRefused(
    `--organisation: write the id of one of ${all.map(({ id, name }) => `${id} (${name})`).join(', ')}.`,
  );
}

function plainOf(given: Arguments, at: number, what: string): string {
  const text = given.plain[at];
  if (text === undefined || given.plain.length > at + 1)
    throw new UsageRefused(`Write ${what}, and no more.`);
  return text;
}

async function tellLink(
  asked: Asked,
  link: SetupAddress & { readonly organisation?: string },
): Promise<void> {
  const { publicUrl, host, port } = asked.configuration;
  const url = `${publicUrl ?? `http://${host}:${port}`}${link.path}`;
  await tell(asked, { ...link, url }, () => `${url}\nIt works once, until ${link.expiresAt}.`);
}

async function tell({ given, terminal }: Asked, value: object, text: () => string): Promise<void> {
  const json = given.one('json');
  if (json !== null) await writeText(json, [`${JSON.stringify(value, null, 1)}\n`], terminal.out);
  if (json !== '-') line(terminal.out, text());
}

function sentenceOf({ fault, detail }: AccessRefused): string {
  return detail ?? (fault === 'loginTaken' ? 'Somebody signs in with this name already.' : fault);
}

import { resolve } from 'node:path';
import { type AllowedTargets, readAllowedTargets } from './allowed-targets.ts';

/** Everything that the surroundings decide. Sizes are bytes, times milliseconds. */
export interface Configuration {
  readonly dataDir: string;
  /** `postgres://…`, or null for the embedded database. May hold a password: never written anywhere. */
  readonly databaseUrl: string | null;
  readonly host: string;
  /** The address at which browsers and programs reach the service, `https://…` without a path; null is this computer's own. */
  readonly publicUrl: string | null;
  readonly port: number;
  readonly uploadBytesMax: number;
  /** An upload that sends nothing for this long is given up. */
  readonly uploadIdleMs: number;
  /** How long a POST waits for its screening before it answers 202. */
  readonly answerWithinMs: number;
  /** Screenings at the same time. 0: none here, other processes do them. */
  readonly workers: number;
  /** A screening whose worker is silent for this long is taken up by another process. */
  readonly takeoverMs: number;
  readonly workerMemoryMb: number;
  /** What whoever reads `/metrics` must know; null: nobody reads them. A secret: never written anywhere. */
  readonly metricsToken: string | null;
  /** Requests of one caller within a minute, counted by each process. 0: as many as come. */
  readonly requestsPerMinute: number;
  /** Private targets that webhooks may have. */
  readonly webhookAllow: AllowedTargets;
  /** A worker that takes longer for one screening is ended, and the screening refused. */
  readonly screeningMs: number;
}

/** Thrown when a setting cannot be used; the message names the variable and says what to write. */
export class ConfigurationRefused extends Error {
  override readonly name = 'ConfigurationRefused';
}

/** Every variable there is, each in the table of the README. */
export const settingNames = [
  'CMIC_DATA_DIR',
  'CMIC_DATABASE_URL',
  'CMIC_PORT',
  'CMIC_HOST',
  'CMIC_PUBLIC_URL',
  'CMIC_UPLOAD_MB',
  'CMIC_UPLOAD_IDLE_MS',
  'CMIC_ANSWER_WITHIN_MS',
  'CMIC_WORKERS',
  'CMIC_WORKER_MEMORY_MB',
  'CMIC_TAKEOVER_SECONDS',
  'CMIC_SCREENING_MINUTES',
  'CMIC_METRICS_TOKEN',
  'CMIC_REQUESTS_PER_MINUTE',
  'CMIC_WEBHOOK_ALLOW',
] as const;

type SettingName = (typeof settingNames)[number];

type Environment = Readonly<Record<string, string | undefined>>;

const megabyte = 1024 * 1024;
const loopbackHosts: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** Reads the CMIC_ variables. Anything unusable is refused: a service that guesses its settings is not safe. */
export function readConfiguration(environment: Environment): Configuration {
  assertKnown(environment);
  const databaseUrl = postgresAddress(environment);
  const publicUrl = publicAddress(environment);
  return {
    databaseUrl,
    dataDir: resolve(text(environment, 'CMIC_DATA_DIR', 'data')),
    publicUrl,
    host: hostOf(text(environment, 'CMIC_HOST', '127.0.0.1'), publicUrl),
    port: whole(environment, 'CMIC_PORT', { standard: 3000, min: 0, max: 65_535 }),
    uploadBytesMax: whole(environment, 'CMIC_UPLOAD_MB', { standard: 512, min: 1, max: 16_384 }) * megabyte,
    uploadIdleMs: whole(environment, 'CMIC_UPLOAD_IDLE_MS', { standard: 30_000, min: 100, max: 600_000 }),
    answerWithinMs: whole(environment, 'CMIC_ANSWER_WITHIN_MS', { standard: 2_000, min: 0, max: 60_000 }),
    workers: workersOf(environment, databaseUrl !== null),
    takeoverMs: whole(environment, 'CMIC_TAKEOVER_SECONDS', { standard: 30, min: 1, max: 3_600 }) * 1000,
    workerMemoryMb: whole(environment, 'CMIC_WORKER_MEMORY_MB', { standard: 1024, min: 128, max: 65_536 }),
    metricsToken: metricsToken(environment),
    requestsPerMinute: whole(environment, 'CMIC_REQUESTS_PER_MINUTE', {
      standard: 6_000,
      min: 0,
      max: 1_000_000,
    }),
    webhookAllow: allowedTargets(environment),
    screeningMs: whole(environment, 'CMIC_SCREENING_MINUTES', { standard: 30, min: 1, max: 1_440 }) * 60_000,
  };
}

/** A misspelt setting would be left at its standard in silence. What begins with CMIC_TEST_ is for the tests. */
function assertKnown(environment: Environment): void {
  const known: readonly string[] = settingNames;
  const given = Object.keys(environment).filter((name) => /^CMIC_(?!TEST_)/.test(name));
  const unknown = given.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new ConfigurationRefused(`${unknown} is no setting. There are: ${settingNames.join(', ')}.`);
}

function text(environment: Environment, name: SettingName, standard: string): string {
  const value = environment[name]?.trim();
  return value === undefined || value === '' ? standard : value;
}

function whole(
  environment: Environment,
  name: SettingName,
  bounds: { readonly standard: number; readonly min: number; readonly max: number },
): number {
  const value = text(environment, name, String(bounds.standard));
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= bounds.min && number <= bounds.max) return number;
  throw new ConfigurationRefused(
    `${name} is "${value}". Write a whole number from ${bounds.min} to ${bounds.max}.`,
  );
}

function workersOf(environment: Environment, isShared: boolean): number {
  const workers = whole(environment, 'CMIC_WORKERS', { standard: 2, min: 0, max: 16 });
  if (workers > 0 || isShared) return workers;
  throw new ConfigurationRefused(
    'CMIC_WORKERS is 0, and nobody else can work on the embedded database. Write 1 or more, or set CMIC_DATABASE_URL.',
  );
}

function allowedTargets(environment: Environment): AllowedTargets {
  const value = text(environment, 'CMIC_WEBHOOK_ALLOW', '');
  const allowed = readAllowedTargets(value);
  if (allowed !== null) return allowed;
  throw new ConfigurationRefused(
    `CMIC_WEBHOOK_ALLOW is "${value}". Write host names, addresses or ranges with commas between, as in ` +
      'hooks.internal, 10.1.2.3, 10.2.0.0/16.',
  );
}

/** The value is left out of the refusal: it may hold a password. */
function postgresAddress(environment: Environment): string | null {
  const value = text(environment, 'CMIC_DATABASE_URL', '');
  if (value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  if (isPostgres && url.hostname !== '' && /^\/[^/]+$/.test(url.pathname)) return value;
  throw new ConfigurationRefused(
    'CMIC_DATABASE_URL is not the address of a PostgreSQL database. Write postgres://user:password@host:5432/database ' +
      '(signs such as @ : / in the password as %40 %3A %2F), or nothing for the embedded database.',
  );
}

/** The value is left out of the refusal: it is a secret, if a poor one. */
function metricsToken(environment: Environment): string | null {
  const value = text(environment, 'CMIC_METRICS_TOKEN', '');
  if (value === '') return null;
  if (/^[\x21-\x7e]{16,255}$/.test(value)) return value;
  throw new ConfigurationRefused(
    'CMIC_METRICS_TOKEN is too short, or holds something else than letters, digits and signs. Write 16 to 255 of them ' +
      'that nobody guesses, as "openssl rand -hex 32" makes, or nothing for a service without /metrics.',
  );
}

/** Keys, passwords and holdings must not cross a network in the clear. */
function publicAddress(environment: Environment): string | null {
  const value = text(environment, 'CMIC_PUBLIC_URL', '');
  if (value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const isPlain = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url !== null && isPlain && isSafe) return url.origin;
  throw new ConfigurationRefused(
    `CMIC_PUBLIC_URL is "${value}". Write the address at which the service is reached, as https://cmic.example.com, ` +
      'without a path. TLS is for a proxy in front of it.',
  );
}

function isLoopback(host: string): boolean {
  return loopbackHosts.includes(host.replace(/^\[(.*)\]$/, '$1'));
}

function hostOf(host: string, publicUrl: string | null): string {
  if (isLoopback(host) || publicUrl?.startsWith('https:') === true) return host;
  throw new ConfigurationRefused(
    `CMIC_HOST is "${host}", which other computers can reach, and CMIC_PUBLIC_URL is not set. The service speaks plain ` +
      `HTTP: put a proxy that speaks TLS in front of it and write its address, https://…, to CMIC_PUBLIC_URL, or write ` +
      `one of ${loopbackHosts.join(', ')}.`,
  );
}

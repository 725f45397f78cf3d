import { resolve } from 'node:path';

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
}

/** Thrown when a setting cannot be used; the message names the variable and says what to write. */
export class ConfigurationRefused extends Error {
  override readonly name = 'ConfigurationRefused';
}

type Environment = Readonly<Record<string, string | undefined>>;

const megabyte = 1024 * 1024;
const loopbackHosts: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** Reads the CMIC_ variables. Anything unusable is refused: a service that guesses its settings is not safe. */
export function readConfiguration(environment: Environment): Configuration {
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
  };
}

function text(environment: Environment, name: string, standard: string): string {
  const value = environment[name]?.trim();
  return value === undefined || value === '' ? standard : value;
}

function whole(
  environment: Environment,
  name: string,
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

import { resolve } from 'node:path';

/** Everything that the surroundings decide. Sizes are bytes, times milliseconds. */
export interface Configuration {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly uploadBytesMax: number;
  /** An upload that sends nothing for this long is given up. */
  readonly uploadIdleMs: number;
  /** How long a POST waits for its screening before it answers 202. */
  readonly answerWithinMs: number;
  readonly workers: number;
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
  return {
    dataDir: resolve(text(environment, 'CMIC_DATA_DIR', 'data')),
    host: loopbackHost(text(environment, 'CMIC_HOST', '127.0.0.1')),
    port: whole(environment, 'CMIC_PORT', { standard: 3000, min: 0, max: 65_535 }),
    uploadBytesMax: whole(environment, 'CMIC_UPLOAD_MB', { standard: 512, min: 1, max: 16_384 }) * megabyte,
    uploadIdleMs: whole(environment, 'CMIC_UPLOAD_IDLE_MS', { standard: 30_000, min: 100, max: 600_000 }),
    answerWithinMs: whole(environment, 'CMIC_ANSWER_WITHIN_MS', { standard: 2_000, min: 0, max: 60_000 }),
    workers: whole(environment, 'CMIC_WORKERS', { standard: 2, min: 1, max: 16 }),
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

function loopbackHost(host: string): string {
  if (loopbackHosts.includes(host)) return host;
  throw new ConfigurationRefused(
    `CMIC_HOST is "${host}". This version has no access control: whoever reaches it can read every client's ` +
      `holdings, so it listens on this computer only. Write one of ${loopbackHosts.join(', ')}.`,
  );
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../server/cli/main.js', import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a directory, as a user would. */
export function cmic(directory: string, ...args: readonly string[]): Promise<Run> {
  return cmicWith({}, directory, ...args);
}

/** The same with variables of the environment. */
export function cmicWith(
  environment: Readonly<Record<string, string>>,
  directory: string,
  ...args: readonly string[]
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: directory,
      env: { PATH: process.env['PATH'] ?? '', CMIC_DATA_DIR: join(directory, 'data'), ...environment },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
  });
}

/** Starts the command line and leaves it running. */
export function startCmic(directory: string, ...args: readonly string[]): ReturnType<typeof spawn> {
  return startCmicWith({}, directory, ...args);
}

/** The same with variables of the environment. */
export function startCmicWith(
  environment: Readonly<Record<string, string>>,
  directory: string,
  ...args: readonly string[]
): ReturnType<typeof spawn> {
  const standard = {
    PATH: process.env['PATH'] ?? '',
    CMIC_DATA_DIR: join(directory, 'data'),
    CMIC_PORT: '0',
  };
  return spawn(process.execPath, [program, ...args], {
    cwd: directory,
    env: { ...standard, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The header with a new key that may read and screen, for a service on the same data. */
export async function keyHeader(
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly Authorization: string }> {
  const child = startCmicWith(environment, directory, 'admin', 'keys', 'add', 'tests', '--json', '-');
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr?.on('data', (bytes: Buffer) => err.push(bytes));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(Buffer.concat(err).toString('utf8'));
  const { key } = JSON.parse(Buffer.concat(out).toString('utf8'));
  return { Authorization: `Bearer ${key}` };
}

/** Waits for what a stream says; rejects where it ends without having said it. */
export function firstText(stream: ReturnType<typeof spawn>['stderr'], expected: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream?.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8');
      const found = expected.exec(text);
      if (found !== null) resolve(found[0]);
    });
    stream?.once('end', () => reject(new Error(`ended with: ${text}`)));
  });
}

/** A directory with the given files; `remove` takes it away. */
export async function directoryWith(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'cmic-test-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process that listens. */
export interface Listening {
  readonly url: URL;
  stop(): Promise<void>;
}

/** Starts a program that logs its address as `cmic serve` does. Its log goes to a file, as under any supervisor. */
export async function startListening(
  args: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Listening> {
  const log = join(folder, `${args.length}-${Date.now()}.log`);
  const out = openSync(log, 'w', 0o600);
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', out, 'inherit'],
    env: { ...process.env, ...environment },
  });
  closeSync(out);
  const url = await addressIn(log, child);
  return {
    url: new URL('/api/v1/pretrade-checks', url),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressIn(log: string, child: ChildProcess): Promise<string> {
  for (;;) {
    const found = /"event":"listening","url":"([^"]+)"/.exec(readFileSync(log, 'utf8'))?.[1];
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error(`a service ended with ${child.exitCode} before it listened`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

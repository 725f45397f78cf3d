import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Given, Ready, Told } from './reader.ts';

/** A file that takes longer is a hang; a process that has more memory while it reads a file has read one too large. */
export const millisecondsMax = 2_000;
export const memoryMbMax = 300;

/**
 * The heap of the reading process, a quarter of what the workers of the service have (`CMIC_WORKER_MEMORY_MB`). It
 * keeps the collector from waiting as a process with all of the machine's memory does, and hides nothing: a process of
 * so much heap has more than 300 MB.
 */
export const heapMbMax = 256;

/** Files that wait at the reading process, so that it never waits for one. */
const waitingMax = 4;

/** Why reading came to an end at a file. */
export class Stopped extends Error {
  readonly number: number;
  readonly what: 'hang' | 'memory' | 'crash';

  constructor(number: number, what: Stopped['what'], message: string) {
    super(message);
    this.number = number;
    this.what = what;
  }
}

/** The files to read, and who hears of them. */
export interface Reading {
  readonly from: number;
  readonly until: number;
  readonly given: (number: number) => Given;
  readonly ready: (peakMb: number) => void;
  readonly told: (told: Told) => void;
}

/**
 * Reads files in a process that does nothing else: they are made in this one, so that the memory of the other is what
 * reading takes. Rejects with `Stopped` at a file that takes too long or too much, or that the process dies of.
 */
export async function readApart(reading: Reading): Promise<void> {
  if (reading.from < reading.until) await new ReadingProcess(reading).ended;
}

class ReadingProcess {
  readonly ended: Promise<void>;
  readonly #reading: Reading;
  readonly #child: ChildProcess;
  readonly #watchdog: NodeJS.Timeout;
  #stopped: Stopped | null = null;
  #said = '';
  #next: number;
  #current: number;
  #begun = Infinity;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#next = reading.from;
    this.#current = reading.from;
    this.#child = fork(new URL('./reader.js', import.meta.url), {
      serialization: 'advanced',
      execArgv: [...process.execArgv, `--max-old-space-size=${heapMbMax}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const { stderr } = this.#child;
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(0, 4_000);
    });
    this.#child.on('message', (message: Told | Ready) => this.#hear(message));
    this.#watchdog = setInterval(() => this.#watch(), 50);
    this.ended = this.#end();
  }

  async #end(): Promise<void> {
    const { stderr } = this.#child;
    const [[code, signal]] = await Promise.all([
      once(this.#child, 'exit'),
      stderr === null ? undefined : once(stderr, 'close'),
    ]);
    clearInterval(this.#watchdog);
    const stopped = this.#stopped ?? this.#death(String(signal ?? `status ${code}`));
    if (stopped !== null) throw stopped;
  }

  #hear(message: Told | Ready): void {
    if (this.#stopped !== null) return;
    this.#begun = performance.now();
    if ('ready' in message) this.#reading.ready(message.peakMb);
    else {
      this.#current = message.number + 1;
      this.#reading.told(message);
      if (message.peakMb > memoryMbMax) this.#tooLarge(message);
    }
    this.#give();
  }

  #give(): void {
    const { until, given } = this.#reading;
    while (this.#next < until && this.#next - this.#current < waitingMax) {
      // Where it cannot be given any more it has died, which its end tells.
      this.#child.send(given(this.#next), () => undefined);
      this.#next += 1;
    }
    if (this.#current >= until && this.#child.connected) this.#child.disconnect();
  }

  #tooLarge({ number, peakMb }: Told): void {
    const count = number - this.#reading.from + 1;
    this.#stop(new Stopped(number, 'memory', `${Math.round(peakMb)} MB, with ${count} files read`));
  }

  #watch(): void {
    if (this.#current >= this.#reading.until || performance.now() - this.#begun < millisecondsMax) return;
    this.#stop(new Stopped(this.#current, 'hang', `longer than ${millisecondsMax} ms`));
  }

  #stop(stopped: Stopped): void {
    this.#stopped = stopped;
    this.#child.kill('SIGKILL');
  }

  #death(how: string): Stopped | null {
    if (this.#current >= this.#reading.until) return null;
    const what = /heap (?:limit|out of memory)|allocation failed/i.test(this.#said) ? 'memory' : 'crash';
    const said = /^(?:FATAL|Uncaught|\w*Error).*$/m.exec(this.#said)?.[0] ?? this.#said.trim().slice(0, 300);
    return new Stopped(this.#current, what, `the process ended (${how}) ${said}`.trim());
  }
}

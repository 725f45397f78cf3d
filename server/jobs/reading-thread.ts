import { parentPort, workerData } from 'node:worker_threads';
import { openHoldings } from '../../lib/holdings/files/open.ts';
import type { OpenedFile } from '../../lib/holdings/rows.ts';
import { InputRefused } from '../../lib/problems.ts';
import { openFileSource } from './file-source.ts';
import { keepRowsShortLived } from './heap-flags.ts';
import { joined, RowPacker } from './packed-rows.ts';
import type { FileTraits, ReadingReply, ReadingRequest, ReadingSettings } from './reading-messages.ts';
import { loadsAhead, rowsOfLoad } from './reading-messages.ts';

/**
 * The reading thread: opens one file, and sends the rows of it, or of its members, as they are asked for. On Linux it has
 * the priority of the thread that started it.
 */

const settings: ReadingSettings = workerData;

keepRowsShortLived();

/** Counts the loads that may be sent before another is asked for. */
class Allowance {
  #left = loadsAhead;
  #resume: (() => void) | null = null;

  give(): void {
    this.#left += 1;
    this.#resume?.();
  }

  /** Resolves when a load may be sent. */
  async take(): Promise<void> {
    while (this.#left === 0) await new Promise<void>((resolve) => (this.#resume = resolve));
    this.#left -= 1;
  }
}

let allowance = new Allowance();

const source = await openFileSource(settings.path);
const files = await attempt(() => openHoldings(source, settings.name));
if (files !== null) {
  parentPort?.on('message', (request: ReadingRequest) => {
    if (request.kind === 'more') allowance.give();
    else void attempt(() => send(files[request.file]));
  });
  say({ kind: 'opened', files: files.map(traitsOf), bytesRead: source.bytesRead() });
}

async function send(file: OpenedFile | undefined): Promise<void> {
  if (file === undefined) throw new Error('there is no such file');
  allowance = new Allowance();
  const packer = new RowPacker();
  for await (const load of joined(file.batches(), rowsOfLoad)) {
    await allowance.take();
    const rows = packer.pack(load);
    say({ kind: 'rows', rows, bytesRead: source.bytesRead() }, [
      rows.rows.buffer,
      rows.kinds.buffer,
      rows.values.buffer,
    ]);
  }
  say({ kind: 'end' });
}

/** Does a piece of work and says where it failed; `null` is then its result. */
async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputRefused) say({ kind: 'refused', problems: error.problems });
    else
      say({ kind: 'fault', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return null;
  }
}

function say(reply: ReadingReply, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, [...moved]);
}

function traitsOf({ name, kind, text, message, sheets }: OpenedFile): FileTraits {
  return { name, kind, text, sheets, ...(message === undefined ? {} : { message }) };
}

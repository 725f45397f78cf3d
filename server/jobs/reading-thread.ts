import { parentPort, workerData } from 'node:worker_threads';
import { openHoldings } from '../../lib/holdings/files/open.ts';
import type { PackedRows } from '../../lib/holdings/packed/packed-rows.ts';
import { packedBatches } from '../../lib/holdings/packed/row-writer.ts';
import type { OpenedFile } from '../../lib/holdings/rows.ts';
import { InputRefused } from '../../lib/problems.ts';
import { openFileSource } from './file-source.ts';
import { keepRowsShortLived } from './heap-flags.ts';
import type { FileTraits, ReadingReply, ReadingRequest, ReadingSettings } from './reading-messages.ts';
import { bytesAhead } from './reading-messages.ts';

/**
 * The reading thread: opens one file, and sends the rows of it, or of its members, as they are asked for. On Linux it has
 * the priority of the thread that started it.
 */

const settings: ReadingSettings = workerData;

keepRowsShortLived();

/** Holds back what is sent until enough of that before it was taken. */
class Allowance {
  readonly #underWay: number[] = [];
  #bytes = 0;
  #resume: (() => void) | null = null;

  /** Says that the oldest load under way was taken. */
  give(): void {
    this.#bytes -= this.#underWay.shift() ?? 0;
    this.#resume?.();
  }

  /** Resolves when a load of so many bytes may be sent. */
  async take(bytes: number): Promise<void> {
    while (this.#bytes >= bytesAhead) await new Promise<void>((resolve) => (this.#resume = resolve));
    this.#underWay.push(bytes);
    this.#bytes += bytes;
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
  for await (const rows of file.packed?.() ?? packedBatches(file.batches())) {
    await allowance.take(bytesOf(rows));
    say({ kind: 'rows', rows, bytesRead: source.bytesRead() }, [
      rows.rows.buffer,
      rows.kinds.buffer,
      rows.values.buffer,
    ]);
  }
  say({ kind: 'end' });
}

/** What a load takes in memory: its cells and, at two bytes a character, its texts. */
function bytesOf({ rows, values, kinds, texts }: PackedRows): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return rows.byteLength + values.byteLength + kinds.byteLength + characters * 2;
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

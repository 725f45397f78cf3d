import { resourceLimits, Worker } from 'node:worker_threads';
import { PackedReader } from '../../lib/holdings/packed/packed-rows.ts';
import type { OpenedFile, RowBatch } from '../../lib/holdings/rows.ts';
import { InputRefused } from '../../lib/problems.ts';
import type { ReadingReply, ReadingRequest, ReadingSettings } from './reading-messages.ts';
import { faultOf } from './worker-fault.ts';

/** A file that a thread of its own reads, ahead of who screens it. The caller closes it. */
export interface FileAhead {
  /** The file, or the members of the archive that it is. Their rows are read one file after the other. */
  readonly files: readonly OpenedFile[];
  bytesRead(): number;
  close(): Promise<void>;
}

/**
 * That thread makes hardly any objects but the pieces that a file is inflated in. With a young generation as large as
 * usual V8 takes the little that is old for nearly too much, and goes through the whole heap every few megabytes; one this
 * small is emptied before that: a tenth less processor time for a million rows, and 30 MB less memory.
 */
const youngMb = 3;

/**
 * Opens a file in a thread of its own, so that reading it and screening it take place at once on two processors. It
 * yields the same rows, and rejects with the same refusals, as `openHoldings` in this thread; the heap of both threads is
 * bounded alike.
 */
export async function openAhead(settings: ReadingSettings): Promise<FileAhead> {
  const thread = new ReadingThread(settings);
  try {
    const opened = await thread.next();
    if (opened.kind !== 'opened') throw new Error(`a file was not opened but ${opened.kind}`);
    return {
      files: opened.files.map((traits, number) => ({
        ...traits,
        batches: () => batchesOf(thread, number),
      })),
      bytesRead: () => thread.bytesRead,
      close: () => thread.end(),
    };
  } catch (error) {
    await thread.end();
    throw error;
  }
}

async function* batchesOf(thread: ReadingThread, number: number): AsyncGenerator<RowBatch> {
  const reader = new PackedReader();
  let isOver = false;
  try {
    thread.ask({ kind: 'read', file: number });
    for (;;) {
      const reply = await thread.next();
      isOver = reply.kind !== 'rows';
      if (reply.kind !== 'rows') return;
      thread.ask({ kind: 'more' });
      yield { sheet: reply.rows.sheet, rows: reader.open(reply.rows) };
    }
  } finally {
    // Who leaves early wants no more of the file, and the thread could not tell its other rows from those of the next.
    if (!isOver) await thread.end();
  }
}

/** The thread, and what it has said and nobody has taken yet. */
class ReadingThread {
  bytesRead = 0;
  readonly #worker: Worker;
  readonly #said: ReadingReply[] = [];
  #fault: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(settings: ReadingSettings) {
    const { maxOldGenerationSizeMb } = resourceLimits;
    this.#worker = new Worker(new URL('../jobs/reading-thread.js', import.meta.url), {
      workerData: settings,
      resourceLimits: {
        maxYoungGenerationSizeMb: youngMb,
        ...(maxOldGenerationSizeMb === undefined ? {} : { maxOldGenerationSizeMb }),
      },
    });
    this.#worker.on('message', (reply: ReadingReply) => {
      this.#said.push(reply);
      this.#wake?.();
    });
    this.#worker.on('error', (error) => this.#fail(faultOf(error)));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a reading thread ended with code ${code}`)));
  }

  ask(request: ReadingRequest): void {
    this.#worker.postMessage(request, []);
  }

  /** What it says next. Rejects with its refusal, or with what ended it. */
  async next(): Promise<ReadingReply> {
    while (this.#said.length === 0) {
      if (this.#fault !== null) throw this.#fault;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    const reply = this.#said.shift();
    if (reply === undefined) throw new Error('nothing was said');
    if (reply.kind === 'refused') throw new InputRefused(...reply.problems);
    if (reply.kind === 'fault') throw new Error(`a reading thread met a fault: ${reply.stack}`);
    if (reply.kind !== 'end') this.bytesRead = reply.bytesRead;
    return reply;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(fault: Error): void {
    this.#fault ??= fault;
    this.#wake?.();
  }
}

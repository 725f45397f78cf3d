import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import type { ScreenedPosition } from '../../lib/screening/record.ts';
import { packPosition, unpackPosition, type PackedPosition } from './packed-position.ts';

/**
 * Positions go from the worker to whoever stores or prints them through a file: one JSON array of packed positions
 * a line. Nobody holds a million positions, no thread waits for another, and the database is written in one short
 * transaction once the whole file has been screened.
 */
export interface PositionWriter {
  add(screened: ScreenedPosition): void;
  close(): void;
}

/** Whether a position is shown: it has an outcome, or an alert against a list beside the law. */
export function isShown({ outcome, apart }: ScreenedPosition): boolean {
  return outcome !== null || apart !== undefined;
}

/** For runs whose positions nobody wants. */
export const noPositions: PositionWriter = { add: () => undefined, close: () => undefined };

const positionsPerLine = 1000;

/**
 * Writes positions to a new file, those that nothing was found of only where every one is wanted. Synchronous: it runs in
 * the worker, which has nothing else to do.
 */
export function writePositions(path: string, everyPosition: boolean): PositionWriter {
  const file = openSync(path, 'wx', 0o600);
  let line: PackedPosition[] = [];
  let seq = 0;
  const flush = (): void => {
    if (line.length > 0) writeSync(file, `${JSON.stringify(line)}\n`);
    line = [];
  };
  return {
    add: (screened) => {
      const place = seq++;
      if (!everyPosition && !isShown(screened)) return;
      line.push(packPosition(screened, place));
      if (line.length === positionsPerLine) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

/** The lines of a position file, each the text of one JSON array of packed positions. */
export async function* readPositionLines(path: string): AsyncGenerator<string> {
  let pieces: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      pieces.push(chunk.subarray(from, end));
      yield Buffer.concat(pieces).toString('utf8');
      pieces = [];
      from = end + 1;
    }
    pieces.push(chunk.subarray(from));
  }
}

/** The positions of a position file, in batches. */
export async function* readPositions(path: string): AsyncGenerator<ScreenedPosition[]> {
  for await (const line of readPositionLines(path)) {
    const packed: PackedPosition[] = JSON.parse(line);
    yield packed.map((one) => unpackPosition(one));
  }
}

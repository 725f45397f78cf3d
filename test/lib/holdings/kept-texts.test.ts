import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openHoldings } from '../../../lib/holdings/files/open.ts';
import { readPositions } from '../../../lib/holdings/read-positions.ts';
import { bufferSource } from '../../../lib/holdings/rows.ts';
import type { ReadingResult } from '../../../lib/holdings/position.ts';
import { freely } from './opened.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const heading = 'ISIN,Security Name,Quantity,Market Value\n';
const positions = 'US0378331005,APPLE INC,10,100\n'.repeat(1_000);

async function read(bytes: Buffer): Promise<ReadingResult> {
  const [file] = await openHoldings(bufferSource(bytes), 'holdings.csv');
  return readPositions(file!, 0, freely, () => undefined);
}

/** Reads a file and says how much of the heap what is known of it then takes, in megabytes. */
async function keptMb(text: string): Promise<{ mb: number; result: ReadingResult }> {
  // What is loaded and remembered at the first time does not count.
  await read(Buffer.from(heading + positions));
  const bytes = Buffer.from(text);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const result = await read(bytes);
  collectGarbage();
  return { mb: (process.memoryUsage().heapUsed - before) / 1024 ** 2, result };
}

describe('what is kept of a file of 9 MB', () => {
  it('is not the file, for the sake of the rows that were skipped', async () => {
    const { mb, result } = await keptMb(heading + `${positions},Total Hong Kong - USD,,2100\n`.repeat(300));
    assert.equal(result.skipped.length, 301);
    assert.equal(result.skipped.at(-1)?.seen, 'Total Hong Kong - USD');
    assert.ok(mb < 2, `${mb} MB`);
  });

  it('is not the file, for the sake of the rows that could not be read', async () => {
    const { mb, result } = await keptMb(
      heading + `${positions},,5 of something,${'9'.repeat(3_000)}\n`.repeat(300),
    );
    assert.equal(result.problems.length, 300);
    assert.equal(result.problems[0]?.seen?.length, 201);
    assert.ok(mb < 2, `${mb} MB`);
  });
});

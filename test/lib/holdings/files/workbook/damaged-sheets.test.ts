import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { defaultWorkbookLimits } from '../../../../../lib/holdings/files/workbook/limits.ts';
import { readSharedTexts } from '../../../../../lib/holdings/files/workbook/shared.ts';
import { InputRefused } from '../../../../../lib/problems.ts';
import { mutatedElements } from '../../../../fuzz/elements.ts';
import { mutatedBytes, mutatedXml } from '../../../../fuzz/mutate.ts';
import { Random } from '../../../../fuzz/random.ts';
import { pieces, readSheet } from './chunks.ts';
import type { Cuts } from './chunks.ts';
import { sheetModel } from './sheet-models.ts';
import { speltSheets } from './sheet-spellings.ts';

/** What reading comes to: what it gives, or the problem and its place. Anything else that is thrown is a fault. */
async function outcome(reading: Promise<unknown>): Promise<unknown> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    return error.problems.map(({ code, row, column }) => ({ code, row, column }));
  }
}

const ways: readonly ((part: string, random: Random) => Buffer)[] = [
  (part, random) => Buffer.from(mutatedElements(part, random)),
  (part, random) => mutatedXml(Buffer.from(part), random),
  (part, random) => mutatedBytes(Buffer.from(part), random),
];

/** A byte order mark, and what tells UTF-16, are looked for in the first bytes that come. */
const firstCutMin = 4;

const damaged = fc.record({
  rows: sheetModel,
  seed: fc.integer({ min: 0 }),
  oddness: fc.constantFrom(0, 0, 0.02, 0.2),
  cuts: fc.array(fc.nat(5_000), { minLength: 1, maxLength: 9 }),
});

/** Nothing but where the bytes are cut is different: after every byte, a reader never has a whole cell before it. */
function cutsOf(bytes: Buffer, cuts: readonly number[]): readonly Cuts[] {
  const all = Array.from({ length: bytes.length }, (_, at) => at).filter((at) => at >= firstCutMin);
  const some = cuts.filter((cut) => cut % bytes.length >= firstCutMin);
  return [all, some, all.filter((at) => bytes[at] === 0x3c), all.filter((at) => bytes[at - 1] === 0x3e)];
}

describe('a damaged sheet', () => {
  it('comes to the same wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ rows, seed, oddness, cuts }) => {
        const random = new Random(seed);
        const { sheets, sharedTexts } = speltSheets([rows], random, oddness);
        const texts = await readSharedTexts(pieces(Buffer.from(sharedTexts), []), defaultWorkbookLimits);
        const bytes = random.pick(ways)(sheets[0] ?? '', random);
        if (bytes.length === 0) return;
        const whole = await outcome(readSheet(bytes, [], texts));
        for (const other of cutsOf(bytes, cuts)) {
          assert.deepEqual(await outcome(readSheet(bytes, other, texts)), whole, bytes.toString());
        }
      }),
      { numRuns: 1_500 },
    );
  }).timeout(60_000);
});

describe('a damaged table of shared texts', () => {
  it('comes to the same wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ rows, seed, oddness, cuts }) => {
        const random = new Random(seed);
        const { sharedTexts } = speltSheets([rows], random, oddness);
        const bytes = random.pick(ways)(sharedTexts, random);
        if (bytes.length === 0) return;
        const read = (where: Cuts): Promise<unknown> =>
          outcome(readSharedTexts(pieces(bytes, where), defaultWorkbookLimits));
        const whole = await read([]);
        for (const other of cutsOf(bytes, cuts)) assert.deepEqual(await read(other), whole, bytes.toString());
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);
});

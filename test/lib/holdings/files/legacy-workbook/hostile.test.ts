import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { defaultLegacyLimits } from '../../../../../lib/holdings/files/legacy-workbook/limits.ts';
import type { LegacyLimits } from '../../../../../lib/holdings/files/legacy-workbook/limits.ts';
import { defaultReadingLimits } from '../../../../../lib/holdings/files/limits.ts';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { InputRefused } from '../../../../../lib/problems.ts';
import { refusalOf, sheetsOf } from '../workbook/workbooks.ts';
import { bof, formula, formulaText, label, number, record, result, sharedLabel, u16, u32, unicode } from './records.ts'; // prettier-ignore
import { open, openStream, streamOf, workbookBytes } from './workbooks.ts';
import type { WorkbookSpec } from './workbooks.ts';

/** Of the processor's time, not the clock's: other work on the machine does not count. */
const microsecondsMax = 2_000_000;

/** A workbook with something of everything in it. */
const everything: WorkbookSpec = {
  formats: ['yyyy-mm-dd', '000000'],
  styles: [0, 164, 165],
  texts: [unicode('海康威视'.repeat(3000)), unicode('Holdings'), unicode('é'.repeat(9000))],
  sheets: [
    {
      name: '持仓',
      records: [
        sharedLabel(0, 0, 0),
        sharedLabel(0, 1, 1),
        number(1, 0, 44_621, 1),
        number(1, 1, 2415, 2),
        formula(2, 0, result.text),
        formulaText(unicode('CNE100000PM8')),
        label(3, 4, unicode('own')),
        sharedLabel(200, 3, 2),
      ],
    },
    { name: 'Hidden', state: 1, records: [number(0, 0, 1), sharedLabel(0, 1, 1)] },
  ],
};

/** Reads a file to its end, or to its refusal; anything else fails, and so does taking long. */
async function readOrRefused(bytes: Uint8Array): Promise<string> {
  const before = process.cpuUsage();
  try {
    const opened = await openHoldings(bufferSource(bytes), 'holdings.xls');
    for (const file of opened) for await (const batch of file.batches()) assert.ok(batch.rows.length > 0);
    return 'read';
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    assert.ok(error.problems.every(({ file, text }) => file === 'holdings.xls' && text.length > 10));
    return error.problems[0]?.code ?? '';
  } finally {
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < microsecondsMax, `${user + system} µs`);
  }
}

describe('a damaged .xls', () => {
  const whole = workbookBytes(everything);
  const old = workbookBytes({ version: 5, sheets: [{ records: [number(0, 0, 1), number(9, 9, 2)] }] });

  it('is read where it is whole', async () => {
    assert.equal(await readOrRefused(whole), 'read');
    assert.equal(await readOrRefused(old), 'read');
  });

  it('is refused wherever it is cut off', async () => {
    for (let length = 512; length < whole.length; length += 512) {
      assert.equal(await readOrRefused(whole.subarray(0, length)), 'fileDamaged', `at ${length}`);
    }
    const stream = streamOf(everything);
    for (let length = 8; length < stream.length; length += 61) {
      const found = await readOrRefused(stream.subarray(0, length));
      assert.equal(found, 'fileDamaged', `records at ${length}`);
    }
  });

  const bytes = fc.array(fc.tuple(fc.nat(1e6), fc.nat(255)), { minLength: 1, maxLength: 20 });
  for (const [what, original, from] of [
    ['its file', whole, 8],
    ['its records', streamOf(everything), 8],
    [
      'the records of Excel 5',
      streamOf({ ...everything, version: 5, texts: [], sheets: everything.sheets.slice(1) }),
      8,
    ],
  ] as const) {
    it(`is read or refused whatever bytes of ${what} are wrong`, async () => {
      await fc.assert(
        fc.asyncProperty(bytes, async (changes) => {
          const wrong = Buffer.from(original);
          for (const [place, byte] of changes) wrong[from + (place % (wrong.length - from))] = byte;
          await readOrRefused(wrong);
        }),
        { numRuns: 300 },
      );
    });

    it(`is read or refused whatever the structure of ${what} says`, async () => {
      // The first two kilobytes and the last hold what the rest is found by; 0 and 255 are what lies mean most.
      const place = fc.oneof(fc.nat(700), fc.integer({ min: -2000, max: -1 }));
      const byte = fc.constantFrom(0, 1, 2, 3, 0x3c, 0x7f, 0x80, 0xfe, 0xff);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(place, byte), { minLength: 1, maxLength: 4 }), async (changes) => {
          const wrong = Buffer.from(original);
          for (const [at, value] of changes) wrong[at < 0 ? wrong.length + at : from + at] = value;
          await readOrRefused(wrong);
        }),
        { numRuns: 300 },
      );
    });
  }
});

describe('a hostile .xls', () => {
  const limits: readonly (readonly [string, string, WorkbookSpec, Partial<LegacyLimits>])[] = [
    ['many sheets', 'contentTooLarge', { sheets: ['A', 'B', 'C'].map((name) => ({ name, records: [] })) }, { sheetsMax: 2 }], // prettier-ignore
    ['many styles', 'contentTooLarge', { styles: [0, 0, 0], formats: ['0', '00'], sheets: [{ records: [] }] }, { stylesMax: 4 }], // prettier-ignore
    ['many shared texts', 'contentTooLarge', { texts: ['a', 'b', 'c'].map((one) => unicode(one)), sheets: [{ records: [] }] }, { sharedTextsMax: 2 }], // prettier-ignore
    ['much shared text', 'contentTooLarge', { texts: [unicode('abcdef')], sheets: [{ records: [] }] }, { sharedCharactersMax: 5 }], // prettier-ignore
    ['many rows', 'tooManyRows', { sheets: [{ records: [number(5000, 0, 1)] }] }, { rowsMax: 5000 }],
    ['wide rows', 'contentTooLarge', { sheets: [{ records: [number(0, 255, 1)] }] }, { cellPlacesMax: 255 }],
  ];
  for (const [what, code, spec, given] of limits) {
    it(`is refused for ${what}`, async () => {
      const problem = await refusalOf(open(spec, given).then(sheetsOf));
      assert.deepEqual([problem.code, problem.file], [code, 'holdings.xls']);
    });
  }

  it('with rows out of order, and too many to put them right, is refused', async () => {
    const wide = Array.from({ length: 17_000 }, (_, row) => number(row, 255, 1));
    const { code, text, sheet } = await refusalOf(
      open({ sheets: [{ records: [number(60_000, 0, 1), ...wide] }] }).then(sheetsOf),
    );
    assert.deepEqual([code, sheet], ['contentTooLarge', 'Holdings']);
    assert.match(text, /out of order/);
  });

  it('whose tabs are all of one content is not read over and over', async () => {
    // 2,000 tabs that each begin one record later inside the same nest of sheets.
    const nest = Buffer.concat(Array.from({ length: 1000 }, () => bof(8, 0x10)));
    const content = Buffer.concat(Array.from({ length: 20_000 }, (_, row) => number(row, 0, 1)));
    const tabs = (from: number): Buffer =>
      Buffer.concat(
        Array.from({ length: 1000 }, (_, at) => record(0x0085, u32(from + 20 * at), [0, 0], unicode('a', 1))),
      );
    const head = bof(8, 5);
    const start = head.length + tabs(0).length + 4;
    const stream = Buffer.concat([head, tabs(start), record(0x000a), nest, content, record(0x000a)]);
    assert.equal(await readOrRefused(stream), 'fileDamaged');
  });

  it('that is blank but for the last row of every sheet is refused in time', async () => {
    const sheets = Array.from({ length: 400 }, (_, at) => ({
      name: `${at}`,
      records: [number(65_535, 255, 1)],
    }));
    assert.equal(await readOrRefused(streamOf({ sheets })), 'tooManyRows');
  });

  it('that fills rows with nothing is refused in time', async () => {
    const records = Array.from({ length: 65_536 }, (_, row) => number(row, 255, 1));
    const sheets = Array.from({ length: 6 }, (_, at) => ({ name: `${at}`, records }));
    assert.equal(await readOrRefused(streamOf({ sheets })), 'contentTooLarge');
  });

  it('of records that hold nothing is refused in time', async () => {
    const stream = Buffer.concat([bof(8, 5), Buffer.alloc(20_000_000)]);
    assert.equal(await readOrRefused(stream), 'fileDamaged');
  });

  it('of shared texts that are empty is held in little', async () => {
    const table = Array.from({ length: 4000 }, (_, at) => record(at === 0 ? 0x00fc : 0x003c, at === 0 ? u32(0, 0xffffffff) : [], Buffer.alloc(8200))); // prettier-ignore
    const stream = streamOf({ before: table, sheets: [{ records: [sharedLabel(0, 0, 0)] }] });
    assert.equal(await readOrRefused(stream), 'contentTooLarge');
  });

  it('has limits of its own among those of reading', () => {
    assert.equal(defaultReadingLimits.legacy, defaultLegacyLimits);
  });

  it('that says its text is in pieces which never end is refused', async () => {
    const never = Buffer.concat([u32(1, 1), u16(9), Buffer.from([8]), u16(65_535), Buffer.from('123456789')]);
    const pieces = Array.from({ length: 40 }, () => record(0x003c));
    const stream = streamOf({ before: [record(0x00fc, never), ...pieces], sheets: [{ records: [] }] });
    const file = await openStream(stream);
    assert.equal((await refusalOf(sheetsOf(file))).code, 'fileDamaged');
  });
});

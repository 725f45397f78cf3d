import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { refusalOf, sheetsOf } from '../workbook/workbooks.ts';
import { formula, formulaText, label, record, result, sharedLabel, u16, u32, unicode } from './records.ts';
import { open, openStream, rowsIn, sharedTexts, streamOf } from './workbooks.ts';

/** A text with formatting runs and pronunciation, both filled with what would read as text. */
function decorated(text: string, runs: number, extension: number): Buffer {
  const plain = unicode(text);
  const flags = (plain[2] ?? 0) | (runs > 0 ? 8 : 0) | (extension > 0 ? 4 : 0);
  return Buffer.concat([
    plain.subarray(0, 2),
    Buffer.from([flags]),
    ...(runs > 0 ? [u16(runs)] : []),
    ...(extension > 0 ? [u32(extension)] : []),
    plain.subarray(3),
    Buffer.alloc(4 * runs + extension, 0x41),
  ]);
}

async function shared(texts: readonly Uint8Array[]): Promise<readonly unknown[]> {
  const rows = await rowsIn(
    texts.map((_, at) => sharedLabel(at, 0, at)),
    { texts },
  );
  return rows.map(([cell]) => cell);
}

describe('shared texts', () => {
  it('are read in one and in two bytes a character, decorations left out', async () => {
    const texts = [unicode('Kweichow Moutai'), decorated('贵州茅台', 3, 0), decorated('é', 0, 7), decorated('中兴', 2, 30), unicode('end')]; // prettier-ignore
    assert.deepEqual(await shared(texts), ['Kweichow Moutai', '贵州茅台', 'é', '中兴', 'end']);
  });

  it('may be split anywhere between two records', async () => {
    const long = [
      'Plain text '.repeat(900),
      '长文本'.repeat(9000),
      'é'.repeat(8218),
      'x',
      '海'.repeat(32_767),
    ];
    const texts = long.flatMap((text, at) => [unicode(text), decorated(`${at}海`, 50, 900)]);
    const expected = long.flatMap((text, at) => [text, `${at}海`]);
    assert.deepEqual(await shared(texts), expected);
  });

  it('may change from two bytes to one where they are split', async () => {
    const head = Buffer.concat([u32(1, 1), u16(6), Buffer.from([1]), Buffer.from('海康', 'utf16le')]);
    const table = Buffer.concat([record(0x00fc, head), record(0x003c, [0], Buffer.from('abcd'))]); // prettier-ignore
    const file = await open({ before: [table], sheets: [{ records: [sharedLabel(0, 0, 0)] }] });
    assert.deepEqual(await sheetsOf(file), { Holdings: [['海康abcd']] });
  });

  it('come back the same however small the records are', async () => {
    const unit = fc.constantFrom('a', 'é', '海', '康');
    const texts = fc.array(fc.tuple(fc.string({ unit, maxLength: 40 }), fc.nat(3), fc.nat(9)), { minLength: 1, maxLength: 20 }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 12, max: 60 }), async (specs, max) => {
        const table = sharedTexts(
          specs.map(([text, runs, extension]) => decorated(text, runs, extension)),
          max,
        );
        const records = specs.map((_, at) => sharedLabel(at, 0, at));
        const file = await open({ before: [table], sheets: [{ records: [...records, label(specs.length, 0, unicode('.'))] }] }); // prettier-ignore
        const rows = (await sheetsOf(file))['Holdings'] ?? [];
        assert.deepEqual(
          rows.slice(0, -1).map(([cell]) => cell ?? ''),
          specs.map(([text]) => text),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('that are fewer than said are enough where no cell asks for more', async () => {
    const table = sharedTexts([unicode('a'), unicode('b')]);
    table.writeUInt32LE(4_000_000_000, 8);
    const file = (index: number): ReturnType<typeof open> =>
      open({ before: [table], sheets: [{ records: [sharedLabel(0, 0, index)] }] });
    assert.deepEqual(await sheetsOf(await file(1)), { Holdings: [['b']] });
    const { code, sheet, row, column, seen } = await refusalOf(file(2).then(sheetsOf));
    assert.deepEqual(
      [code, sheet, row, column, seen],
      ['fileDamaged', 'Holdings', 1, 'A', 'shared text 2 of 2'],
    );
  });

  it('that end inside a text are refused', async () => {
    const cut = Buffer.concat([u32(1, 1), u16(500), Buffer.from([0]), Buffer.from('only so much')]);
    const file = open({ before: [record(0x00fc, cut)], sheets: [{ records: [sharedLabel(0, 0, 0)] }] });
    const { code, seen } = await refusalOf(file.then(sheetsOf));
    assert.deepEqual([code, seen], ['fileDamaged', 'shared texts that end inside text 0']);
  });
});

describe('texts in cells', () => {
  it('may go on in the next record', async () => {
    const whole = unicode('长文本'.repeat(5000));
    const rows = await rowsIn([
      formula(0, 0, result.text),
      formulaText(whole.subarray(0, 8223)),
      record(0x003c, [1], whole.subarray(8223, 16_223)),
      record(0x003c, [1], whole.subarray(16_223, 24_223)),
      record(0x003c, [1], whole.subarray(24_223)),
      label(0, 1, unicode('behind')),
    ]);
    assert.deepEqual(rows, [['长文本'.repeat(5000), 'behind']]);
  });

  it('that end before their length are refused', async () => {
    const { code, seen } = await refusalOf(rowsIn([label(0, 0, unicode('abc').subarray(0, 4)), label(0, 1, unicode('x'))])); // prettier-ignore
    assert.deepEqual([code, seen], ['fileDamaged', 'a text that ends before its length']);
  });

  it('that are longer than a cell are refused', async () => {
    const long = Buffer.concat(
      [u16(40_000), [0], Buffer.alloc(8000, 0x61)].map((piece) => Buffer.from(piece)),
    );
    const more = record(0x003c, [0], Buffer.alloc(8000, 0x61));
    const stream = streamOf({
      sheets: [{ records: [formula(0, 0, result.text), formulaText(long), more, more, more, more] }],
    });
    assert.equal((await refusalOf(openStream(stream).then(sheetsOf))).code, 'cellTooLong');
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { defaultTextLimits } from '../../../../../lib/holdings/files/text/limits.ts';
import { openText } from '../../../../../lib/holdings/files/text/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { cellsOf, open, refusal, rowsOf } from './helpers.ts';

describe('openText', () => {
  it('is one nameless sheet that says how it was read', async () => {
    const file = await open('a;b\n1;2\n');
    assert.equal(file.kind, 'text');
    assert.deepEqual(file.text, { encoding: 'utf-8', separator: ';' });
    assert.deepEqual(file.sheets, [{ name: null, hidden: false }]);
  });

  it('counts the sep= line as a record', async () => {
    assert.deepEqual(await rowsOf(await open('\uFEFFsep=;\r\na;b\r\n')), [
      { row: 1, cells: ['sep=', null] },
      { row: 2, cells: ['a', 'b'] },
    ]);
  });

  it('looks for the separator behind blank lines', async () => {
    assert.deepEqual((await cellsOf(`${'\n'.repeat(300_000)}a;b\n1;2\n`)).at(-1), ['1', '2']);
  });

  it('reads again from the beginning each time', async () => {
    const file = await open('a,b\n1,2\n');
    assert.deepEqual(await rowsOf(file), await rowsOf(file));
  });

  it('names file and row when it refuses while reading', async () => {
    const file = await open('a,b\n1,2,3\n', { ...defaultTextLimits, columnsMax: 2 });
    const { code, row, file: name } = await refusal(rowsOf(file));
    assert.deepEqual([code, row, name], ['tooManyColumns', 2, 'holdings.csv']);
  });

  it('refuses a source that ends before its size', async () => {
    const inner = bufferSource(Buffer.from('a,b\n'));
    const short = { size: 100, read: (offset: number, length: number) => inner.read(offset, length) };
    assert.equal((await refusal(openText(short, 'x.csv'))).code, 'fileDamaged');
  });
});

describe('openText on any holdings table', () => {
  const name = fc.constantFrom(
    'HIKVISION DIGITAL',
    '中国铁建',
    'Société X',
    'A; B',
    'C "D" E',
    'F, G Co., Ltd',
    '',
  );
  const amount = fc.integer({ min: 0, max: 10_000_000 }).map(String);
  const decimal = fc.integer({ min: 1, max: 99_999 }).map((value) => `${value >> 4},${value % 10}`);
  const row = fc.tuple(fc.stringMatching(/^[0-9]{6}$/), name, amount, decimal);
  const rows = fc.array(row, { minLength: 3, maxLength: 40 });
  const encodings = fc.constantFrom(
    'utf-8',
    'utf-8 marked',
    'utf-16le',
    'utf-16le marked',
    'utf-16be marked',
  );

  function bytesOf(text: string, encoding: string): Buffer {
    const marked = encoding.endsWith('marked') ? `\uFEFF${text}` : text;
    if (encoding.startsWith('utf-8')) return Buffer.from(marked);
    const bytes = Buffer.from(marked, 'utf16le');
    return encoding.startsWith('utf-16be') ? bytes.swap16() : bytes;
  }

  it('finds separator and encoding and gives back every cell', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        encodings,
        async (rows, separator, encoding) => {
          const table = [['Code', 'Name', 'Quantity', 'Weight'], ...rows];
          const quote = (text: string): string =>
            text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
          const text = table.map((cells) => `${cells.map(quote).join(separator)}\r\n`).join('');
          const expected = table.map((cells) => cells.map((cell) => (cell === '' ? null : cell)));
          assert.deepEqual(await cellsOf(bytesOf(text, encoding)), expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

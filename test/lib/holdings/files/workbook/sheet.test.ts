import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { plainFormat } from '../../../../../lib/holdings/files/workbook/formats.ts';
import type { Cell } from '../../../../../lib/holdings/rows.ts';
import { sheetRows } from './chunks.ts';
import { open, refusalOf, rowsIn, rowsOf, sheetXml } from './workbooks.ts';

const context = { texts: ['zero', 'one'], formats: [plainFormat], date1904: false };

async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    yield await Promise.resolve(bytes.subarray(from, cut));
    from = cut;
  }
  yield bytes.subarray(from);
}

async function scanned(
  xml: string,
  cuts: readonly number[] = [],
): Promise<readonly (readonly [number, readonly Cell[]])[]> {
  const rows: (readonly [number, readonly Cell[]])[] = [];
  for await (const batch of sheetRows(pieces(Buffer.from(xml), cuts), context)) {
    for (const row of batch) rows.push([row.row, row.cells]);
  }
  return rows;
}

describe('the rows of a sheet', () => {
  const cases: readonly (readonly [string, string, readonly (readonly Cell[])[]])[] = [
    ['no rows', '', []],
    [
      'cells by reference',
      '<row r="1"><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c></row>',
      [[null, 2, null, 4]],
    ],
    [
      'cells without reference',
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>',
      [[1, null, 3], [4]],
    ],
    [
      'cells after a reference',
      '<row r="1"><c r="C1"><v>3</v></c><c><v>4</v></c></row>',
      [[null, null, 3, 4]],
    ],
    [
      'empty cells at the end',
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/><c r="XFD1"/></row>',
      [[1]],
    ],
    ['cells out of order', '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>', [[1, null, 3]]],
    [
      'a gap between rows',
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
      [[], [2], [], [], [5]],
    ],
    [
      'blank rows in the file',
      '<row r="1"/><row r="2"><c r="A2" s="3"/></row><row r="3"><c r="A3"><v>3</v></c></row>',
      [[], [], [3]],
    ],
    [
      'blank rows at the end',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="1048576"><c r="A1048576" s="1"/></row>',
      [[1]],
    ],
    [
      'a row numbered by its cell',
      '<row><c r="B3"><v>1</v></c></row><row><c><v>2</v></c></row>',
      [[], [], [null, 1], [2]],
    ],
    [
      'merged cells',
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><sheetData>',
      [[1, null, 3]],
    ],
    [
      'attributes of no interest',
      '<row r="1" spans="1:2" ht="15" x14ac:dyDescent="0.25"><c r="A1"><v>1</v></c></row>',
      [[1]],
    ],
    [
      'extensions of a row',
      '<row r="1"><c r="A1"><v>1</v></c><extLst><ext><c r="A1"><v>9</v></c></ext></extLst></row>',
      [[1]],
    ],
    [
      'extensions of a row, to the right of its own cells',
      '<row r="1"><c r="A1"><v>1</v></c><extLst><ext><c r="B1"><v>9</v></c></ext></extLst></row>',
      [[1]],
    ],
    [
      'comments and blanks',
      '\n<!-- <row r="9"> -->\n <row r="1">\n <c r="A1"><v>1</v></c> <!----> </row>\n',
      [[1]],
    ],
  ];
  for (const [title, data, expected] of cases) {
    it(`come with ${title}`, async () => assert.deepEqual(await rowsIn(data), expected));
  }

  it('come with any prefix', async () => {
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:dimension ref="A1:ZZZZ999999999"/><x:sheetData>
      <x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:r><x:t>b</x:t></x:r></x:is></x:c>
      <x:c r="B1"><x:f>1</x:f></x:c><x:c r="C1"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const fault = { kind: 'fault', fault: 'notCalculated', text: '=…' };
    assert.deepEqual(await rowsOf({ 'xl/worksheets/sheet1.xml': xml }), [['ab', fault, 3]]);
  });

  const xml =
    sheetXml(`<row r="1"><c r="A1" t='inlineStr'><is><t>né &amp; 中国 😀</t></is></c><c r="C1" t="s"><v>1</v></c></row>
    <!-- - -- > --><row r="2"><c r="A2" t="str"><v><![CDATA[]] <c>]]>x</v></c><c r="B2"><f>A1&gt;1</f><v>12.5</v></c></row><row r="4"/>`);

  it('are the same wherever the bytes are cut', async () => {
    const expected = [
      [1, ['né & 中国 😀', null, 'one']],
      [2, [']] <c>x', 12.5]],
    ];
    const size = Buffer.byteLength(xml);
    assert.deepEqual(await scanned(xml), expected);
    assert.deepEqual(
      await scanned(
        xml,
        Array.from({ length: size }, (_, at) => at),
      ),
      expected,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(size), { maxLength: 6 }), async (cuts) => {
        assert.deepEqual(await scanned(xml, cuts), expected);
      }),
    );
  });

  it('come with line ends of any kind around them', async () => {
    const data = '\r\n<row r="1">\r\n\t<c r="A1" t="str"><v>\r\n</v></c>\r</row>\r\n';
    const part = `\r\n${sheetXml(data)}\r\n`;
    const everywhere = Array.from({ length: part.length }, (_, at) => at);
    for (const cuts of [[], everywhere]) assert.deepEqual(await scanned(part, cuts), [[1, ['\n']]]);
  });

  it('are refused when the XML ends early, wherever', async () => {
    for (let length = 0; length < xml.length; length += 1) {
      assert.equal(
        (await refusalOf(scanned(xml.slice(0, length)))).code,
        'fileDamaged',
        xml.slice(0, length),
      );
    }
  });

  it('come in UTF-16 too', async () => {
    const utf16 = Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const expected = await scanned(xml);
    for (const bytes of [utf16, Buffer.from(utf16).swap16(), utf16.subarray(2)]) {
      const rows: unknown[] = [];
      for await (const batch of sheetRows(pieces(bytes, [1001, 77]), context)) {
        for (const row of batch) rows.push([row.row, row.cells]);
      }
      assert.deepEqual(rows, expected);
    }
    assert.deepEqual(await scanned(`\ufeff${xml}`), expected);
  });

  it('cost little when a million are blank', async () => {
    const file = await open({
      'xl/worksheets/sheet1.xml': sheetXml('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'),
    });
    let rows = 0;
    let last: readonly Cell[] = [];
    for await (const batch of file.batches()) {
      for (const row of batch.rows) {
        rows += 1;
        assert.equal(row.row, rows);
        last = row.cells;
      }
    }
    assert.equal(rows, 1_048_576);
    assert.equal(last.length, 16_384);
    assert.equal(last.at(-1), 7);
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['a row twice', '<row r="2"/><row r="2"/>', 'fileDamaged'],
    ['rows going back', '<row r="3"/><row r="2"/>', 'fileDamaged'],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'fileDamaged'],
    ['a cell in another row', '<row r="1"><c r="A2"><v>1</v></c></row>', 'fileDamaged'],
    ['a cell in an earlier row', '<row r="3"/><row><c r="A2"><v>1</v></c></row>', 'fileDamaged'],
    ['row zero', '<row r="0"/>', 'fileDamaged'],
    ['a row number that is none', '<row r="1x"/>', 'fileDamaged'],
    ['a row without number', '<row r=""/>', 'fileDamaged'],
    ['a reference without column', '<row r="1"><c r="1"/></row>', 'fileDamaged'],
    ['a reference without row', '<row r="1"><c r="A"/></row>', 'fileDamaged'],
    ['a reference with marks', '<row r="1"><c r="$A$1"/></row>', 'fileDamaged'],
    ['a row below the last', '<row r="1048577"/>', 'tooManyRows'],
    ['rows counted beyond the last', '<row r="1048576"/><row/>', 'tooManyRows'],
    ['a column after the last', '<row r="1"><c r="XFE1"/></row>', 'tooManyColumns'],
    ['columns counted beyond the last', '<row r="1"><c r="XFD1"/><c/></row>', 'tooManyColumns'],
    ['an absurd reference', '<row><c r="ZZZZZZ999999999"><v>1</v></c></row>', 'tooManyColumns'],
    ['an endless reference', `<row r="${'9'.repeat(400)}"/>`, 'tooManyRows'],
    ['something between the rows', '<rows r="1"/>', 'fileDamaged'],
    ['something between the cells', '<row r="1"><cell r="A1"><v>1</v></cell></row>', 'fileDamaged'],
    ['tags that do not match', '<row r="1"><c r="A1"><v>1</c></v></row>', 'fileDamaged'],
    ['an end too many', '</sheetData>', 'fileDamaged'],
    ['an attribute without value', '<row r/>', 'fileDamaged'],
    ['an attribute without marks', '<row r=1/>', 'fileDamaged'],
    ['an attribute that is not closed', '<row r="1><c r="A1"/></row>', 'fileDamaged'],
    ['a tag without name', '< row r="1"/>', 'fileDamaged'],
    ['a tag that is not closed', '<row r="1"/ >', 'fileDamaged'],
    ['bytes of another encoding', '', 'encodingUnreadable'],
  ];
  for (const [title, data, code] of refused) {
    it(`are refused for ${title}`, async () => {
      const latin1 = Buffer.from(sheetXml('<row><c t="str"><v>Zürich</v></c></row>'), 'latin1');
      const part = data === '' ? latin1 : sheetXml(data);
      assert.equal((await refusalOf(rowsOf({ 'xl/worksheets/sheet1.xml': part }))).code, code);
    });
  }
});

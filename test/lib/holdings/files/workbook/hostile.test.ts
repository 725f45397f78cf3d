import assert from 'node:assert/strict';
import jszip from 'jszip';
import { defaultWorkbookLimits, openWorkbook } from '../../../../../lib/holdings/files/workbook/open.ts';
import type { WorkbookLimits } from '../../../../../lib/holdings/files/workbook/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import type { Problem } from '../../../../../lib/problems.ts';
import {
  open,
  refusalOf,
  relations,
  sharedXml,
  sheetXml,
  sheetsOf,
  stylesXml,
  workbookBytes,
  workbookXml,
} from './workbooks.ts';
import type { Parts } from './workbooks.ts';

async function refusal(parts: Parts, limits: Partial<WorkbookLimits> = {}): Promise<Problem> {
  return refusalOf(open(parts, limits).then(sheetsOf));
}

const sheet = 'xl/worksheets/sheet1.xml';
const numbers = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join(
    '',
  );

describe('a hostile workbook', () => {
  const entities = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>';
  for (const part of [sheet, 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml', '_rels/.rels']) {
    it(`is refused for a document type in ${part}`, async () => {
      assert.equal(
        (await refusal({ [part]: `<?xml version="1.0"?>${entities}<x>&b;</x>` })).code,
        'fileDamaged',
      );
    });
  }

  const big = 'x'.repeat(2_000_000);
  const deep = '<a>'.repeat(300);
  const cases: readonly (readonly [string, string, Parts, Partial<WorkbookLimits>])[] = [
    [
      'a long shared text',
      'cellTooLong',
      { 'xl/sharedStrings.xml': sharedXml(`<si><t>${'x'.repeat(32_768)}</t></si>`) },
      {},
    ],
    [
      'a very long shared text',
      'cellTooLong',
      { 'xl/sharedStrings.xml': sharedXml(`<si><t>${big}</t></si>`) },
      {},
    ],
    [
      'a very long text',
      'cellTooLong',
      { [sheet]: sheetXml(`<row r="1"><c r="A1" t="str"><v>${big}</v></c></row>`) },
      {},
    ],
    [
      'a very long number',
      'cellTooLong',
      { [sheet]: sheetXml(`<row r="1"><c r="A1"><v>${'1<!---->'.repeat(300_000)}</v></c></row>`) },
      {},
    ],
    ['a very long tag', 'contentTooLarge', { [sheet]: sheetXml(`<row r="1" x="${big}"/>`) }, {}],
    ['a very long comment', 'contentTooLarge', { [sheet]: sheetXml(`<!--${big}-->`) }, {}],
    ['a deep sheet', 'contentTooLarge', { [sheet]: sheetXml(`<row r="1"><extLst>${deep}`) }, {}],
    [
      'a deep sheet behind its rows',
      'contentTooLarge',
      { [sheet]: sheetXml('').replace('</worksheet>', deep) },
      {},
    ],
    [
      'a tag of attributes without end',
      'contentTooLarge',
      {
        'xl/styles.xml': `<styleSheet ${Array.from({ length: 400_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
      },
      {},
    ],
    ['an attribute without end', 'contentTooLarge', { 'xl/styles.xml': `<styleSheet a="${big}"/>` }, {}],
    [
      'a format without end',
      'contentTooLarge',
      { 'xl/styles.xml': stylesXml(['y'.repeat(2_000_000)], [164]) },
      {},
    ],
    [
      'a comment without end among the sheets',
      'contentTooLarge',
      { 'xl/workbook.xml': `<workbook><!--${big}--></workbook>` },
      {},
    ],
    [
      'many relations',
      'contentTooLarge',
      {
        'xl/_rels/workbook.xml.rels': relations(...Array.from({ length: 4 }, () => ['a', 'b', 'c'] as const)),
      },
      { relationsMax: 3 },
    ],
    ['deep styles', 'contentTooLarge', { 'xl/styles.xml': `<styleSheet>${deep}` }, {}],
    [
      'many shared texts',
      'contentTooLarge',
      { 'xl/sharedStrings.xml': sharedXml('<si><t>x</t></si>'.repeat(11)) },
      { sharedTextsMax: 10 },
    ],
    [
      'much shared text',
      'contentTooLarge',
      { 'xl/sharedStrings.xml': sharedXml('<si><t>xx</t></si>'.repeat(6)) },
      { sharedCharactersMax: 11 },
    ],
    [
      'many styles',
      'contentTooLarge',
      {
        'xl/styles.xml': stylesXml(
          [],
          Array.from({ length: 11 }, () => 0),
        ),
      },
      { stylesMax: 10 },
    ],
    [
      'many sheets',
      'contentTooLarge',
      { 'xl/workbook.xml': workbookXml('', ['A', 'a'], ['B', 'b'], ['C', 'c']) },
      { sheetsMax: 2 },
    ],
    [
      'a large part',
      'contentTooLarge',
      { 'xl/styles.xml': `<styleSheet>${' '.repeat(2000)}</styleSheet>` },
      { partBytesMax: 1999 },
    ],
    ['many rows', 'tooManyRows', { [sheet]: sheetXml(numbers(1200)) }, { rowsMax: 1199 }],
    [
      'many blank rows',
      'tooManyRows',
      { [sheet]: sheetXml('<row r="5000"><c r="A5000"><v>1</v></c></row>') },
      { rowsMax: 4999 },
    ],
    [
      'wide rows',
      'contentTooLarge',
      { [sheet]: sheetXml('<row><c r="XFD1"><v>1</v></c></row>') },
      { cellPlacesMax: 16_383 },
    ],
  ];
  for (const [title, code, parts, limits] of cases) {
    it(`is refused for ${title}`, async () => {
      const problem = await refusal(parts, limits);
      assert.deepEqual([problem.code, problem.file], [code, 'holdings.xlsx']);
    });
  }

  it('that unpacks to too much is refused before it is unpacked', async () => {
    const bytes = await workbookBytes({ [sheet]: sheetXml(' '.repeat(70_000_000)) });
    assert.ok(bytes.length < 200_000);
    const file = await openWorkbook(bufferSource(bytes), 'bomb.xlsx', defaultWorkbookLimits);
    const before = performance.now();
    const problem = await refusalOf(sheetsOf(file));
    assert.deepEqual(
      [problem.code, problem.file, problem.sheet],
      ['contentTooLarge', 'bomb.xlsx', 'Holdings'],
    );
    assert.ok(performance.now() - before < 1000);
  });

  it('whose sheets together unpack to too much is refused', async () => {
    const part = sheetXml(' '.repeat(30_000_000));
    const problem = await refusal({
      'xl/workbook.xml': workbookXml('', ['A', 'a'], ['B', 'b'], ['C', 'c']),
      'xl/_rels/workbook.xml.rels': relations(
        ...['a', 'b', 'c'].map((id) => [id, 'worksheet', `${id}.xml`] as const),
      ),
      'xl/a.xml': part,
      'xl/b.xml': part,
      'xl/c.xml': part,
    });
    assert.deepEqual([problem.code, problem.sheet], ['contentTooLarge', 'C']);
  });

  it('of wide rows is held a few at a time', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `<row><c r="XFD${at + 1}"><v>1</v></c></row>`).join(
      '',
    );
    const file = await open({ [sheet]: sheetXml(rows) });
    for await (const batch of file.batches()) assert.ok(batch.rows.length <= 10);
  });

  it('that encrypts one part is refused', async () => {
    const bytes = Buffer.from(await workbookBytes({ [sheet]: sheetXml(numbers(3)) }));
    for (
      let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = bytes.indexOf('PK\u0001\u0002', at + 1, 'latin1')
    ) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    }
    const problem = await refusalOf(openWorkbook(bufferSource(bytes), 'x.xlsx', defaultWorkbookLimits));
    assert.equal(problem.code, 'fileEncrypted');
  });

  it('that is another kind of archive is refused', async () => {
    for (const names of [['mimetype', 'content.xml'], ['a.csv'], []]) {
      const zip = new jszip();
      for (const name of names) zip.file(name, 'x');
      const source = bufferSource(await zip.generateAsync({ type: 'uint8array' }));
      assert.equal(
        (await refusalOf(openWorkbook(source, 'x.xlsx', defaultWorkbookLimits))).code,
        'fileDamaged',
      );
    }
  });
});

describe('a blown-up but honest workbook', () => {
  it('of 50 MB of blanks is read', async () => {
    const rows = Array.from(
      { length: 1_048_576 },
      (_, at) => `<row r="${at + 1}" spans="1:1"><c r="A${at + 1}" s="1"/></row>`,
    ).join('');
    assert.ok(rows.length > 50_000_000);
    assert.deepEqual(await sheetsOf(await open({ [sheet]: sheetXml(rows) })), {});
  });
});

import assert from 'node:assert/strict';
import {
  defaultWorkbookLimits,
  openWorkbook,
  zipContent,
} from '../../../../../lib/holdings/files/workbook/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import {
  mainNamespace,
  open,
  refusalOf,
  relations,
  rowsOf,
  sheetsOf,
  sheetXml,
  stylesXml,
  workbookBytes,
  workbookXml,
} from './workbooks.ts';
import type { Parts } from './workbooks.ts';

const one = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>');
const two = sheetXml('<row r="1"><c r="A1"><v>2</v></c></row>');
const workbookRelations = 'xl/_rels/workbook.xml.rels';

describe('openWorkbook', () => {
  it('reads sheets in the order of their tabs, hidden ones too', async () => {
    const file = await open({
      'xl/workbook.xml': workbookXml(
        '',
        ['Second &amp; last', 'rId2'],
        ['First', 'rId1', 'hidden'],
        ['Third', 'rId9', 'veryHidden'],
        ['Empty', 'rId8', 'visible'],
      ),
      [workbookRelations]: relations(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId8', 'worksheet', 'worksheets/sheet8.xml'],
        ['rId9', 'worksheet', 'worksheets/sheet9.xml'],
      ),
      'xl/worksheets/sheet1.xml': one,
      'xl/worksheets/sheet2.xml': two,
      'xl/worksheets/sheet8.xml': sheetXml(''),
      'xl/worksheets/sheet9.xml': one,
    });
    assert.equal(file.kind, 'xlsx');
    assert.equal(file.name, 'holdings.xlsx');
    assert.equal(file.text, null);
    assert.deepEqual(file.sheets, [
      { name: 'Second & last', hidden: false },
      { name: 'First', hidden: true },
      { name: 'Third', hidden: true },
      { name: 'Empty', hidden: false },
    ]);
    assert.deepEqual(await sheetsOf(file), { 'Second & last': [[2]], First: [[1]], Third: [[1]] });
    assert.deepEqual(
      Object.keys(await sheetsOf(file)),
      ['Second & last', 'First', 'Third'],
      'a second time too',
    );
  });

  it('leaves out charts, dialogs and macro sheets', async () => {
    const file = await open({
      'xl/workbook.xml': workbookXml(
        '',
        ['Chart', 'c'],
        ['Dialog', 'd'],
        ['Macro', 'm'],
        ['Holdings', 'rId1'],
      ),
      [workbookRelations]: relations(
        ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['d', 'dialogsheet', 'dialogsheets/sheet1.xml'],
        ['m', 'xlMacrosheet', 'macrosheets/sheet1.xml'],
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ),
      'xl/worksheets/sheet1.xml': one,
    });
    assert.deepEqual(file.sheets, [{ name: 'Holdings', hidden: false }]);
  });

  const layouts: readonly (readonly [string, Parts])[] = [
    [
      'absolute targets',
      { [workbookRelations]: relations(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']) },
    ],
    [
      'targets with steps',
      { [workbookRelations]: relations(['rId1', 'worksheet', './charts/../worksheets/sheet1.xml']) },
    ],
    ['escaped targets', { [workbookRelations]: relations(['rId1', 'worksheet', 'worksheets/sheet%31.xml']) }],
    ['another case', { [workbookRelations]: relations(['rId1', 'worksheet', 'Worksheets/Sheet1.XML']) }],
    [
      'backslashes',
      {
        [workbookRelations]: relations(['rId1', 'worksheet', 'worksheets\\sheet1.xml']),
        'xl\\worksheets\\sheet1.xml': one,
        'xl/worksheets/sheet1.xml': null,
      },
    ],
    [
      'no texts and no styles',
      {
        [workbookRelations]: relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
        'xl/sharedStrings.xml': null,
        'xl/styles.xml': null,
      },
    ],
    [
      'the workbook at the root',
      {
        '_rels/.rels': relations(
          ['a', 'extended-properties', 'docProps/app.xml'],
          ['b', 'officeDocument', '/book.xml'],
        ),
        'book.xml': workbookXml('', ['Holdings', 'rId1']),
        '_rels/book.xml.rels': relations(['rId1', 'worksheet', 'xl/worksheets/sheet1.xml']),
        'xl/workbook.xml': null,
      },
    ],
    ['a byte order mark', { 'xl/workbook.xml': `\ufeff${workbookXml('', ['Holdings', 'rId1'])}` }],
    [
      'UTF-16',
      { 'xl/workbook.xml': Buffer.from(`\ufeff${workbookXml('', ['Holdings', 'rId1'])}`, 'utf16le') },
    ],
    [
      'other prefixes',
      {
        'xl/workbook.xml': `<x:workbook xmlns:x="${mainNamespace}" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Holdings" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
      },
    ],
    [
      'the strict dialect',
      {
        'xl/workbook.xml': workbookXml('', ['Holdings', 'rId1']).replaceAll(
          'http://schemas.openxmlformats.org/',
          'http://purl.oclc.org/ooxml/',
        ),
        [workbookRelations]: relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']).replace(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        ),
        'xl/worksheets/sheet1.xml': one.replace(
          mainNamespace,
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
      },
    ],
  ];
  for (const [title, parts] of layouts) {
    it(`reads a workbook with ${title}`, async () => {
      assert.deepEqual(await rowsOf({ 'xl/worksheets/sheet1.xml': one, ...parts }), [[1]]);
    });
  }

  it('takes a format of the workbook before the one that every spreadsheet knows', async () => {
    const styles = stylesXml([], [14]).replace(
      '<numFmts>',
      '<numFmts><numFmt numFmtId="14" formatCode="0.00"/>',
    );
    assert.deepEqual(await rowsOf({ 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': one }), [[1]]);
  });

  const refused: readonly (readonly [string, string, Parts])[] = [
    ['without relations', 'fileDamaged', { '_rels/.rels': null }],
    ['without its workbook part', 'fileDamaged', { 'xl/workbook.xml': null }],
    ['without the relations of its sheets', 'fileDamaged', { [workbookRelations]: null }],
    ['without its sheet part', 'fileDamaged', { 'xl/worksheets/sheet1.xml': null }],
    ['without its shared texts', 'fileDamaged', { 'xl/sharedStrings.xml': null }],
    ['without its styles', 'fileDamaged', { 'xl/styles.xml': null }],
    ['without sheets', 'fileDamaged', { 'xl/workbook.xml': workbookXml('') }],
    [
      'with charts only',
      'noTable',
      { [workbookRelations]: relations(['rId1', 'chartsheet', 'chartsheets/sheet1.xml']) },
    ],
    [
      'with two tabs on one sheet',
      'fileDamaged',
      { 'xl/workbook.xml': workbookXml('', ['A', 'rId1'], ['B', 'rId1']) },
    ],
    ['with a part twice', 'fileDamaged', { 'xl/worksheets/SHEET1.xml': two }],
    ['that is a text document', 'fileNotSupported', { 'xl/workbook.xml': '<w:document xmlns:w="urn:w"/>' }],
    [
      'that is binary',
      'fileBinaryWorkbook',
      { '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.bin']) },
    ],
    ['whose sheet is none', 'fileDamaged', { 'xl/worksheets/sheet1.xml': '<chartsheet/>' }],
    ['whose sheet is empty', 'fileDamaged', { 'xl/worksheets/sheet1.xml': '' }],
    ['whose texts are none', 'fileDamaged', { 'xl/sharedStrings.xml': '<styleSheet/>' }],
    ['whose workbook is no XML', 'fileDamaged', { 'xl/workbook.xml': '<workbook><sheets>' }],
    [
      'whose styles are no UTF-8',
      'fileDamaged',
      { 'xl/styles.xml': Buffer.from('<styleSheet a="\u00fc"/>', 'latin1') },
    ],
  ];
  for (const [title, code, parts] of refused) {
    it(`refuses a workbook ${title}`, async () => {
      const problem = await refusalOf(rowsOf(parts));
      assert.deepEqual([problem.code, problem.file], [code, 'holdings.xlsx']);
    });
  }

  it('refuses a workbook that is cut anywhere', async () => {
    const bytes = await workbookBytes({ 'xl/worksheets/sheet1.xml': one });
    for (let length = 0; length < bytes.length; length += 101) {
      const source = bufferSource(bytes.subarray(0, length));
      const problem = await refusalOf(openWorkbook(source, 'cut.xlsx', defaultWorkbookLimits));
      assert.deepEqual([problem.code, problem.file], ['fileDamaged', 'cut.xlsx']);
    }
  });
});

describe('zipContent', () => {
  const cases = [
    ['package', ['[Content_Types].xml', 'xl/workbook.xml']],
    ['package', ['/[content_types].xml']],
    ['openDocument', ['mimetype', 'content.xml', 'META-INF/manifest.xml']],
    ['archive', ['a.csv', 'b.xlsx']],
    ['archive', []],
  ] as const;
  for (const [expected, names] of cases) {
    it(`takes ${names.join(', ') || 'nothing'} for ${expected}`, () => {
      assert.equal(zipContent(names.map((name) => ({ name }))), expected);
    });
  }
});

import assert from 'node:assert/strict';
import type { Cell } from '../../../../../lib/holdings/rows.ts';
import { refusal, rowsOf } from '../text/helpers.ts';
import { cellsOf, data, opened, row, sheet, spreadsheet } from './spreadsheets.ts';

const styles =
  '<Styles><Style ss:ID="Default"><NumberFormat/></Style>' +
  Object.entries({
    zeros: '000000',
    day: 'yyyy\\-mm\\-dd',
    clock: 'hh:mm',
    short: 'Short Date',
    time: 'Long Time',
    fixed: 'Fixed',
    money: 'Euro Currency',
    long: '0'.repeat(300),
  }) // prettier-ignore
    .map(([id, format]) => `<Style ss:ID="${id}"><NumberFormat ss:Format="${format}"/></Style>`)
    .join('') +
  '<Style ss:ID="child" ss:Parent="zeros"><Font/></Style></Styles>';

const styled = (value: string, style: string, type = 'Number'): string =>
  data(value, type, `ss:StyleID="${style}"`);
const day = (iso: string): Cell => ({ kind: 'date', iso });
const notCalculated: Cell = { kind: 'fault', fault: 'notCalculated', text: '=…' };

const cells: readonly (readonly [what: string, cell: string, value: Cell])[] = [
  ['a text', data('Hikvision', 'String'), 'Hikvision'],
  ['a text of digits', data('002415', 'String'), '002415'],
  ['an empty text', data('', 'String'), null],
  ['a number', data('12.5', 'Number'), 12.5],
  ['a number in scientific notation', data('1.25E+3', 'Number'), 1250],
  ['a number of more digits than are certain', data('12345678901234567', 'Number'), '12345678901234567'],
  ['what is no number', data('12,5', 'Number'), '12,5'],
  ['a number with leading zeros by its format', styled('2415', 'zeros'), '002415'],
  ['a format that a style has from another', styled('2415', 'child'), '002415'],
  ['a format longer than any', styled('5', 'long'), 5],
  ['a format by a name that has the letters of a date', styled('5', 'fixed'), 5],
  ['another', styled('5', 'money'), 5],
  ['a serial date', styled('44621', 'day'), day('2022-03-01')],
  ['a serial date by the name of its format', styled('44621', 'short'), day('2022-03-01')],
  ['a time of day', styled('0.5', 'time'), '12:00:00'],
  ['a day', data('2022-02-28T00:00:00.000', 'DateTime'), day('2022-02-28')],
  ['a day and a time', data('2022-02-28T10:30:00.000', 'DateTime'), day('2022-02-28T10:30:00')],
  ['a day that never was', data('2022-02-30T00:00:00.000', 'DateTime'), '2022-02-30T00:00:00.000'],
  ['a time without a day', styled('1899-12-31T10:30:00.000', 'clock', 'DateTime'), '10:30:00'],
  ['a truth', data('1', 'Boolean'), true],
  ['a falsehood', data('0', 'Boolean'), false],
  ['an error', data('#N/A', 'Error'), { kind: 'fault', fault: 'error', text: '#N/A' }],
  ['a formula with its result', data('7', 'Number', 'ss:Formula="=RC[-1]"'), 7],
  ['a formula that came to an empty text', data('', 'String', 'ss:Formula="=RC[-1]"'), null],
  ['a formula without a result', '<Cell ss:Formula="=RC[-1]"/>', notCalculated],
  ['a formula without a number', data('', 'Number', 'ss:Formula="=RC[-1]"'), notCalculated],
  ['runs of HTML', '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Hik<Font html:Color="#f00">vis</Font></B>ion</ss:Data></Cell>', 'Hikvision'], // prettier-ignore
  ['a comment beside it', '<Cell><Data ss:Type="String">a</Data><Comment ss:Author="x"><ss:Data><B>b</B></ss:Data></Comment><NamedCell ss:Name="Print_Area"/></Cell>', 'a'], // prettier-ignore
  ['a comment alone', '<Cell><Comment><ss:Data>b</ss:Data></Comment></Cell>', null],
  [
    'an instruction and a comment of XML',
    '<Cell><?x y?><Data ss:Type="String">a<!-- x -->b</Data></Cell>',
    'ab',
  ],
  ['references', data('&lt;A&#38;B&#x26;C&gt;', 'String'), '<A&B&C>'],
  ['a line break', data('a&#10;b', 'String'), 'a\nb'],
  ['a bare ampersand', data('S&P 500 & more', 'String'), 'S&P 500 & more'],
  ['an ampersand at the end', data('A&', 'String'), 'A&'],
  ['a blank of HTML', data('A&nbsp;B', 'String'), 'A\u00a0B'],
  ['character data', data('<![CDATA[S&P <500>]]>', 'String'), 'S&P <500>'],
  ['data without a type', '<Cell><Data>a</Data></Cell>', 'a'],
];

describe('a cell of an XML spreadsheet', () => {
  for (const [what, cell, value] of cells) {
    it(`may hold ${what}`, async () => {
      const expected = value === null ? ['end'] : [value, 'end'];
      const read = await cellsOf(`<Row>${cell}${data('end', 'String')}</Row>`, styles);
      assert.deepEqual(
        read.map((one) => one.filter((cell) => cell !== null)),
        [expected],
      );
    });
  }

  it('has the style of its row, of its column, or of the table, where it names none', async () => {
    const table = (attributes: string, rows: string): string =>
      spreadsheet(`${styles}<Worksheet ss:Name="A"><Table ${attributes}>${rows}</Table></Worksheet>`);
    const files = [
      table('', `<Column/><Column ss:Index="3" ss:Span="1" ss:StyleID="zeros"/>${row(1, 2, 3, 4, 5)}`),
      table('', row(1, 2).replace('<Row>', '<Row ss:StyleID="zeros">')),
      table('ss:StyleID="zeros"', `<Column ss:StyleID="fixed"/>${row(1, 2)}`),
    ];
    const read = await Promise.all(files.map(async (file) => (await rowsOf(await opened(file)))[0]?.cells));
    assert.deepEqual(read, [
      [1, 2, '000003', '000004', 5],
      ['000001', '000002'],
      [1, '000002'],
    ]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const settings =
      '<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>';
    const rows = `<Row>${styled('43159', 'day')}${data('2022-03-01T00:00:00.000', 'DateTime')}</Row>`;
    assert.deepEqual(await cellsOf(rows, settings + styles), [[day('2022-03-01'), day('2022-03-01')]]);
  });

  const refused: readonly (readonly [what: string, rows: string, expected: string])[] = [
    [
      'an unknown reference',
      row('A&bomb;B'),
      'fileDamaged Holdings 1 A: XML: the reference &bomb; is not known',
    ],
    ['an unknown type', `<Row>${data('1', 'Money')}</Row>`, 'fileDamaged Holdings 1 A: cell type Money'],
    ['no truth', `<Row>${data('perhaps', 'Boolean')}</Row>`, 'fileDamaged Holdings 1 A: perhaps'],
    ['two values', '<Row><Cell><Data>1</Data><Data>2</Data></Cell></Row>', 'fileDamaged Holdings 1 A: XML: a cell with two values'], // prettier-ignore
    ['a text beside its data', '<Row><Cell>1</Cell></Row>', 'fileDamaged Holdings 1 A: XML: a text beside the data of a cell'], // prettier-ignore
    ['too long a text', row('x'.repeat(32_768)), `cellTooLong Holdings 1 A: ${'x'.repeat(200)}…`],
  ];
  for (const [what, rows, expected] of refused) {
    it(`is refused with ${what}`, async () => {
      const { code, sheet: name, row: at, column, seen } = await refusal(cellsOf(rows));
      assert.equal(`${code} ${name} ${at} ${column}: ${seen}`, expected);
    });
  }
});

describe('the rows of an XML spreadsheet', () => {
  it('say where they are, or follow the one before', async () => {
    const rows =
      `<Row ss:Index="2">${data('a', 'String', 'ss:Index="3"')}${data('b', 'String')}</Row><Row/>` +
      `<Row ss:Span="2"/>${row('c')}`;
    assert.deepEqual(await cellsOf(rows), [[], [null, null, 'a', 'b'], [], [], [], [], ['c']]);
  });

  it('leave the places of merged cells blank, those below by the numbers of the cells', async () => {
    const rows =
      `<Row>${data('a', 'String', 'ss:MergeAcross="2"')}${data('b', 'String', 'ss:MergeDown="1"')}${data('c', 'String')}</Row>` +
      `<Row>${data('d', 'String')}${data('e', 'String', 'ss:Index="5"')}</Row>`;
    assert.deepEqual(await cellsOf(rows), [
      ['a', null, null, 'b', 'c'],
      ['d', null, null, null, 'e'],
    ]);
  });

  it('begin where the table is placed', async () => {
    const file = spreadsheet(
      `<Worksheet ss:Name="A"><Table ss:TopCell="3" ss:LeftCell="2">${row('a', 'b')}<Row ss:Index="3">${data('c', 'String', 'ss:Index="2"')}</Row></Table></Worksheet>`,
    );
    const rows = await rowsOf(await opened(file));
    assert.deepEqual(
      rows.map(({ cells }) => cells),
      [[], [], [null, 'a', 'b'], [], [null, null, 'c']],
    );
  });

  it('come sheet by sheet, with the names and the state of the sheets', async () => {
    const option = (state: string): string =>
      `<WorksheetOptions><Visible>${state}</Visible></WorksheetOptions>`;
    const file = await opened(
      spreadsheet(
        sheet(row('a'), 'S&amp;P', option('SheetVisible')) +
          sheet('', 'None') +
          '<Worksheet ss:Name="Chart"/>' +
          sheet(row('b'), 'R&D', option('SheetHidden')) +
          sheet(`<Row/>${row('c')}`, 'Very', option('SheetVeryHidden')),
      ),
    );
    assert.deepEqual(
      file.sheets.map(({ name, hidden }) => [name, hidden]),
      [['S&P', false], ['None', false], ['Chart', false], ['R&D', true], ['Very', true]], // prettier-ignore
    );
    const rows: unknown[] = [];
    for await (const { sheet: info, rows: list } of file.batches())
      for (const {
        row: at,
        cells: [cell = null],
      } of list)
        rows.push([info.name, at, cell]);
    assert.deepEqual(rows, [['S&P', 1, 'a'], ['R&D', 1, 'b'], ['Very', 1, null], ['Very', 2, 'c']]); // prettier-ignore
  });

  const encodings: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['UTF-8', Buffer.from(spreadsheet(sheet(row('é中'))))],
    ['UTF-8 with two marks', Buffer.from(`\uFEFF\uFEFF${spreadsheet(sheet(row('é中')))}`)],
    ['UTF-16', Buffer.from(`\uFEFF${spreadsheet(sheet(row('é中')), 'utf-16')}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(spreadsheet(sheet(row('é中')), 'UTF-16'), 'utf16le')],
    ['UTF-8 that says UTF-16', Buffer.from(spreadsheet(sheet(row('é中')), 'utf-16'))],
    ['GB2312', Buffer.concat([Buffer.from(spreadsheet(`<Worksheet ss:Name="A"><Table><Row><Cell><Data>`, 'gb2312').replace('</Workbook>', '')), Buffer.from([0xa8, 0xa6, 0xd6, 0xd0]), Buffer.from('</Data></Cell></Row></Table></Worksheet></Workbook>')])], // prettier-ignore
  ];
  for (const [what, bytes] of encodings) {
    it(`are read in ${what}`, async () => {
      assert.deepEqual((await rowsOf(await opened(bytes)))[0]?.cells, ['é中']);
    });
  }

  const noUtf8 = Buffer.from(spreadsheet(sheet(row('caf\u00e9'))), 'latin1');
  const refused: readonly (readonly [what: string, file: string | Uint8Array, expected: string])[] = [
    [
      'a row twice',
      spreadsheet(sheet('<Row ss:Index="2"/><Row ss:Index="2"/>')),
      'fileDamaged 2: row 2 after row 2',
    ],
    ['a step back', spreadsheet(sheet(`<Row>${data(1, 'Number', 'ss:Index="3"')}${data(1, 'Number', 'ss:Index="2"')}</Row>`)), 'fileDamaged 1: null'], // prettier-ignore
    ['row 0', spreadsheet(sheet('<Row ss:Index="0"/>')), 'fileDamaged null: 0'],
    ['row -1', spreadsheet(sheet('<Row ss:Index="-1"/>')), 'fileDamaged null: -1'],
    [
      'a row beyond the last',
      spreadsheet(sheet('<Row ss:Index="1048577"/>')),
      'tooManyRows 1048577: row 1048577',
    ],
    ['an absurd row', spreadsheet(sheet('<Row ss:Index="99999999999999999999"/>')), 'tooManyRows 2147483647: row 2147483647'], // prettier-ignore
    ['a column beyond the last', spreadsheet(sheet(`<Row>${data(1, 'Number', 'ss:Index="16385"')}</Row>`)), 'tooManyColumns 1: column 16385'], // prettier-ignore
    ['an absurd merger', spreadsheet(sheet(`<Row>${data(1, 'Number', 'ss:MergeAcross="99999999999"')}${data(1, 'Number')}</Row>`)), 'tooManyColumns 1: column 2147483649'], // prettier-ignore
    ['two tables', spreadsheet('<Worksheet ss:Name="A"><Table/><Table/></Worksheet>'), 'fileDamaged null: a sheet with two tables'], // prettier-ignore
    ['what is no row', spreadsheet(sheet('<Line/>')), 'fileDamaged null: XML: a table holds what is no row'],
    [
      'what is no cell',
      spreadsheet(sheet('<Row><td/></Row>')),
      'fileDamaged 1: XML: a row holds what is no cell',
    ],
    ['no sheet', spreadsheet(''), 'fileDamaged null: null'],
    [
      'another root',
      '<?mso-application progid="Excel.Sheet"?><data/>',
      'fileNotSupported null: an XML document',
    ],
    ['a document type', `<!DOCTYPE Workbook [<!ENTITY a "b">]>${spreadsheet(sheet(row('a'))).slice(39)}`, 'fileDamaged null: XML: it has a document type'], // prettier-ignore
    [
      'an end that is missing',
      spreadsheet(sheet(row('a'))).slice(0, -20),
      'fileDamaged null: XML: it ends early',
    ],
    ['a table without its end', spreadsheet('<Worksheet ss:Name="A"><Table><Row>').slice(0, -11), 'fileDamaged null: XML: it ends early'], // prettier-ignore
    [
      'an encoding that is not known',
      spreadsheet(sheet(row('a')), 'klingon'),
      'encodingUnreadable null: klingon',
    ],
    ['bytes that are no UTF-8', noUtf8, 'encodingUnreadable 1: caf\ufffd'],
  ];
  for (const [what, file, expected] of refused) {
    it(`are refused with ${what}`, async () => {
      const { code, row: at, seen } = await refusal(opened(file).then(rowsOf));
      assert.equal(`${code} ${at}: ${seen}`, expected);
    });
  }
});

import assert from 'node:assert/strict';
import type { Cell } from '../../../../../lib/holdings/rows.ts';
import { refusal, rowsOf } from '../text/helpers.ts';
import { cellsOf, contentXml, date, flatXml, number, odsBytes, opened, repeatedRow, row, table, text } from './documents.ts'; // prettier-ignore

const day = (iso: string): Cell => ({ kind: 'date', iso });
const notCalculated: Cell = { kind: 'fault', fault: 'notCalculated', text: '=…' };
const fault = (shown: string): Cell => ({ kind: 'fault', fault: 'error', text: shown });
const cell = (attributes: string, inner = ''): string =>
  `<table:table-cell ${attributes}>${inner}</table:table-cell>`;
const p = (inner: string): string => `<text:p>${inner}</text:p>`;
const string = 'office:value-type="string"';

const cells: readonly (readonly [what: string, cell: string, value: Cell])[] = [
  ['a text', text('Hikvision'), 'Hikvision'],
  ['a text of digits', text('002415'), '002415'],
  [
    'a text beside what is displayed',
    cell(`${string} office:string-value="full name"`, p('full…')),
    'full name',
  ],
  ['a text without a type', cell('', p('plain')), 'plain'],
  ['an empty text', cell(string), null],
  ['a number', number('12.5', '12,50'), 12.5],
  ['a number in scientific notation', number('1.25E+03', '1250'), 1250],
  ['a number of more digits than are certain', number('12345678901234567'), '12345678901234567'],
  ['a number that is displayed with leading zeros', number('2415', '002415'), '002415'],
  ['a zero that is displayed as zeros', number('0', '000'), '000'],
  ['a number that is displayed as something else', number('2415', '02/05'), 2415],
  ['a number that displays other digits', number('2415', '0002'), 2415],
  ['a share, as it is stored', number('0.0525', '5.25%', 'percentage'), 0.0525],
  ['an amount, as it is stored', number('43020.5', '$43,020.50', 'currency'), 43_020.5],
  ['a day', date('2022-02-28', '28.02.22'), day('2022-02-28')],
  ['a day and a time', date('2022-02-28T10:30:00.000000000'), day('2022-02-28T10:30:00')],
  ['a time of day', cell('office:value-type="time" office:time-value="PT10H30M00S"', p('10:30')), '10:30:00'],
  [
    'a duration of more than a day',
    cell('office:value-type="time" office:time-value="PT36H00M00S"', p('36:00')),
    1.5,
  ],
  ['a duration that is none', cell('office:value-type="time" office:time-value="soon"', p('soon')), 'soon'],
  ['a truth', cell('office:value-type="boolean" office:boolean-value="true"', p('WAHR')), true],
  ['a falsehood', cell('office:value-type="boolean" office:boolean-value="false"', p('FALSCH')), false],
  [
    'a formula with its result',
    cell('table:formula="of:=1+1" office:value-type="float" office:value="2"', p('2')),
    2,
  ],
  ['a formula that came to an empty text', cell(`table:formula="of:=A1" ${string}`), null],
  ['a formula without a result', cell('table:formula="of:=A1"'), notCalculated],
  ['a formula without a result, in one tag', '<table:table-cell table:formula="of:=A1"/>', notCalculated],
  ['a formula without a number', cell('table:formula="of:=A1" office:value-type="float" office:value=""'), notCalculated], // prettier-ignore
  ['an error, as LibreOffice says it', cell(`table:formula="of:=1/0" ${string} office:string-value="" calcext:value-type="error"`, p('#DIV/0!')), fault('#DIV/0!')], // prettier-ignore
  ['an error, as older programs display it', cell('table:formula="of:=X" office:value-type="float" office:value="0"', p('Err:502')), fault('Err:502')], // prettier-ignore
  ['an error of any type', cell(`table:formula="of:=X" ${string}`, p('#N/A')), fault('#N/A')],
  ['what LibreOffice says of its type last', cell('calcext:value-type="string" office:value-type="float" office:value="3"', p('3')), 3], // prettier-ignore
  ['paragraphs', cell(string, p('a') + p('') + p('b')), 'a\n\nb'],
  ['blanks, tabs and line breaks', cell(string, p('a<text:s/>b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e')), 'a b   c\td\ne'], // prettier-ignore
  [
    'the layout of its XML',
    cell(string, `\n  <text:p>\n  a\n   b <text:span> c</text:span>\n</text:p>\n`),
    'a b c',
  ],
  ['spans, links and fields', cell(string, p('<text:span>S<text:span>&amp;</text:span></text:span><text:a xlink:href="x">P</text:a><text:sheet-name>!</text:sheet-name>')), 'S&P!'], // prettier-ignore
  ['a ruby text', cell(string, p('<text:ruby><text:ruby-base>中国</text:ruby-base><text:ruby-text>ちゅうごく</text:ruby-text></text:ruby>')), '中国'], // prettier-ignore
  ['a note', cell(string, `<office:annotation><dc:creator>x</dc:creator><text:p>note</text:p></office:annotation>${p('a<office:annotation><text:p>b</text:p></office:annotation>')}`), 'a'], // prettier-ignore
  ['a shape', cell(string, `${p('a')}<draw:custom-shape><text:p>shape</text:p></draw:custom-shape>${p('<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b')}`), 'a\nb'], // prettier-ignore
  ['a table', cell(string, `${p('a')}<table:table table:is-sub-table="true"><table:table-row>${text('inner')}</table:table-row></table:table>`), 'a'], // prettier-ignore
  ['a list', cell(string, `<text:list><text:list-item>${p('a')}</text:list-item><text:list-item>${p('b')}</text:list-item></text:list>`), 'a\nb'], // prettier-ignore
];

describe('a cell of an OpenDocument spreadsheet', () => {
  for (const [what, spelt, value] of cells) {
    it(`may hold ${what}`, async () => {
      assert.deepEqual(await cellsOf(table(row(spelt, 'end'))), [[value, 'end']]);
    });
  }

  it('is told by its namespaces, whatever their prefixes', async () => {
    const renamed = flatXml(
      table(row(cell('calcext:value-type="error" office:value-type="string"', p('x')), 3)),
    )
      .replace(/(?<=[< /])office:/g, 'o:')
      .replace('xmlns:office=', 'xmlns:o=')
      .replace('calcext:value', 'c:value')
      .replace('xmlns:calcext=', 'xmlns:c=');
    assert.deepEqual((await rowsOf(await opened(renamed)))[0]?.cells, [fault('x'), 3]);
  });

  const refused: readonly (readonly [what: string, cell: string, expected: string])[] = [
    ['an unknown type', cell('office:value-type="money"'), 'fileDamaged: cell type money'],
    ['no truth', cell('office:value-type="boolean" office:boolean-value="perhaps"'), 'fileDamaged: perhaps'],
    ['an unknown reference', text('A&bomb;'), 'fileDamaged: XML: the reference &bomb; is not known'],
    ['a bare ampersand', text('S&P'), 'fileDamaged: XML: the reference &P is not known'],
    ['too long a text', text('x'.repeat(32_768)), `cellTooLong: ${'x'.repeat(200)}…`],
    ['too many blanks', text('<text:s text:c="99999"/>'), `cellTooLong: ${' '.repeat(200)}…`],
  ];
  for (const [what, spelt, expected] of refused) {
    it(`is refused with ${what}`, async () => {
      const problem = await refusal(cellsOf(table(row(spelt))));
      assert.equal(`${problem.code}: ${problem.seen}`, expected);
      assert.deepEqual([problem.sheet, problem.row, problem.file], ['Holdings', 1, 'holdings.ods']);
    });
  }
});

describe('the rows of an OpenDocument spreadsheet', () => {
  it('repeat, and so do their cells', async () => {
    const rows =
      row(
        '<table:table-cell table:number-columns-repeated="2"/>',
        text('a', 'table:number-columns-repeated="2"'),
      ) +
      repeatedRow(2, '<table:table-cell table:number-columns-repeated="16384"/>') +
      repeatedRow(3, null, 7) +
      row('b');
    assert.deepEqual(await cellsOf(table(rows)), [
      [null, null, 'a', 'a'],
      [],
      [],
      [null, 7],
      [null, 7],
      [null, 7],
      ['b'],
    ]);
  });

  it('repeat over the borders of batches', async () => {
    const rows = await rowsOf(await opened(flatXml(table(repeatedRow(50_000, 'a', 5) + row('b')))));
    assert.equal(rows.length, 50_001);
    assert.deepEqual(rows[49_999], { row: 50_000, cells: ['a', 5] });
    assert.deepEqual(rows[50_000], { row: 50_001, cells: ['b'] });
  });

  it('end with the last that holds a value', async () => {
    const rows =
      row('a') + repeatedRow(1_048_575, '<table:table-cell table:number-columns-repeated="16384"/>');
    assert.deepEqual(await cellsOf(table(rows)), [['a']]);
  });

  it('leave the places of merged cells blank, but for what stands there', async () => {
    const covered = '<table:covered-table-cell table:number-columns-repeated="2"/>';
    const rows = row('<table:table-cell table:number-columns-spanned="3" office:value-type="string"><text:p>a</text:p></table:table-cell>', covered, 'b'); // prettier-ignore
    const kept = row('<table:covered-table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:covered-table-cell>'); // prettier-ignore
    assert.deepEqual(await cellsOf(table(rows + kept)), [['a', null, null, 'b'], [5]]);
  });

  it('are read though charts and pictures are in between', async () => {
    const chart =
      '<table:shapes><draw:frame><draw:object><office:document><office:body><office:chart><table:table table:name="local-table"><table:table-rows><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table-rows></table:table></office:chart></office:body></office:document></draw:object>' +
      `<draw:image><office:binary-data>${'QUJD'.repeat(400_000)}</office:binary-data></draw:image></draw:frame></table:shapes>`;
    const file = await opened(flatXml(table(chart + row('a'), 'A') + table(row('b'), 'B')));
    assert.deepEqual(
      file.sheets.map(({ name }) => name),
      ['A', 'B'],
    );
    assert.deepEqual(
      (await rowsOf(file)).map(({ cells }) => cells),
      [['a'], ['b']],
    );
  });

  const refused: readonly (readonly [what: string, rows: string, expected: string])[] = [
    ['a row that repeats 0 times', repeatedRow(0, 1), 'fileDamaged Holdings: 0'],
    ['a row that repeats -1 times', repeatedRow(-1, 1), 'fileDamaged Holdings: -1'],
    ['a row that repeats some times', repeatedRow('some', 1), 'fileDamaged Holdings: some'],
    [
      'a row that repeats beyond the last',
      repeatedRow(2_000_000_000_000, 1),
      'tooManyRows Holdings: row 2147483647',
    ],
    ['a value in every row', repeatedRow(1_048_576, 1), 'contentTooLarge Holdings: 11534325 cells of 0 characters by repetition'], // prettier-ignore
    ['a value in every place', repeatedRow(1_048_576, text('a', 'table:number-columns-repeated="16384"')), 'contentTooLarge Holdings: 17190354933 cells of 17179869183 characters by repetition'], // prettier-ignore
    ['a long text in many places', repeatedRow(100, text('a'.repeat(30_000), 'table:number-columns-repeated="1000"')), 'contentTooLarge Holdings: 100989 cells of 2999970000 characters by repetition'], // prettier-ignore
    ['nothing but elements', '<table:table-column/>'.repeat(5_100_000), 'contentTooLarge Holdings: 5000001 elements for 0 values'], // prettier-ignore
    ['a column beyond the last', row('<table:table-cell table:number-columns-repeated="16384"/>', 1), 'tooManyColumns Holdings: column 16385'], // prettier-ignore
    ['a row beyond the last', repeatedRow(1_048_576, null) + row(1), 'tooManyRows Holdings: row 1048577'],
    ['many blanks', row(text('<text:s text:c="32000"/>')).repeat(400), 'contentTooLarge Holdings: more than 10000000 blanks by repetition'], // prettier-ignore
  ];
  for (const [what, rows, expected] of refused) {
    it(`are refused with ${what}`, async () => {
      const { code, sheet, seen } = await refusal(opened(flatXml(table(rows))).then(rowsOf));
      assert.equal(`${code} ${sheet}: ${seen}`, expected);
    });
  }
});

describe('an OpenDocument package', () => {
  const content = contentXml(table(row('a')));
  const body = (name: string): string => content.replaceAll('office:spreadsheet', `office:${name}`);

  it('is read without a type, by its content', async () => {
    const file = await opened(await odsBytes(content, { mimetype: '' }));
    assert.deepEqual([file.kind, (await rowsOf(file))[0]?.cells], ['ods', ['a']]);
  });

  it('may leave out its manifest, and its content may stand alone', async () => {
    assert.equal((await opened(content)).kind, 'xml');
    assert.equal((await rowsOf(await opened(content))).length, 1);
  });

  const encrypted =
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
  const refused: readonly (readonly [
    what: string,
    file: () => Promise<Uint8Array> | string,
    expected: string,
  ])[] = [
    ['encrypted', () => odsBytes('noise', { 'META-INF/manifest.xml': encrypted }), 'fileEncrypted: an encrypted OpenDocument file'], // prettier-ignore
    ['a text', () => flatXml(table(row('a'))).replaceAll('office:spreadsheet', 'office:text'), 'fileOpenDocument: an OpenDocument text'], // prettier-ignore
    ['a presentation that says it is a spreadsheet', () => odsBytes(body('presentation')), 'fileOpenDocument: an OpenDocument presentation'], // prettier-ignore
    ['without a sheet', () => odsBytes(contentXml('')), 'fileDamaged: null'],
    ['cut off', () => odsBytes(content.slice(0, -30)), 'fileDamaged: XML: it ends early'],
    ['of another XML', () => odsBytes('<data/>'), 'fileNotSupported: an XML document'],
    ['with a document type', () => odsBytes(`<!DOCTYPE x>${content.slice(39)}`), 'fileDamaged: XML: it has a document type'], // prettier-ignore
  ];
  for (const [what, file, expected] of refused) {
    it(`is refused when it is ${what}`, async () => {
      const { code, seen } = await refusal(Promise.resolve(file()).then(opened).then(rowsOf));
      assert.equal(`${code}: ${seen}`, expected);
    });
  }

  it('says in words what it is instead', async () => {
    const { text: words } = await refusal(
      opened(flatXml('').replaceAll('office:spreadsheet', 'office:text')),
    );
    assert.match(words, /^This is an OpenDocument text\. Of OpenDocument files, spreadsheets are read/);
  });
});

import assert from 'node:assert/strict';
import type { Cell } from '../../../../../lib/holdings/rows.ts';
import { refusalOf, rowsIn, sharedXml, stylesXml, workbookXml } from './workbooks.ts';

const styles = stylesXml(
  ['yyyy-mm-dd', 'yyyy-mm-dd hh:mm', '000000', '[h]:mm', '#,##0.00 "USD"'],
  [0, 164, 165, 166, 167, 168, 14, 46, 9, 20, 1],
);
const style = {
  date: 1,
  dateTime: 2,
  zeros: 3,
  elapsed: 4,
  usd: 5,
  builtInDate: 6,
  percent: 8,
  time: 9,
  whole: 10,
};

const shared = sharedXml(
  [
    '<si><t>plain</t></si>',
    '<si><r><rPr><b/><sz val="9"/></rPr><t>Huawei </t></r><r><t xml:space="preserve">Tech </t></r></si>',
    '<si><t>中国</t><rPh sb="0" eb="1"><t>ちゅうごく</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>a_x000D_b _x005F_x000D_ _x00e9_ _xZZZZ_</t></si>',
    '<si><t xml:space="preserve">  kept  </t></si>',
    '<si><t>A &amp; B &lt;C&gt; &quot;D&quot; &#x45;&#70; &#xD83D;&#xDE00; &apos;</t></si>',
    '<si><t><![CDATA[<raw> & ]]>mixed<!-- not this --> on</t></si>',
    '<si><t/></si>',
    '<si/>',
    '<si><t>line\r\nbreak</t></si>',
    '<si>\n  <t>indented</t>\n</si>',
    '<si><t>one</t><t>two</t></si>',
  ].join(''),
);

async function cell(xml: string, workbook?: string): Promise<Cell> {
  const parts = { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': shared };
  const rows = await rowsIn(
    `<row r="1">${xml}</row>`,
    workbook === undefined ? parts : { ...parts, 'xl/workbook.xml': workbook },
  );
  return rows[0]?.[0] ?? null;
}

const on = (iso: string): Cell => ({ kind: 'date', iso });
const notCalculated: Cell = { kind: 'fault', fault: 'notCalculated', text: '=…' };

describe('a cell', () => {
  const cases: readonly (readonly [string, string, Cell])[] = [
    ['shared text', '<c r="A1" t="s"><v>0</v></c>', 'plain'],
    ['shared text in runs', '<c r="A1" t="s"><v>1</v></c>', 'Huawei Tech '],
    ['shared text with its pronunciation', '<c r="A1" t="s"><v>2</v></c>', '中国'],
    ['escaped characters', '<c r="A1" t="s"><v>3</v></c>', 'a\rb _x000D_ é _xZZZZ_'],
    ['blanks that count', '<c r="A1" t="s"><v>4</v></c>', '  kept  '],
    ['references', '<c r="A1" t="s"><v>5</v></c>', `A & B <C> "D" EF 😀 '`],
    ['CDATA and comments', '<c r="A1" t="s"><v>6</v></c>', '<raw> & mixed on'],
    ['empty shared text', '<c r="A1" t="s"><v>7</v></c>', null],
    ['shared text without text', '<c r="A1" t="s"><v>8</v></c>', null],
    ['line breaks of any kind', '<c r="A1" t="s"><v>9</v></c>', 'line\nbreak'],
    ['shared text with indentation', '<c r="A1" t="s"><v> 10 </v></c>', 'indented'],
    ['shared text in two pieces', '<c r="A1" t="s"><v>11</v></c>', 'onetwo'],
    ['an index in two pieces', '<c r="A1" t="s"><v>1<!-- x -->0</v></c>', 'indented'],
    ['a shared text that is not given', '<c r="A1" t="s"/>', null],

    ['inline text', '<c r="A1" t="inlineStr"><is><t>002415</t></is></c>', '002415'],
    [
      'inline runs',
      '<c r="A1" t="inlineStr"><is><r><t>Huawei </t></r><r><rPr/><t>Tech_x0041_</t></r><rPh><t>x</t></rPh></is></c>',
      'Huawei TechA',
    ],
    ['inline text without its type', '<c r="A1"><is><t>x</t></is></c>', 'x'],
    ['inline text in the wrong place', '<c r="A1" t="inlineStr"><v>x</v></c>', 'x'],
    ['formula text', '<c r="A1" t="str"><f>A2&amp;"b"</f><v>a_x0042_ &amp; c</v></c>', 'aB & c'],
    ['formula with empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', null],

    ['a number', '<c r="A1"><v>412000.5</v></c>', 412000.5],
    ['a number with its type', '<c r="A1" t="n"><v> -1.5E-3 </v></c>', -0.0015],
    ['zero', '<c r="A1"><v>0</v></c>', 0],
    ['minus zero', '<c r="A1"><v>-0</v></c>', 0],
    ['a number of 17 digits', '<c r="A1"><v>0.10000000000000001</v></c>', 0.1],
    ['15 digits', '<c r="A1"><v>123456789012345</v></c>', 123456789012345],
    ['16 digits', '<c r="A1"><v>1234567890123456</v></c>', '1234567890123456'],
    ['20 digits below zero', '<c r="A1"><v>-12345678901234567890</v></c>', '-12345678901234567890'],
    ['zeros are no further digits', '<c r="A1"><v>12345678901234500000</v></c>', 12345678901234500000],
    ['an exponent', '<c r="A1"><v>1.2345678901234567E+19</v></c>', 1.2345678901234567e19],
    ['a percentage', `<c r="A1" s="${style.percent}"><v>0.125</v></c>`, 0.125],
    ['an amount with its currency', `<c r="A1" s="${style.usd}"><v>44621</v></c>`, 44621],
    ['no number', '<c r="A1"><v>1,5</v></c>', '1,5'],
    ['a number of another kind', '<c r="A1"><v>0x1F</v></c>', '0x1F'],
    ['no finite number', '<c r="A1"><v>1E999</v></c>', '1E999'],
    ['a cached result', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula without a result', '<c r="A1"><f>1+1</f></c>', notCalculated],
    ['a formula with an empty result', '<c r="A1"><f>1+1</f><v></v></c>', notCalculated],
    ['a formula with a closed result', '<c r="A1"><f>1+1</f><v/></c>', notCalculated],
    ['a text formula without a result', '<c r="A1" t="str"><f>1+1</f></c>', notCalculated],
    ['a shared formula without a result', '<c r="A1"><f t="shared" si="0"/></c>', notCalculated],
    ['a date formula without a result', `<c r="A1" s="${style.date}"><f>TODAY()</f></c>`, notCalculated],

    ['a date', `<c r="A1" s="${style.date}"><v>44621</v></c>`, on('2022-03-01')],
    ['a date by a known format', `<c r="A1" s="${style.builtInDate}"><v>44621</v></c>`, on('2022-03-01')],
    [
      'a date and time',
      `<c r="A1" s="${style.dateTime}"><v>44621.41666666667</v></c>`,
      on('2022-03-01T10:00:00'),
    ],
    ['midnight', `<c r="A1" s="${style.dateTime}"><v>44621</v></c>`, on('2022-03-01')],
    ['a formula date', `<c r="A1" s="${style.date}"><f>B1</f><v>44621</v></c>`, on('2022-03-01')],
    ['a time', `<c r="A1" s="${style.time}"><v>0.375</v></c>`, '09:00:00'],
    ['elapsed time', `<c r="A1" s="${style.elapsed}"><v>1.5</v></c>`, 1.5],
    ['elapsed time by a known format', '<c r="A1" s="7"><v>1.5</v></c>', 1.5],
    ['no day', `<c r="A1" s="${style.date}"><v>-3</v></c>`, -3],
    ['a date as text', '<c r="A1" t="d"><v>2022-03-01T10:00:00</v></c>', on('2022-03-01T10:00:00')],
    ['text in a date column', `<c r="A1" s="${style.date}" t="str"><v>n/a</v></c>`, 'n/a'],

    ['leading zeros by format', `<c r="A1" s="${style.zeros}"><v>2415</v></c>`, '002415'],
    ['a number as long as its format', `<c r="A1" s="${style.zeros}"><v>600000</v></c>`, '600000'],
    ['a number longer than its format', `<c r="A1" s="${style.zeros}"><v>1234567</v></c>`, '1234567'],
    ['zero by format', `<c r="A1" s="${style.zeros}"><v>0</v></c>`, '000000'],
    ['a float that is whole', `<c r="A1" s="${style.zeros}"><v>2.415E3</v></c>`, '002415'],
    ['a fraction in zeros', `<c r="A1" s="${style.zeros}"><v>2.5</v></c>`, 2.5],
    ['a negative number in zeros', `<c r="A1" s="${style.zeros}"><v>-5</v></c>`, -5],
    ['a single zero is no code', `<c r="A1" s="${style.whole}"><v>5</v></c>`, 5],
    ['a style that is not there', '<c r="A1" s="99"><v>5</v></c>', 5],

    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['a formula that is true', '<c r="A1" t="b"><f>A2=A3</f><v>1</v></c>', true],
    [
      'an error',
      '<c r="A1" t="e"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c>',
      { kind: 'fault', fault: 'error', text: '#N/A' },
    ],
    ['nothing', '<c r="A1" s="1"/>', null],
    ['no value', '<c r="A1"><v></v></c>', null],

    [
      'attributes in any order and quotes',
      `<c  t = 's'\n s='0' r = 'A1' cm="1" x:y="z" ><v>0</v></c >`,
      'plain',
    ],
    ['a mark inside an attribute', '<c r="A1" note="a>b/" t="s"><v>0</v></c>', 'plain'],
    ['foreign attributes of the same name', '<c x:r="Z9" r="A1" x:t="e" t="s"><v>0</v></c>', 'plain'],
    ['blanks around values', '<c r="A1">\n  <v>\n7\n</v>\n</c>', 7],
    ['instructions', '<c r="A1"><?x y?><v>7</v></c>', 7],
    ['extensions', '<c r="A1"><v>7</v><extLst><ext><v>8</v><t>9</t></ext></extLst></c>', 7],
  ];
  for (const [title, xml, expected] of cases) {
    it(`reads ${title}`, async () => assert.deepEqual(await cell(xml), expected));
  }

  it('counts days from 1904 when the workbook does', async () => {
    const workbook = workbookXml('<workbookPr date1904="1"/>', ['Holdings', 'rId1']);
    assert.deepEqual(await cell('<c r="A1" s="1"><v>43159</v></c>', workbook), on('2022-03-01'));
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['a shared text that is not there', '<c r="A1" t="s"><v>12</v></c>', 'fileDamaged'],
    ['an index that is none', '<c r="A1" t="s"><v>x</v></c>', 'fileDamaged'],
    ['an unknown type', '<c r="A1" t="q"><v>1</v></c>', 'fileDamaged'],
    ['a truth that is none', '<c r="A1" t="b"><v>maybe</v></c>', 'fileDamaged'],
    ['an unknown reference', '<c r="A1" t="str"><v>&bomb;</v></c>', 'fileDamaged'],
    ['a character that is none', '<c r="A1" t="str"><v>&#x110000;</v></c>', 'fileDamaged'],
    ['an ampersand alone', '<c r="A1" t="str"><v>A & B</v></c>', 'fileDamaged'],
    ['a text that is too long', `<c r="A1" t="str"><v>${'x'.repeat(32_768)}</v></c>`, 'cellTooLong'],
    [
      'runs that are too long',
      `<c r="A1" t="inlineStr"><is>${`<r><t>${'x'.repeat(9000)}</t></r>`.repeat(4)}</is></c>`,
      'cellTooLong',
    ],
  ];
  for (const [title, xml, code] of refused) {
    it(`refuses ${title}`, async () => {
      const problem = await refusalOf(cell(xml));
      assert.deepEqual(
        [problem.code, problem.file, problem.sheet, problem.row, problem.column],
        [code, 'holdings.xlsx', 'Holdings', 1, 'A'],
      );
    });
  }

  it('takes the longest text that a cell can hold, however it is written', async () => {
    const longest = 'é'.repeat(32_767);
    assert.equal(await cell(`<c r="A1" t="str"><v>${'&#xE9;'.repeat(32_767)}</v></c>`), longest);
    assert.equal(await cell(`<c r="A1" t="str"><v>${'_x00E9_'.repeat(32_767)}</v></c>`), longest);
    assert.equal(await cell(`<c r="A1" t="inlineStr"><is><t>${longest}</t></is></c>`), longest);
  });
});

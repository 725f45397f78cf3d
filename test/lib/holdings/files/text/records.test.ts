import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { TextLimits } from '../../../../../lib/holdings/files/text/limits.ts';
import { defaultTextLimits } from '../../../../../lib/holdings/files/text/limits.ts';
import { RecordReader } from '../../../../../lib/holdings/files/text/records.ts';
import type { Cell, Row } from '../../../../../lib/holdings/rows.ts';
import { InputRefused } from '../../../../../lib/problems.ts';

type Table = (readonly Cell[])[];

function read(pieces: string[], separator = ',', limits: TextLimits = defaultTextLimits): Row[] {
  const reader = new RecordReader(separator, limits);
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.finish()];
}

function table(text: string, separator = ','): Table {
  return read([text], separator).map(({ cells }) => cells);
}

function refusedCode(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof InputRefused) return `${error.problems[0]!.code} ${error.problems[0]!.row}`;
    throw error;
  }
  return 'read';
}

const cases: [string, string, Table][] = [
  ['plain cells', 'a,b\nc,d\n', [['a', 'b'], ['c', 'd']]], // prettier-ignore
  ['no line end at the end', 'a,b', [['a', 'b']]],
  ['nothing', '', []],
  ['empty cells', ',a,\n,,\n', [[null, 'a', null], [null, null, null]]], // prettier-ignore
  ['blank lines', 'a\n\n\nb', [['a'], [], [], ['b']]],
  ['blanks are kept', ' a , b\n  \n', [[' a ', ' b'], ['  ']]], // prettier-ignore
  ['mixed line ends', 'a\rb\r\nc\nd\r', [['a'], ['b'], ['c'], ['d']]],
  ['quoted separators', '"a,b",c', [['a,b', 'c']]],
  ['doubled quotation marks', '"a ""b"" c","",""""', [['a "b" c', null, '"']]],
  ['quoted line breaks', '"a\r\nb",c\nd,e', [['a\r\nb', 'c'], ['d', 'e']]], // prettier-ignore
  ['marks inside plain cells', 'a "b" c,5"\n', [['a "b" c', '5"']]],
  ['blanks around quoted cells', '"Symbol " ,"Price" , "Qty"', [['Symbol ', 'Price', 'Qty']]],
  ['text formulas, raw', '="000123",="1,5",=""', [['000123', '1,5', null]]],
  ['text formulas, quoted', '"=""000123""","=""3.42%""","="', [['000123', '3.42%', '=']]],
  ['other formulas stay text', '"=SUM(A1:A2)",=A1', [['=SUM(A1:A2)', '=A1']]],
  ['text behind a closing mark', '"ABC" Corp,1', [['ABC Corp', '1']]],
  ['undoubled marks in a quoted cell', 'a,b\n"5" and 6" pipes",2', [['a', 'b'], ['5 and 6" pipes"', '2']]], // prettier-ignore
  ['undoubled marks and a separator', 'a,b\n"The "A, B" fund",2', [['a', 'b'], ['The "A, B" fund', '2']]], // prettier-ignore
  ['a mark never closed', 'a,b\n"x,1\ny,2\n', [['a', 'b'], ['"x', '1'], ['y', '2']]], // prettier-ignore
  ['a mark never closed before quoted rows', '"a","b"\n"x,1\n"y","2"\n', [['a', 'b'], ['"x', '1'], ['y', '2']]], // prettier-ignore
  ['two ditto marks', 'a,b,c\nx,",1\ny,",2\n', [['a', 'b', 'c'], ['x', '"', '1'], ['y', '"', '2']]], // prettier-ignore
  ['an address with a comma', 'a,b\n"12 High St, London\nUK",x\n', [['a', 'b'], ['12 High St, London\nUK', 'x']]], // prettier-ignore
  ['Ctrl-Z at the end', 'a,b\r\nc,d\r\n\u001A', [['a', 'b'], ['c', 'd']]], // prettier-ignore
];

describe('text records', () => {
  for (const [what, text, expected] of cases) {
    it(`reads ${what}`, () => assert.deepEqual(table(text), expected));
  }

  it('keeps a line whole when there is no separator', () => {
    assert.deepEqual(table('a,b;c\n"d,e"\n', ''), [['a,b;c'], ['d,e']]);
  });

  it('numbers records, not lines, and counts blank ones', () => {
    assert.deepEqual(
      read(['a\n\n"b\nc"\nd\n']).map(({ row }) => row),
      [1, 2, 3, 4],
    );
  });

  it('takes a tab for a separator where it is one, for a blank elsewhere', () => {
    assert.deepEqual(table('"a"\t"b"\t\n', '\t'), [['a', 'b', null]]);
    assert.deepEqual(table('"a"\t,"b"\n'), [['a', 'b']]);
  });

  it('does not let an unclosed mark swallow rows far away from any other mark', () => {
    const text = `a,b\n"x,1\n${'y,2\n'.repeat(50_000)}`;
    const rows = read([text]);
    assert.equal(rows.length, 50_002);
    assert.deepEqual(rows[1]?.cells, ['"x', '1']);
  });
});

describe('text limits', () => {
  const limits: TextLimits = {
    columnsMax: 4,
    cellCharactersMax: 10,
    recordCharactersMax: 100,
    recordsMax: 3,
  };
  const floods: [string, string, string][] = [
    ['columns', 'a\n,,,,\n', 'tooManyColumns 2'],
    ['a long cell', 'a\nb,12345678901\n', 'cellTooLong 2'],
    ['a long quoted cell', 'a\n"12345678901"\n', 'cellTooLong 2'],
    ['a record without end', `a\n${'b'.repeat(101)}`, 'cellTooLong 2'],
    ['columns without end', `a\n${','.repeat(101)}`, 'tooManyColumns 2'],
    ['records', 'a\nb\nc\nd\n', 'tooManyRows 4'],
    ['nothing too much', 'a,b,c,d\n1234567890\n\n', 'read'],
  ];
  for (const [what, text, expected] of floods) {
    it(`refuses ${what} by name and row: ${expected}`, () => {
      assert.equal(
        refusedCode(() => read([text], ',', limits)),
        expected,
      );
    });
  }
});

describe('text records of any table', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'é', '中', ' ', '"', ',', ';', '\t', '|', '=', '0') });
  const broken = fc
    .array(fc.string({ unit: fc.constantFrom('a', '"', ' ') }), { minLength: 2 })
    .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));
  const cell = fc.oneof({ weight: 4, arbitrary: line }, broken).filter((text) => !/^ *="/.test(text));
  const tables = fc
    .integer({ min: 2, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
  const separators = fc.constantFrom(',', ';', '\t', '|');

  function written(rows: string[][], separator: string, lineEnd: string): string {
    const quote = (text: string): string =>
      /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
    return rows.map((row) => row.map(quote).join(separator) + lineEnd).join('');
  }

  /** A line break in one cell and separators in another: each line of the record can look whole by itself. */
  function looksLikeLostQuotes(row: readonly string[], separator: string): boolean {
    return row.some((text) => /[\r\n]/.test(text)) && row.some((text) => text.includes(separator));
  }

  it('come back as they were written by RFC 4180', () => {
    fc.assert(
      fc.property(tables, separators, fc.constantFrom('\n', '\r\n', '\r'), (rows, separator, lineEnd) => {
        fc.pre(!rows.some((row) => looksLikeLostQuotes(row, separator)));
        const expected = rows.map((row) => row.map((text) => (text === '' ? null : text)));
        assert.deepEqual(table(written(rows, separator, lineEnd), separator), expected);
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on where the pieces of the text end', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', '\r', '='), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
        const places = [
          0,
          ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b),
          text.length,
        ];
        const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
        assert.deepEqual(read(pieces), read([text]));
      }),
      { numRuns: 2000 },
    );
  });

  it('keep every character that is neither mark nor separator, whatever the marks do', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '"', ',', '\n'), maxLength: 80 });
    const letters = (value: string): string => value.replaceAll(/[^abc]/g, '');
    fc.assert(
      fc.property(text, (text) => {
        const kept = table(text).flat().map(String).join('').replaceAll('null', '');
        assert.equal(letters(kept), letters(text));
      }),
      { numRuns: 2000 },
    );
  });
});

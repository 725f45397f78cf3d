import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { defaultWorkbookLimits } from '../../../../../lib/holdings/files/workbook/limits.ts';
import { readSharedTexts } from '../../../../../lib/holdings/files/workbook/shared.ts';
import type { Problem } from '../../../../../lib/problems.ts';
import { Random } from '../../../../fuzz/random.ts';
import { pieces, readSheet } from './chunks.ts';
import type { Cuts } from './chunks.ts';
import { expectedRows, sheetModel } from './sheet-models.ts';
import type { RowModel } from './sheet-models.ts';
import { speltSheets } from './sheet-spellings.ts';
import { refusalOf, sheetXml } from './workbooks.ts';

/** One way to spell a sheet, and to cut it. */
interface Way {
  readonly seed: number;
  readonly oddness: number;
  readonly cuts: Cuts;
}

/** Fails unless the sheet, spelt in this way, gives the rows of its model. */
async function readAsMeant(rows: readonly RowModel[], { seed, oddness, cuts }: Way): Promise<void> {
  const { sheets, sharedTexts } = speltSheets([rows], new Random(seed), oddness);
  const [sheet = ''] = sheets;
  const shared = Buffer.from(sharedTexts);
  const texts = await readSharedTexts(pieces(shared, cuts), defaultWorkbookLimits);
  assert.deepEqual(await readSheet(Buffer.from(sheet), cuts, texts), expectedRows(rows), sheet);
}

const spelling = fc.record({
  seed: fc.integer({ min: 0 }),
  oddness: fc.constantFrom(0, 0, 0.02, 0.1, 0.4),
  cuts: fc.oneof(
    { weight: 1, arbitrary: fc.constant<Cuts>('all') },
    { weight: 2, arbitrary: fc.constant<Cuts>([]) },
    { weight: 4, arbitrary: fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }) },
  ),
});

describe('a sheet', () => {
  it('gives the same rows however it is spelt and wherever its bytes are cut', async () => {
    const spellings = fc.array(spelling, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(sheetModel, spellings, async (rows, ways) => {
        for (const way of ways) await readAsMeant(rows, way);
      }),
      { numRuns: 1_000 },
    );
  }).timeout(60_000);

  it('gives the same rows where one odd cell stands among a thousand usual rows', async () => {
    const usual = Array.from({ length: 1_200 }, (_, at) => at + 1);
    await fc.assert(
      fc.asyncProperty(sheetModel, spelling, fc.nat(usual.length), async (rows, { seed, cuts }, place) => {
        const moved = rows.map((row) => ({ ...row, number: row.number + place }));
        const own = new Set(moved.map((row) => row.number));
        const others = usual
          .filter((number) => !own.has(number))
          .map((number) => ({ number, cells: [{ column: 1, cell: usualCell }] }));
        const all = [...others, ...moved].toSorted((a, b) => a.number - b.number);
        await readAsMeant(all, { seed, oddness: 0.002, cuts: cuts === 'all' ? [] : cuts });
      }),
      { numRuns: 20 },
    );
  }).timeout(60_000);
});

const usualCell = { kind: 'text', text: 'CNE100000PM8', formula: false } as const;

/** A usual row of number cells; `data` stands where a cell would, or where a row would. */
const usualRow = (row: number, more = ''): string =>
  `<row r="${row}" spans="1:3"><c r="A${row}" t="s"><v>0</v></c>${more}<c r="D${row}" s="1"><v>44621</v></c></row>`;

describe('a malformed sheet', () => {
  /** `cell`: what stands in the place of cell B of row `n`. */
  const cells: readonly (readonly [string, string, (row: number) => string])[] = [
    ['an unclosed value', 'fileDamaged', (n) => `<c r="B${n}"><v>1</c>`],
    ['an unclosed cell', 'fileDamaged', (n) => `<c r="B${n}"><v>1</v>`],
    ['a close that does not match', 'fileDamaged', (n) => `<c r="B${n}"><v>1</c></v>`],
    ['a close too many', 'fileDamaged', (n) => `<c r="B${n}"><v>1</v></c></c>`],
    ['a close of another name', 'fileDamaged', (n) => `<c r="B${n}"><v>1</w></c>`],
    ['a close with an attribute', 'fileDamaged', (n) => `<c r="B${n}"><v>1</v></c r="B${n}">`],
    ['a document type', 'fileDamaged', (n) => `<c r="B${n}"><!DOCTYPE x><v>1</v></c>`],
    ['an entity declaration', 'fileDamaged', (n) => `<c r="B${n}"><v><!ENTITY x "1"></v></c>`],
    ['a cell of an earlier row', 'fileDamaged', (n) => `<c r="B${n - 1}"><v>1</v></c>`],
    ['a cell of a later row', 'fileDamaged', (n) => `<c r="B${n + 1}"><v>1</v></c>`],
    ['a cell twice', 'fileDamaged', (n) => `<c r="A${n}"><v>1</v></c>`],
    ['a cell twice in a row', 'fileDamaged', (n) => `<c r="B${n}"><v>1</v></c><c r="B${n}"><v>1</v></c>`],
    ['a cell twice by counting', 'fileDamaged', (n) => `<c r="C${n}"><v>1</v></c><c><v>1</v></c>`],
    ['a reference in small letters', 'fileDamaged', (n) => `<c r="b${n}"><v>1</v></c>`],
    ['a reference with blanks', 'fileDamaged', (n) => `<c r=" B${n}"><v>1</v></c>`],
    ['a reference without row', 'fileDamaged', () => '<c r="B"><v>1</v></c>'],
    ['a reference without column', 'fileDamaged', (n) => `<c r="${n}"><v>1</v></c>`],
    ['an empty reference', 'fileDamaged', () => '<c r=""><v>1</v></c>'],
    ['a reference behind its end', 'fileDamaged', (n) => `<c r="B${n}B"><v>1</v></c>`],
    ['a column too many', 'tooManyColumns', (n) => `<c r="XFE${n}"><v>1</v></c>`],
    ['a column of many letters', 'tooManyColumns', (n) => `<c r="AAAAAAAAAA${n}"><v>1</v></c>`],
    ['a shared index too high', 'fileDamaged', (n) => `<c r="B${n}" t="s"><v>9</v></c>`],
    ['a huge shared index', 'fileDamaged', (n) => `<c r="B${n}" t="s"><v>99999999999999999999</v></c>`],
    ['a shared index below zero', 'fileDamaged', (n) => `<c r="B${n}" t="s"><v>-1</v></c>`],
    ['a shared index with a point', 'fileDamaged', (n) => `<c r="B${n}" t="s"><v>0.0</v></c>`],
    ['a shared index in letters', 'fileDamaged', (n) => `<c r="B${n}" t="s"><v>x</v></c>`],
    ['an unknown type', 'fileDamaged', (n) => `<c r="B${n}" t="q"><v>1</v></c>`],
    ['a type of the wrong case', 'fileDamaged', (n) => `<c r="B${n}" t="S"><v>0</v></c>`],
    ['a type that goes on', 'fileDamaged', (n) => `<c r="B${n}" t="ss"><v>0</v></c>`],
    ['an empty type', 'fileDamaged', (n) => `<c r="B${n}" t=""><v>0</v></c>`],
    ['a style that is no number', 'fileDamaged', (n) => `<c r="B${n}" s="x"><v>0</v></c>`],
    ['a truth that is none', 'fileDamaged', (n) => `<c r="B${n}" t="b"><v>2</v></c>`],
    ['a long truth', 'fileDamaged', (n) => `<c r="B${n}" t="b"><v>11</v></c>`],
    ['an attribute without marks', 'fileDamaged', (n) => `<c r=B${n}><v>1</v></c>`],
    ['an attribute without value', 'fileDamaged', (n) => `<c r="B${n}" s><v>1</v></c>`],
    ['an attribute with a tag', 'fileDamaged', (n) => `<c r="B${n}" note="<"><v>1</v></c>`],
    ['a style with a tag', 'fileDamaged', (n) => `<c r="B${n}" s="1<"><v>1</v></c>`],
    ['an attribute that is not closed', 'fileDamaged', (n) => `<c r="B${n}" s="1><v>1</v></c>`],
    ['an attribute closed by another mark', 'fileDamaged', (n) => `<c r="B${n}'><v>1</v></c>`],
    ['a tag that is not closed', 'fileDamaged', (n) => `<c r="B${n}"<v>1</v></c>`],
    ['a value tag that is not closed', 'fileDamaged', (n) => `<c r="B${n}"><v 1</v></c>`],
    ['a slash before the end', 'fileDamaged', (n) => `<c r="B${n}"/ ><v>1</v></c>`],
    ['a tag without name', 'fileDamaged', (n) => `<c r="B${n}">< v>1</v></c>`],
    ['a close without name', 'fileDamaged', (n) => `<c r="B${n}"><v>1</></c>`],
    ['an unknown reference', 'fileDamaged', (n) => `<c r="B${n}" t="str"><v>a&bomb;</v></c>`],
    ['an ampersand alone', 'fileDamaged', (n) => `<c r="B${n}" t="str"><v>A & B</v></c>`],
    ['an ampersand in a number', 'fileDamaged', (n) => `<c r="B${n}"><v>1&2</v></c>`],
    ['a character that is none', 'fileDamaged', (n) => `<c r="B${n}" t="str"><v>&#x110000;</v></c>`],
    ['what is no cell', 'fileDamaged', (n) => `<d r="B${n}"><v>1</v></d>`],
    ['a row in a row', 'fileDamaged', (n) => `<row r="${n + 1}"/>`],
    ['a text too long', 'cellTooLong', (n) => `<c r="B${n}" t="str"><v>${'x'.repeat(32_768)}</v></c>`],
  ];
  for (const [title, code, cell] of cells) {
    it(`is refused for ${title}, wherever`, async () => {
      for (const row of [1, 1_000]) {
        for (const layout of [usualRow, oddRow])
          await refusedAlike(sheetAround(layout(row, cell(row)), row), code);
      }
    });
  }

  /** What stands in the place of row `n`. */
  const rows: readonly (readonly [string, string, (row: number) => string])[] = [
    ['a row out of order', 'fileDamaged', (n) => usualRow(n) + usualRow(Math.max(n - 1, 1))],
    ['a row twice', 'fileDamaged', (n) => usualRow(n) + usualRow(n)],
    ['an empty row twice', 'fileDamaged', (n) => `<row r="${n}"/><row r="${n}"/>`],
    ['row zero', 'fileDamaged', () => '<row r="0"/>'],
    ['a row number with blanks', 'fileDamaged', (n) => `<row r=" ${n}"/>`],
    ['an empty row number', 'fileDamaged', () => '<row r=""/>'],
    ['a row number with letters', 'fileDamaged', (n) => `<row r="${n}x"/>`],
    ['a row number without marks', 'fileDamaged', (n) => `<row r=${n}/>`],
    ['a row too far', 'tooManyRows', () => '<row r="1048577"/>'],
    ['an endless row number', 'tooManyRows', () => `<row r="${'9'.repeat(400)}"/>`],
    ['an unclosed row', 'fileDamaged', (n) => `<row r="${n}"><c r="A${n}"/>`],
    ['a row closed twice', 'fileDamaged', (n) => `${usualRow(n)}</row>`],
    ['an end of the rows too many', 'fileDamaged', (n) => `${usualRow(n)}</sheetData></sheetData>`],
    ['what is no row', 'fileDamaged', (n) => `<rows r="${n}"/>`],
    ['a cell without row', 'fileDamaged', (n) => `<c r="A${n}"><v>1</v></c>`],
    ['a document type', 'fileDamaged', () => '<!DOCTYPE x>'],
    ['two roots', 'fileDamaged', (n) => `${usualRow(n)}</sheetData></worksheet><worksheet><sheetData>`],
  ];
  for (const [title, code, row] of rows) {
    it(`is refused for ${title}, wherever`, async () => {
      for (const number of [1, 1_000]) await refusedAlike(sheetAround(row(number), number), code);
    });
  }

  it('is refused for bytes that are no UTF-8, wherever', async () => {
    for (const row of [1, 1_000]) {
      const xml = sheetAround(usualRow(row, `<c r="B${row}" t="str"><v>Z\u00fcrich</v></c>`), row);
      await refusedAlike(Buffer.from(xml, 'latin1'), 'encodingUnreadable');
    }
  });
});

/** A usual sheet whose row `at` is this one. */
function sheetAround(row: string, at: number): string {
  const before = Array.from({ length: at - 1 }, (_, index) => usualRow(index + 1)).join('');
  return sheetXml(before + row + usualRow(at + 1));
}

/** The same row as another writer spells it. */
function oddRow(row: number, more: string): string {
  return `\n <row ht='15' r = '${row}'><!-- <c> --><c t='s' r='A${row}'><v>\n0</v></c> ${more} <c s='1' r='D${row}'><v>44621</v></c></row>\n`;
}

/** Fails unless the sheet is refused for one and the same problem, cut anywhere. */
async function refusedAlike(part: string | Uint8Array, code: string): Promise<void> {
  const bytes = Buffer.from(part);
  const problem = (cuts: Cuts): Promise<Problem> => refusalOf(readSheet(bytes, cuts, ['zero']));
  const { row, column, ...whole } = await problem([]);
  assert.equal(whole.code, code);
  const end = bytes.length;
  const random = new Random(end);
  const around = Array.from({ length: 120 }, (_, at) => end - 200 + at);
  const some = Array.from({ length: 4 }, () => Array.from({ length: 8 }, () => random.below(end)));
  for (const cuts of [...some, around, ...(end < 3_000 ? (['all'] as const) : [])]) {
    const other = await problem(cuts);
    assert.deepEqual([other.code, other.row, other.column], [code, row, column]);
  }
}

import { columnLetters } from '../../../../../lib/holdings/files/workbook/reference.ts';
import type { Random } from '../../../../fuzz/random.ts';
import type { CellModel, RowModel } from './sheet-models.ts';
import { CellSpeller } from './cell-spellings.ts';
import type { Attribute } from './xml-spellings.ts';
import { XmlSpeller } from './xml-spellings.ts';
import { mainNamespace } from './workbooks.ts';

/** Sheets and the shared texts that they refer to, as XML parts. */
export interface SpeltSheets {
  readonly sheets: readonly string[];
  readonly sharedTexts: string;
}

/**
 * Spells sheets in one of the many ways that mean the same. `oddness` is the chance that a thing is not spelt as
 * the usual spreadsheet spells it: 0 gives its spelling throughout.
 */
export function speltSheets(
  models: readonly (readonly RowModel[])[],
  random: Random,
  oddness: number,
): SpeltSheets {
  const speller = new SheetSpeller(random, oddness);
  const sheets = models.map((rows) => speller.sheet(rows));
  return { sheets, sharedTexts: speller.sharedTexts() };
}

const cellExtras: readonly Attribute[] = [
  ['cm', '1'],
  ['vm', '2'],
  ['ph', '0'],
  ['x14ac:dyDescent', '0.25'],
  ['x:r', 'ZZ99'],
  ['x:t', 'e'],
  ['x:s', '3'],
  ['rr', 'ZZ9'],
  ['note', 'a>b/ = \n t="s"'],
];

const rowExtras: readonly Attribute[] = [
  ['spans', '1:7'],
  ['ht', '15.75'],
  ['customHeight', '1'],
  ['s', '1'],
  ['customFormat', '1'],
  ['x14ac:dyDescent', '0.25'],
  ['x:r', '77'],
];

class SheetSpeller {
  private readonly random: Random;
  private readonly xml: XmlSpeller;
  private readonly cells: CellSpeller;

  constructor(random: Random, oddness: number) {
    this.random = random;
    this.xml = new XmlSpeller(random, oddness);
    this.cells = new CellSpeller(random, this.xml);
  }

  sheet(rows: readonly RowModel[]): string {
    const { xml } = this;
    let before = 0;
    const spelt = rows.map((row) => {
      const text = this.blankRows(before, row.number) + this.row(row, this.last);
      before = row.number;
      return text;
    });
    const root: Attribute[] = [
      [xml.prefix === '' ? 'xmlns' : `xmlns:${xml.prefix.slice(0, -1)}`, mainNamespace],
      ['xmlns:x14ac', 'urn:x14ac'],
    ];
    const parts = [
      xml.odd() ? xml.element('sheetPr', [['r', '3']], xml.element('tabColor', [], '')) : '',
      xml.element('dimension', [['ref', 'A1:XFD1048576']], ''),
      xml.element('sheetViews', [], xml.element('sheetView', [['s', 'x']], '')),
      xml.element('sheetData', [], spelt.join('') + xml.noise()),
      xml.odd()
        ? xml.element('mergeCells', [['count', '1']], xml.element('mergeCell', [['ref', 'A1:B1']], ''))
        : '',
      xml.odd() ? this.extension() : '',
    ];
    return `<?xml version="1.0" encoding="UTF-8"?>${xml.noise()}${xml.element('worksheet', root, parts.join(xml.noise()))}${xml.noise()}`;
  }

  sharedTexts(): string {
    return this.cells.sharedTexts();
  }

  /** The row that a reader stands on; rows without a number are counted from it. */
  private last = 0;

  private blankRows(after: number, before: number): string {
    this.last = after;
    if (!this.xml.odd()) return '';
    let text = '';
    for (let row = after + 1; row < before; row += 1) {
      if (this.random.chance(0.5)) continue;
      text += this.row(
        { number: row, cells: this.random.chance(0.5) ? [{ column: 2, cell: { kind: 'blank' } }] : [] },
        this.last,
      );
    }
    return text;
  }

  private row({ number, cells }: RowModel, last: number): string {
    const { xml, random } = this;
    const isNumbered = !xml.odd() || (number !== last + 1 && cells.length === 0);
    const needsReference = !isNumbered && number !== last + 1;
    this.last = number;
    let column = 0;
    let spelt = cells.map((one, at) => {
      const isNamed = !xml.odd() || one.column !== column + 1 || (needsReference && at === 0);
      column = one.column;
      return {
        isNamed,
        text: xml.noise() + this.cell(one.cell, isNamed ? this.reference(column, number) : null),
      };
    });
    if (xml.odd() && spelt.every(({ isNamed }) => isNamed)) spelt = random.shuffled(spelt);
    const attributes: Attribute[] = isNumbered ? [['r', xml.digits(number)]] : [];
    const extension = xml.odd() && random.chance(0.3) ? this.extension() : '';
    const inside = spelt.map(({ text }) => text).join('') + xml.noise() + extension;
    return xml.noise() + xml.element('row', xml.attributes(attributes, rowExtras), inside);
  }

  private reference(column: number, row: number): string {
    return columnLetters(column) + this.xml.digits(row);
  }

  private cell(model: CellModel, reference: string | null): string {
    const { xml } = this;
    const { type, style = 0, inside } = this.cells.parts(model);
    const attributes: Attribute[] = [];
    if (reference !== null) attributes.push(['r', reference]);
    if (style > 0 || xml.odd()) attributes.push(['s', xml.digits(style)]);
    if (type !== null) attributes.push(['t', type]);
    const extension = xml.odd() && this.random.chance(0.3) ? this.extension() : '';
    return xml.element('c', xml.attributes(attributes, cellExtras), inside + extension);
  }

  /** What a later version of the format adds; nothing in it is a cell of this sheet. */
  private extension(): string {
    const { xml } = this;
    const cell = xml.element('c', [['r', 'A1']], xml.element('v', [], '9'));
    return xml.element('extLst', [], xml.element('ext', [['uri', '{0}']], cell + xml.element('t', [], 'x')));
  }
}

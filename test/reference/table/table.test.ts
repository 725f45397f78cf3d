import assert from 'node:assert/strict';
import { loadAll } from '../refused-cells.ts';
import { copyTables } from '../tables-copy.ts';
import type { TablesCopy } from '../tables-copy.ts';

const names = 'names/known-names.csv';

describe('reference/table: a damaged file stops the start', () => {
  let copy: TablesCopy;
  before(() => {
    copy = copyTables();
  });
  after(() => copy.remove());

  const shapes: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
    ['a column missing', names, (text) => text.replace(',strength', ''), /known-names.csv: headings are/],
    [
      'columns in another order',
      names,
      (text) => text.replace('uid,text', 'text,uid'),
      /headings are "text,uid/,
    ],
    [
      'a cell too many',
      names,
      (text) => text.replace('\n30882,', '\n30882,x,'),
      /row \d+: 7 cells where the heading has 6/,
    ],
    ['an empty line', names, (text) => text.replace('\n', '\n\n'), /row 2: 1 cells where/],
    ['a quote left open', names, (text) => text.replace('\n30882,', '\n30882,"'), /known-names.csv, row \d+/],
    ['the end cut off', names, (text) => text.slice(0, -9), /known-names.csv does not end with a line end/],
    ['no rows', names, (text) => `${text.split('\n')[0]}\n`, /known-names.csv has no rows/],
  ];

  for (const [what, file, change, message] of shapes) {
    it(`a table with ${what}`, () => {
      copy.rewrite(file, change);
      try {
        assert.throws(() => loadAll(copy.root), { name: 'ReferenceDataError', message });
      } finally {
        copy.restore(file);
      }
    });
  }

  it('a table that is not there', () => {
    assert.throws(() => loadAll(`${copy.root}/nowhere`), /venues\/venues.csv cannot be read/);
  });
});

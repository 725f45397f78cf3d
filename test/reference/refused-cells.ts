import assert from 'node:assert/strict';
import { loadBuiltInEdition } from '../../reference/edition/built-in.ts';
import { loadCalendars, loadKnowledge, loadOtherLists } from '../../reference/load.ts';
import { copyTables } from './tables-copy.ts';
import type { TablesCopy } from './tables-copy.ts';

const uids = loadBuiltInEdition().listings.map((listing) => listing.uid);

/** File, the row by one of its cells, the cell changed, and what the refusal must say. */
export type RefusedCell = readonly [string, readonly [string, string], readonly [string, string], RegExp];

/** Loads every table below `root`, as the service does at its start. */
export function loadAll(root: string): void {
  loadKnowledge(uids, root);
  loadCalendars(uids, root);
  loadOtherLists(uids, root);
}

/** A suite that changes one cell of a copied table at a time and expects the start to be refused, naming it. */
export function describeRefusals(title: string, cases: readonly RefusedCell[]): void {
  describe(title, () => {
    let copy: TablesCopy;
    before(() => {
      copy = copyTables();
    });
    after(() => copy.remove());

    it('accepts the unharmed copy', () => loadAll(copy.root));

    for (const [file, where, change, message] of cases) {
      it(`${file}: ${where.join(' ')} with ${change[0]} "${change[1]}"`, () => {
        copy.edit(file, where, change);
        try {
          assert.throws(() => loadAll(copy.root), { name: 'ReferenceDataError', message });
        } finally {
          copy.restore(file);
        }
      });
    }
  });
}

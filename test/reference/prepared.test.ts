import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataPath } from '../../reference/data-path.ts';
import { loadBuiltInEdition } from '../../reference/edition/built-in.ts';
import { loadKnowledge } from '../../reference/load.ts';
import { readPrepared, writePrepared } from '../../reference/prepared.ts';

describe('reference data prepared beforehand', () => {
  const edition = loadBuiltInEdition();
  const knowledge = loadKnowledge(edition.listings.map(({ uid }) => uid));
  let folder = '';
  let root = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'prepared-'));
    root = join(folder, 'reference');
    cpSync(dataPath('.'), root, { recursive: true });
    writePrepared(edition, knowledge, join(folder, 'kept'), root);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is what the tables say', () => {
    const prepared = readPrepared(join(folder, 'kept'), root);
    assert.deepEqual(prepared?.edition(), edition);
    assert.deepEqual(prepared?.knowledge(), knowledge);
  });

  it('is not used once a table is another one', () => {
    appendFileSync(join(root, 'venues/venues.csv'), '\n');
    assert.equal(readPrepared(join(folder, 'kept'), root), null);
  });

  it('is not used once the list is another one', () => {
    appendFileSync(join(root, 'edition/edition.json'), '\n');
    assert.equal(readPrepared(join(folder, 'kept'), root), null);
  });

  it('is not used where a table is gone', () => {
    unlinkSync(join(root, 'names/known-names.csv'));
    assert.equal(readPrepared(join(folder, 'kept'), root), null);
  });

  it('is not used where nothing was prepared', () => {
    assert.equal(readPrepared(join(folder, 'elsewhere'), root), null);
  });
});

import assert from 'node:assert/strict';
import { textFile } from '../holdings/opened.ts';
import { banks } from './layouts/banks.ts';
import { brokers } from './layouts/brokers.ts';
import { line, readTrades } from './reading.ts';

describe('reading transactions: layouts met in practice', () => {
  for (const fixture of [...brokers, ...banks]) {
    it(fixture.name, async () => {
      const { transactions, result } = await readTrades(textFile(fixture.text, fixture.separator));
      assert.deepEqual(transactions.map(line), fixture.transactions);
      assert.equal(result.layout, fixture.layout);
      assert.deepEqual(result.skippedByReason, fixture.skipped);
      assert.deepEqual(result.problemsByCode, fixture.problems ?? {});
    });
  }
});

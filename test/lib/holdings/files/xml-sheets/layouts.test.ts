import assert from 'node:assert/strict';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { line, read } from '../../opened.ts';
import { openDocuments } from '../open-document/layouts.ts';
import { xmlSpreadsheets } from '../xml-spreadsheet/layouts.ts';

describe('holdings in XML spreadsheets and OpenDocument', () => {
  for (const fixture of [...xmlSpreadsheets, ...openDocuments]) {
    it(`reads ${fixture.name}`, async () => {
      const [file] = await openHoldings(bufferSource(await fixture.bytes()), 'holdings.xls');
      const { positions, result } = await read(file!);
      assert.deepEqual(positions.map(line), fixture.positions);
      assert.equal(result.account.rows, fixture.rows);
      assert.deepEqual({ ...result.skippedByReason }, fixture.skipped);
      assert.deepEqual({ ...result.problemsByCode }, fixture.problems ?? {});
      assert.equal(result.layout, fixture.layout);
      assert.equal(result.heldOn, fixture.heldOn);
      if (fixture.hidden !== undefined) {
        assert.deepEqual(
          file!.sheets.map(({ hidden }) => hidden),
          fixture.hidden,
        );
      }
    });
  }
});

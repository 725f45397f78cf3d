import assert from 'node:assert/strict';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { line, read } from '../../opened.ts';
import { archives } from './looks/mhtml.ts';
import { exports } from './looks/exports.ts';
import { saved } from './looks/saved.ts';

describe('web pages as programs write them', () => {
  for (const look of [...exports, ...saved, ...archives]) {
    it(look.name, async () => {
      const [file] = await openHoldings(bufferSource(Buffer.from(look.page)), 'holdings.xls');
      assert.ok(file !== undefined);
      const { positions, result } = await read(file);
      assert.deepEqual(positions.map(line), look.positions);
      assert.deepEqual({ ...result.skippedByReason }, look.skipped);
      assert.deepEqual({ ...result.problemsByCode }, look.problems ?? {});
      assert.equal(result.heldOn, look.heldOn ?? null);
      assert.equal(file.kind, 'html');
      assert.equal(file.text?.encoding, look.encoding ?? 'utf-8');
    });
  }
});

import assert from 'node:assert/strict';
import { openHoldings } from '../../../lib/holdings/files/open.ts';
import { bufferSource } from '../../../lib/holdings/rows.ts';
import { body, inBlocks, mobile } from '../holdings/files/messages/mt535-messages.ts';
import { refusal } from '../holdings/files/text/helpers.ts';
import { readTrades } from './reading.ts';

describe('reading transactions: messages', () => {
  it('of holdings are refused as what they are', async () => {
    const [file] = await openHoldings(bufferSource(Buffer.from(inBlocks(body(mobile)))), 'a.txt');
    const problem = await refusal(readTrades(file!));
    assert.deepEqual([problem.code, problem.seen], ['noTable', 'mt535']);
    assert.match(problem.text, /not of trades/);
  });
});

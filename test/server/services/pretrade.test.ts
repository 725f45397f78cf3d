import assert from 'node:assert/strict';
import { builtInEdition } from '../../../server/reference-data.ts';
import { readOrders } from '../../../server/services/order-content.ts';
import { createPretrade } from '../../../server/services/pretrade.ts';
import { noon } from '../service-at-work.ts';

describe('the check of many orders', () => {
  it('gives others their turn in between, and answers in the order given', async () => {
    const pretrade = createPretrade();
    pretrade.warm();
    const sent = Array.from({ length: 200 }, (_, number) => ({
      side: 'buy',
      name: `NOBODY ${number}`,
      clientRef: String(number),
    }));
    const read = readOrders({ orders: sent }, noon);
    assert.equal(read.kind, 'read');
    const { orders } = read.value;
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const against = { edition: builtInEdition(), policy: null, asOf: noon };
    const { checks } = await pretrade.check(orders, against);
    isOver = true;
    assert.ok(turns >= 5, `${turns} turns`);
    assert.deepEqual(
      checks.map(({ order, clientRef }) => [order, clientRef]),
      orders.map(({ clientRef }, order) => [order, clientRef]),
    );
  });
});

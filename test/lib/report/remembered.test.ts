import assert from 'node:assert/strict';
import { remembered, rememberedByText } from '../../../lib/report/remembered.ts';

describe('what is remembered', () => {
  it('is worked out once for each item', () => {
    const asked: (string | null)[] = [];
    const lengthOf = remembered((item: string | null) => {
      asked.push(item);
      return item?.length ?? 0;
    });
    assert.deepEqual([lengthOf('ab'), lengthOf(null), lengthOf('ab'), lengthOf(null)], [2, 0, 2, 0]);
    assert.deepEqual(asked, ['ab', null]);
  });

  it('is worked out once for a text that comes again soon', () => {
    let made = 0;
    const of = rememberedByText((text) => ({ text, number: (made += 1) }));
    assert.equal(of('a'), of('a'));
    assert.deepEqual([of('b').number, made], [2, 2]);
  });

  it('is forgotten once there is much of it', () => {
    let made = 0;
    const of = rememberedByText((text) => ({ text, number: (made += 1) }));
    of('a');
    for (let number = 0; number < 3; number += 1) of(String(number).repeat(60_000));
    assert.deepEqual([of('a').text, made], ['a', 5]);
  });
});

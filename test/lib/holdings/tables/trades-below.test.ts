import assert from 'node:assert/strict';
import { listsTrades } from '../../../../lib/holdings/tables/trades-below.ts';
import { line, read, textFile } from '../opened.ts';

describe('a table of trades below one of holdings', () => {
  const headings = ['股票代码', '价格', '数量', '金额'];
  const cases: readonly (readonly [string | null, readonly string[], boolean])[] = [
    ['=== 成交记录 ===', headings, true],
    ['交易流水', headings, true],
    ['Transaction History', ['Symbol', 'Quantity', 'Amount'], true],
    ['Trades', ['Symbol', 'Quantity', 'Amount'], true],
    ['Holdings and Transactions', ['Symbol', 'Quantity', 'Amount'], false],
    ['持仓及交易明细', headings, false],
    ['Securities traded on exchanges', ['Symbol', 'Quantity', 'Amount'], false],
    ['Fixed Income', ['Symbol', 'Quantity', 'Amount'], false],
    [null, headings, false],
    [null, ['证券代码', '成交日期', '成交价格', '成交数量'], true],
    [null, ['Trade Date', 'Symbol', 'Commission', 'Net Amount'], true],
    [null, ['Trade Date', 'Symbol', 'Quantity', 'Market Value'], false],
  ];
  for (const [title, columns, expected] of cases) {
    it(`${expected ? 'is' : 'is not'} ${columns.join(', ')} under ${title}`, () =>
      assert.equal(listsTrades(columns, title), expected));
  }

  it('adds nothing to what is held, unless a row has an identifier', async () => {
    const { positions, result } = await read(
      textFile(`=== 持仓明细 ===
股票代码,股票名称,持仓数量,可用数量,成本价,现价,市值
600941,中国移动,1000,1000,60,65,65000

=== 成交记录 ===
成交ID,时间,股票代码,价格,数量,金额
1,2025-06-09 10:00:00,600941,60,1000,60000
`),
    );
    assert.deepEqual(positions.map(line), ['3 | name=中国移动 | ticker=600941 | qty=1000 | value=65000 ?']);
    assert.equal(result.skippedByReason.otherTable, 1);
  });
});

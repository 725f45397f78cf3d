import assert from 'node:assert/strict';
import { net } from '../../../../lib/holdings/tables/short-columns.ts';
import { line, read, textFile, workbook } from '../opened.ts';

describe('columns of short positions', () => {
  const cases: readonly (readonly [string | null, string | null, string | null])[] = [
    ['5000', '0', '5000'],
    ['5000', null, '5000'],
    ['0', '1200', '-1200'],
    ['0', '-1200', '-1200'],
    [null, '700.25', '-700.25'],
    ['100', '30.5', '69.5'],
    [null, '0', '0'],
    [null, null, null],
  ];
  for (const [long, short, expected] of cases) {
    it(`leave ${expected} of ${long} held and ${short} owed`, () => assert.equal(net(long, short), expected));
  }

  it('are taken off what the columns of long ones state', async () => {
    const { positions } = await read(
      textFile(
        `Account,Symbol,Description,LongQty,ShortQty,Price,Long MV,Short MV,Currency
F1,00941.HK,China Mobile Ltd,"5,000",0,50.1,"250,500",0,HKD
F1,BABA US,Alibaba Group,0,"1,200",100,0,"-120,000",USD
F1,,Hikvision,,700,30,,21000,CNY
`,
      ),
    );
    assert.deepEqual(positions.map(line), [
      '2 | account=F1 | name=China Mobile Ltd | ticker=00941.HK | ccy=HKD | qty=5000 | value=250500 HKD',
      '3 | account=F1 | name=Alibaba Group | ticker=BABA US | ccy=USD | qty=-1200 | value=-120000 USD',
      '4 | account=F1 | name=Hikvision | ccy=CNY | qty=-700 | value=-21000 CNY',
    ]);
  });

  it('are read in Chinese, from workbooks too', async () => {
    const rows = [
      ['证券代码', '证券名称', '多头持仓', '空头持仓', '市值'],
      ...Array.from({ length: 250 }, () => ['600941', '中国移动', 0, 300, 19500]),
    ];
    const { positions } = await read(workbook({ 持仓: rows }));
    assert.deepEqual([...new Set(positions.map(({ quantity }) => quantity))], ['-300']);
  });

  it('are none where no column says the same of short positions', async () => {
    const { positions } = await read(
      textFile('Name,ISIN,Long Quantity,Short Name\nChina Mobile,HK0941009539,5,CM\n'),
    );
    assert.equal(positions[0]?.quantity, '5');
  });
});

import assert from 'node:assert/strict';
import { line } from '../../opened.ts';
import { baba, begin, detailB, dollars, end, file, mobile } from './gcus-records.ts';
import { readFile, refusalOf } from './helpers.ts';

describe('Pershing GCUS', () => {
  it('is read at its places, with currencies and further records apart', async () => {
    const { positions, result } = await readFile(file(mobile, detailB, baba, dollars));
    assert.deepEqual(positions.map(line), [
      '2 | account=ABC1234561 | name=CHINA MOBILE LTD ORD SHS ISIN#HK0941 | isin=HK0941009539 | ticker=0941 | country=HK | ccy=HKD | qty=1500.00000 | value=70200.000 HKD | on=2021-12-31',
      '4 | account=ABC1234563 | name=ALIBABA GROUP HLDG | cusip=01609W102 | ticker=BABA | ccy=USD | qty=-20.50000 | value=-2435.195 USD | on=2021-12-31',
    ]);
    assert.deepEqual({ ...result.skippedByReason }, { cash: 1 });
    assert.deepEqual([result.layout, result.problems], ['pershingGcus', []]);
  });

  it('of updates only says so', async () => {
    const { result } = await readFile(file(mobile).replace(begin(), begin('UPDATED  ')));
    assert.match(result.problems[0]?.text ?? '', /updates only/);
  });

  it('names an amount that is none', async () => {
    const { positions, result } = await readFile(
      file(mobile.replace('000000000150000000', '0000000001500000.0')),
    );
    assert.equal(positions[0]?.quantity, null);
    assert.equal(result.problems[0]?.code, 'amountUnreadable');
  });

  it('of another layout is refused with what to ask for', async () => {
    const others = [
      file(mobile.slice(0, 700)),
      file(`${mobile.slice(1)} `),
      file(mobile.replace('GCA', 'ZZA')),
      [begin().slice(0, 130), mobile, end(1)].join('\n'),
    ];
    for (const text of others) {
      const problem = await refusalOf(text);
      assert.equal(problem.code, 'fileNotSupported');
      assert.match(problem.text, /Ask the custodian for the layout of its version/);
    }
  });

  it('that is cut off or lacks records is refused', async () => {
    assert.equal((await refusalOf([begin(), mobile].join('\n'))).code, 'fileDamaged');
    assert.match(
      (await refusalOf([begin(), mobile, end(2)].join('\n'))).text,
      /states 0000000002 detail records/,
    );
  });
});

import assert from 'node:assert/strict';
import { line } from '../../opened.ts';
import { linesOf, readFile } from './helpers.ts';
import { body, general, inBlocks, mobile, short } from './mt535-messages.ts';

const expected = [
  '12 | account=DEPOT-1 | name=CHINA MOBILE LTD | isin=HK0941009539 | venue=XHKG | ccy=HKD | class=ISO/ESVUFR | qty=1500 | value=7967.1 EUR | on=2021-12-31 | ref=/HK/00941',
  '34 | account=DEPOT-1 | name=ALIBABA GROUP HOLDING LTD SPON ADR | cusip=01609W102 | ccy=USD | qty=-20.5 | value=-2435.195 USD | on=2021-12-31',
];

/** The same lines further down. */
const shifted = (lines: readonly string[], by: number): string[] =>
  lines.map((text) => text.replace(/^\d+/, (row) => String(Number(row) + by)));

describe('MT535', () => {
  it('is read bare, with sub-balances not counted twice', async () => {
    const { positions, result } = await readFile(body(mobile, short));
    assert.deepEqual(positions.map(line), shifted(expected, 1));
    assert.deepEqual(result.account, { rows: 2, positions: 2, skipped: 0, problemRows: 0, cellProblems: 0 });
    assert.deepEqual([result.layout, result.heldOn], ['mt535', '2021-12-31']);
    assert.equal(result.tables[0]?.columns.isin, ':35B:ISIN');
  });

  it('is read in blocks, several messages one after the other', async () => {
    const two = `${inBlocks(body(mobile))}\r\n${inBlocks(body(short)).replace('REF0001', 'REF0002')}`;
    const { positions } = await readFile(two);
    assert.equal(positions.length, 2);
    assert.deepEqual(
      (await linesOf(two.replaceAll(/\r?\n/g, '\r\n'))).map((text) => text.replace(/^\d+/, '')),
      expected.map((text) => text.replace(/^\d+/, '')),
    );
    const touching = `${inBlocks(body(mobile))}${inBlocks(body(short)).replace('REF0001', 'REF0002')}`;
    assert.equal((await linesOf(touching)).length, 2);
    const framed = `\u0001${inBlocks(body(mobile))}\u0003\u0001${inBlocks(body(short)).replace('REF0001', 'REF0002')}\u0003`;
    assert.equal((await linesOf(framed)).length, 2);
  });

  it('is read from lines joined by bars, with the place in the line', async () => {
    const joined = inBlocks(body(mobile, short)).replaceAll('\n', '|');
    const { positions } = await readFile(joined);
    assert.deepEqual(
      positions.map((one) => line(one).replace(/^\d+/, '')),
      expected.map((text) => text.replace(/^\d+/, '')),
    );
    assert.deepEqual(
      positions.map(({ row, column }) => [
        row,
        column === undefined ? null : joined.slice(column - 1, column + 7),
      ]),
      [
        [1, null],
        [1, ':16R:FIN'],
      ],
    );
  });

  it('is read where a field is joined by bars and wrapped, as banks send it over FinTS', async () => {
    const wrapped =
      ':16R:FIN\n:35B:ISIN DE0007164600|/DE/716460|SAP\n SE\n:93B::AGGR//UNIT/12,34567\n:19A::HOLD//EUR2359,94\n:16S:FIN\n-';
    assert.deepEqual(await linesOf(wrapped), [
      '1 | name=SAP SE | isin=DE0007164600 | ccy=EUR | qty=12.34567 | value=2359.94 EUR | ref=/DE/716460',
    ]);
  });

  it('gives each holding the account of its SUBSAFE', async () => {
    const sub = (account: string, holding: string): string =>
      `:16R:SUBSAFE\n:97A::SAFE//${account}\n${holding}\n:16S:SUBSAFE`;
    const text = [
      general,
      sub('SUB/1', mobile),
      `:16R:SUBSAFE\n${short}\n:16S:SUBSAFE`,
      sub('SUB2', short),
    ].join('\n');
    const { positions } = await readFile(text);
    assert.deepEqual(
      positions.map(({ account }) => account),
      ['SUB/1', 'DEPOT-1', 'SUB2'],
    );
    const typed = body(mobile).replace(':97A::SAFE//DEPOT-1', ':97B::SAFE//OWND/DEPOT-9');
    assert.equal((await readFile(typed)).positions[0]?.account, 'DEPOT-9');
  });

  it('keeps both readings of a name that fills its line', async () => {
    const long = mobile.replace('CHINA MOBILE LTD', 'SEMICONDUCTOR MANUFACTURING INTERNA\nTIONAL CORP');
    const [position] = (await readFile(body(long))).positions;
    assert.equal(position?.security.name, 'SEMICONDUCTOR MANUFACTURING INTERNA TIONAL CORP');
    assert.deepEqual(position?.security.otherNames, ['SEMICONDUCTOR MANUFACTURING INTERNATIONAL CORP']);
  });

  it('reads other codes of field 35B: SEDOL, ticker, and a date with a time', async () => {
    const coded = mobile.replace('ISIN HK0941009539\n/HK/00941', '/GB/6073556\n/TS/941 HK');
    const text = body(coded).replace(':98A::STAT//20211231', ':98C::STAT//20211231235959');
    const [position] = (await readFile(text)).positions;
    assert.deepEqual(position?.security.identifiers, { sedol: '6073556' });
    assert.deepEqual(position?.security.tickers, ['941 HK']);
    assert.equal(position?.heldOn, '2021-12-31');
  });

  it('takes units before face amounts, and a balance of a part only where the whole is not stated', async () => {
    const quantity = async (balances: string): Promise<string | null | undefined> =>
      (await readFile(body(mobile.replace(':93B::AGGR//UNIT/1500,', balances)))).positions[0]?.quantity;
    assert.equal(await quantity(':93B::AGGR//AMOR/90,\n:93B::AGGR//FAMT/100,'), '100');
    assert.equal(await quantity(':93B::AGGR//UNIT/3,\n:93B::AVAI//UNIT/2,'), '3');
    assert.equal(await quantity(':93B::AGGR//UNIT/3,\n:16R:SUBBAL\n:93B::AGGR//UNIT/2,\n:16S:SUBBAL'), '3');
    assert.equal(await quantity(':16R:FINSUB\n:93B::AGGR//UNIT/10,5\n:16S:FINSUB'), '10.5');
  });

  it('names amounts that are none, and keeps the position', async () => {
    const cases: [string, string][] = [
      [':93B::AGGR//UNIT/1.500', ':93B::AGGR//UNIT/1.500'],
      [':93B::AGGR//UNIT/1,500,0', ':93B::AGGR//UNIT/1,500,0'],
      [':93B::AGGR//UNIT/', ':93B::AGGR//UNIT/'],
      [':93B::AGGR//UNIT/1,\n:93B::AGGR//UNIT/2,', ':93B::AGGR//UNIT/1, and UNIT/2,'],
      [':93B::AVAI//UNIT/1,', 'no :93B::AGGR'],
    ];
    for (const [balance, seen] of cases) {
      const { positions, result } = await readFile(body(mobile.replace(':93B::AGGR//UNIT/1500,', balance)));
      assert.equal(positions[0]?.quantity, null, balance);
      assert.deepEqual(
        result.problems.map(({ code, reach, column, seen }) => [code, reach, column, seen]),
        [['amountUnreadable', 'cell', ':93B::AGGR', seen]],
      );
    }
  });

  it('names a holding without a security, and one with a wrong ISIN', async () => {
    const nameless = ':16R:FIN\n:93B::AGGR//UNIT/5,\n:16S:FIN';
    const wrong = mobile.replace('HK0941009539', 'HK0941009538');
    const { positions, result } = await readFile(body(nameless, ':16R:FIN\n:16S:FIN', wrong));
    assert.deepEqual(
      positions.map(({ security }) => security.doubtful),
      [[{ scheme: 'isin', value: 'HK0941009538' }]],
    );
    assert.deepEqual(
      result.problems.map(({ code, reach, row }) => [code, reach, row]),
      [
        ['rowUnidentified', 'row', 13],
        ['rowUnidentified', 'row', 16],
        ['identifierInvalid', 'cell', 18],
      ],
    );
    assert.equal(result.account.rows, 3);
  });
});

import assert from 'node:assert/strict';
import { codeInName } from '../../../../lib/holdings/tables/code-in-name.ts';
import { line, read, textFile } from '../opened.ts';

describe('a code beside the name in one cell', () => {
  const cases: readonly (readonly [name: string, ticker: string | null, rest?: string])[] = [
    ['Hikvision Digital (002415 CH)', '002415 CH', 'Hikvision Digital'],
    ['CHINA MOBILE LTD [941 HK]', '941 HK', 'CHINA MOBILE LTD'],
    ['CNOOC Ltd, 883 HK', '883 HK', 'CNOOC Ltd'],
    ['0941.HK - China Mobile', '0941.HK', 'China Mobile'],
    ['China Telecom (SEHK: 728)', 'SEHK:728', 'China Telecom'],
    ['600941 China Mobile A', '600941', 'China Mobile A'],
    ['海康威视（002415）', '002415', '海康威视'],
    ['CNOOC (00883)', '00883', 'CNOOC'],
    ['SMIC (0981)', '0981', 'SMIC'],
    ['CNOOC LTD 883 SEHK', '883 SEHK', 'CNOOC LTD'],
    ['HIKVISION 002415 SEHKSZSE', '002415 SEHKSZSE', 'HIKVISION'],
    ['Alibaba Group Holding Ltd ADR (NYSE:BABA)', 'NYSE:BABA', 'Alibaba Group Holding Ltd ADR'],
    ['China Mobile Ltd (HK: 941)', 'HK:941', 'China Mobile Ltd'],
    ['Example Fund (Class: A)', null],
    ['CHINA MOBILE LTD (2025)', null],
    ['CNOOC LTD 3.500 HK', null],
    ['CHINA MOBILE LTD 2025', null],
    ['ORD HKD0.1 CHINA UNICOM', null],
    ['SWISS LIFE 100 CH', null],
    ['941 HK', null],
    ['China Mobile 6009410', null],
  ];
  for (const [name, ticker, rest] of cases) {
    it(`${name}: ${ticker ?? 'none'}`, () => {
      assert.deepEqual(codeInName(name), ticker === null ? null : { ticker, rest });
    });
  }

  it('becomes the ticker of a row without another, and the name is compared without it as well', async () => {
    const text = 'Security,Shares\nChina Mobile Ltd (941 HK),5\nSAP SE,3\n';
    assert.deepEqual((await read(textFile(text))).positions.map(line), [
      '2 | name=China Mobile Ltd (941 HK) / China Mobile Ltd | ticker=941 HK | qty=5',
      '3 | name=SAP SE | qty=3',
    ]);
  });

  it('of letters before a dash is no ticker, but the name behind it is compared as well', async () => {
    const text = 'Stock,Shares\nCHL - China Mobile Ltd.,5\nREN - Redes Energeticas Nacionais,3\nSAP - A,3\n';
    assert.deepEqual((await read(textFile(text))).positions.map(line), [
      '2 | name=CHL - China Mobile Ltd. / China Mobile Ltd. | qty=5',
      '3 | name=REN - Redes Energeticas Nacionais / Redes Energeticas Nacionais | qty=3',
      '4 | name=SAP - A | qty=3',
    ]);
  });

  it('is the ticker where it is all that the name says', async () => {
    const text = 'Security,Shares\n941 HK,5\nSAP SE,3\nAXA SA,4\nBASF SE,4\n';
    assert.equal(line((await read(textFile(text))).positions[0]!), '2 | name=941 HK | ticker=941 HK | qty=5');
  });

  it('does not stand against the ticker that a row states', async () => {
    const text = 'Ticker,Security,Shares\nSAP,SAP SE (941 HK),5\nBAS,BASF SE,3\n';
    assert.match(line((await read(textFile(text))).positions[0]!), /ticker=SAP \|/);
  });
});

describe('tickers in a column headed ISIN', () => {
  it('are read as tickers where the table has no column of tickers, and the cell is a problem', async () => {
    const text = 'Name,ISIN,Qty\nSAP,DE0007164600,1\nMeiya,300188.SZ,2\nChina Mobile,941 HK,3\nJunk,A-17,4\n';
    const { positions, result } = await read(textFile(text));
    assert.deepEqual(positions.slice(1).map(line), [
      '3 | name=Meiya | ticker=300188.SZ | qty=2',
      '4 | name=China Mobile | ticker=941 HK | qty=3',
      '5 | name=Junk | qty=4',
    ]);
    assert.equal(result.problemsByCode['identifierInvalid'], 3);
  });
});

import assert from 'node:assert/strict';
import { nport, snapshot, table } from './filing-messages.ts';
import { linesOf, readFile, refusalOf } from './helpers.ts';

describe('SEC 13F in XML', () => {
  it('is read', async () => {
    assert.deepEqual(await linesOf(table), [
      '3 | name=APPLE INC | cusip=037833100 | class=COM | qty=10000 | value=1955500 ?',
      '12 | name=ALIBABA GROUP HLDG LTD | cusip=01609W102 | class=SPONSORED ADS Call | qty=1000 | value=110100 ?',
    ]);
    assert.equal((await readFile(table)).result.layout, '13f');
  });
});

describe('SEC N-PORT in XML', () => {
  it('is read, with what lies under a derivative', async () => {
    const { result } = await readFile(nport);
    assert.deepEqual(await linesOf(nport), [
      '7 | account=Example Emerging Markets Fund | name=CHINA MOBILE LTD / China Mobile Ltd | isin=HK0941009539 | sedol=6073556 | country=HK | ccy=HKD | class=EC | qty=500.00000000 | value=3000.50 USD | weight=0.12 | on=2021-12-31 | ref=ID-77',
      '8 | account=Example Emerging Markets Fund | name=Goldman Sachs International / SWAP ON CHINA MOBILE LTD / China Mobile Ltd | isin=HK0941009539 | lei=W22LROWP2IHZNBB6K528 | country=GB | ccy=USD | class=DE | qty=-5.00 | value=-12.34 USD | weight=-0.001 | on=2021-12-31 | ref=SWAP1',
    ]);
    assert.deepEqual([result.layout, result.heldOn, result.problems], ['nport', '2021-12-31', []]);
  });

  it('of no holdings, and other filings, are refused', async () => {
    const empty = nport.replace(/<invstOrSec>.*<\/invstOrSec>/s, '');
    assert.equal((await refusalOf(empty)).code, 'noRows');
    const other =
      '<?xml version="1.0"?><edgarSubmission xmlns="http://www.sec.gov/edgar/formD"><x/></edgarSubmission>';
    assert.equal((await refusalOf(other)).code, 'fileNotSupported');
  });
});

describe('FundApps in XML', () => {
  it('is read, each asset in the instrument that it names, with what lies under it', async () => {
    assert.deepEqual(await linesOf(snapshot), [
      '12 | account=P-1 | name=CHINA MOBILE / China Mobile / China Mobile Ltd | isin=HK0941009539 | sedol=6073556 | venue=XHKG | country=HK | ccy=HKD | class=Equity | qty=1500 | on=2021-12-31 | ref=1',
      '13 | account=P-1 | name=CALL CHINA MOBILE / Call on China Mobile / China Mobile | isin=HK0941009539 | venue=XHKG | class=Option | qty=-3 | on=2021-12-31 | ref=2',
      '16 | account=P-2 | name=BABA US / Alibaba ADR | isin=US01609W1027 | cusip=01609W102 | venue=XNYS | class=ADR | qty=20 | on=2021-12-31 | ref=3',
    ]);
    const { result } = await readFile(snapshot);
    assert.equal(result.layout, 'fundapps-xml');
    assert.deepEqual(
      result.problems.map(({ code, row }) => [code, row]),
      [['rowUnidentified', 17]],
    );
  });

  it('tells values that are empty from values that are not there, and components from one another', async () => {
    const text = snapshot
      .replace('ISIN="HK0941009539" SEDOL="6073556"', 'ISIN="" SEDOL="6073556" Ticker=""')
      .replace(
        '<Component InstrumentId="E1"/>',
        '<Component InstrumentId="E1"/><Component InstrumentId="A1"/>',
      );
    assert.deepEqual((await linesOf(text)).slice(0, 2), [
      '12 | account=P-1 | name=CHINA MOBILE / China Mobile / China Mobile Ltd | sedol=6073556 | venue=XHKG | country=HK | ccy=HKD | class=Equity | qty=1500 | on=2021-12-31 | ref=1',
      '13 | account=P-1 | name=CALL CHINA MOBILE / Call on China Mobile | venue=XHKG | class=Option | qty=-3 | on=2021-12-31 | ref=2',
    ]);
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { alignedColumns } from '../../../../../lib/holdings/files/text/aligned.ts';
import { line } from '../../opened.ts';
import { readFile } from '../messages/helpers.ts';
import { cellsOf, encoded } from './helpers.ts';

const printed = `                      EXAMPLE CUSTODY BANK
                 STATEMENT OF HOLDINGS AS OF 12/31/2021
Account Number: 12-34567

Security Name                        ISIN           Quantity        Market Value  Currency
-----------------------------------  ------------  ----------  ------------------  --------
CHINA MOBILE LTD                     HK0941009539    1,500.00           70,200.00  HKD
ALIBABA GROUP HOLDING LTD SPON ADR   US01609W1027      -20.00           -2,360.00  USD
HANGZHOU HIKVISION DIGITAL TECHNOLO  CNE100000PM8   10,000.00          523,000.00  CNY
SMIC                                 KYG8020E1199        5.00               95.00  HKD
CASH ACCOUNT HKD                                                         1,234.00  HKD

Security Name                        ISIN           Quantity        Market Value  Currency
-----------------------------------  ------------  ----------  ------------------  --------
SAP SE                               DE0007164600       10.00            1,200.00  EUR
TOTAL                                                                  593,369.00
The values of this statement are not guaranteed and are those of the last day on which a price was known to us.
`;

describe('a printed table', () => {
  it('is read in its columns, page by page', async () => {
    const { positions, result } = await readFile(printed);
    assert.deepEqual(positions.map(line), [
      '7 | account=12-34567 | name=CHINA MOBILE LTD | isin=HK0941009539 | ccy=HKD | qty=1500.00 | value=70200.00 HKD | on=2021-12-31',
      '8 | account=12-34567 | name=ALIBABA GROUP HOLDING LTD SPON ADR | isin=US01609W1027 | ccy=USD | qty=-20.00 | value=-2360.00 USD | on=2021-12-31',
      '9 | account=12-34567 | name=HANGZHOU HIKVISION DIGITAL TECHNOLO | isin=CNE100000PM8 | ccy=CNY | qty=10000.00 | value=523000.00 CNY | on=2021-12-31',
      '10 | account=12-34567 | name=SMIC | isin=KYG8020E1199 | ccy=HKD | qty=5.00 | value=95.00 HKD | on=2021-12-31',
      '15 | account=12-34567 | name=SAP SE | isin=DE0007164600 | ccy=EUR | qty=10.00 | value=1200.00 EUR | on=2021-12-31',
    ]);
    assert.deepEqual(
      { ...result.skippedByReason },
      { preamble: 3, blank: 4, heading: 2, cash: 1, total: 1, disclaimer: 1 },
    );
  });

  it('keeps a row that runs over the edge of its column, as a name that holds its ISIN', async () => {
    const over = printed.replace(
      'SMIC                                 KYG8020E1199',
      'SEMICONDUCTOR MANUFACTURING INTERNATIONAL KYG8020E1199',
    );
    const { positions } = await readFile(over);
    assert.equal(positions[3]?.security.identifiers.isin, 'KYG8020E1199');
  });

  it('lines up in Chinese, where a character takes two places', async () => {
    const text = [
      '证券代码    证券名称        证券数量      最新市值',
      '002415      海康威视            1000      52300.00',
      '601668      中国建筑            2000       9980.00',
      '000001      平安银行             100        1000.0',
    ].join('\r\n');
    assert.deepEqual((await cellsOf(encoded(text, 'gb18030')))[1], [
      '002415',
      '海康威视',
      '1000',
      '52300.00',
    ]);
  });

  it('has its names above its numbers where records take two lines', async () => {
    const text = `Security                     Identifier      Quantity      Market Value
CHINA MOBILE LTD
                             HK0941009539      500.00         23,400.00
ALIBABA GROUP HOLDING ADR
                             US01609W1027       20.00          2,360.00
`;
    const { positions } = await readFile(text);
    assert.deepEqual(positions.map(line), [
      '3 | name=CHINA MOBILE LTD | isin=HK0941009539 | qty=500.00 | value=23400.00 ?',
      '5 | name=ALIBABA GROUP HOLDING ADR | isin=US01609W1027 | qty=20.00 | value=2360.00 ?',
    ]);
  });

  const others: [string, string][] = [
    ['commas', 'Name,ISIN,Quantity\nCHINA  MOBILE  LTD,HK0941009539,500\nSAP  SE  AG,DE0007164600,10'],
    ['tabs', 'Name\tISIN\tQuantity\nCHINA  MOBILE  LTD\tHK0941009539\t500\nSAP  SE  AG\tDE0007164600\t10'],
    ['commas with padded headings', 'Name  ,ISIN  ,Quantity  \nA  ,B  ,1  \nC  ,D  ,2  '],
    ['semicolons below a printed title', 'Holdings   Report   2021\nName;ISIN;Quantity\nA;B;1\nC;D;2'],
    ['no rows', 'Name   ISIN   Quantity\n'],
    [
      'rows that run through',
      'Name   ISIN   Quantity\nAAAAAAAAAAAAAAAAAAAAAAAA  B  C\nDDDDDDDDDDDDDDDDDDDDDDDDDD  E  F',
    ],
    ['unknown words', 'Foo   Bar   Baz\na     b     c\nd     e     f'],
  ];
  for (const [what, text] of others) {
    it(`is not seen in ${what}`, () => assert.equal(alignedColumns(text), null));
  }

  it('is read as it was printed, whatever stands in it', () => {
    const name = fc.stringMatching(/^[A-Z][A-Z0-9]{0,8}(?: [A-Z0-9]{1,8}){0,2}$/);
    const record = fc.record({ name, quantity: fc.integer({ min: 0, max: 10_000_000 }), left: fc.boolean() });
    return fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 12 }), async (records) => {
        const rows = records.map(
          ({ name, quantity }) => `${name.padEnd(30)}  HK0941009539  ${String(quantity).padStart(10)}`,
        );
        const text = ['Security Name                   ISIN            Quantity', ...rows].join('\n');
        assert.deepEqual(
          (await cellsOf(text)).slice(1),
          records.map(({ name, quantity }) => [name, 'HK0941009539', String(quantity)]),
        );
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { accountOfLine } from '../../../../lib/holdings/tables/account-lines.ts';
import { line, read, textFile } from '../opened.ts';

describe('lines that name an account', () => {
  const cases: readonly (readonly [texts: readonly string[], account: string | null])[] = [
    [['Account: ACC-1'], 'ACC-1'],
    [['Konto Nr.: 4711'], '4711'],
    [['Account ACC-2 (Trust)'], 'ACC-2 (Trust)'],
    [['Portfolio 3 - Growth'], '3 - Growth'],
    [['Depot:', '12345'], '12345'],
    [['Depotnummer', '1234567890'], '1234567890'],
    [['Securities account no.', '123-456789-380'], '123-456789-380'],
    [['證券賬戶號碼：012-345'], '012-345'],
    [['Client: Bar'], 'Bar'],
    [['Individual ...901'], 'Individual ...901'],
    [['Depotnummer: 1234567890 - Stand: 28.02.2022 09:14'], '1234567890'],
    [['Conto: 1234567 - Dossier: 0012345'], '1234567'],
    [['Account: 12345678 - RRSP'], '12345678 - RRSP'],
    [['Client Number:', '1234567'], '1234567'],
    [['营业部：上海示例路营业部', '客户号：10023456', '日期：2022-02-28'], '10023456'],
    [['Account Information', 'Account', 'U1234567'], 'U1234567'],
    [['Kundenstamm 8812345'], '8812345'],
    [['Client no. 1234.5678'], '1234.5678'],
    [['CDS Account No: 065-001-012345678'], '065-001-012345678'],
    [['Client 7 Ltd'], null],
    [['China Mobile', 'Account', '500'], null],
    [['Portfolio 31.12.2021'], null],
    [['Portfolio 2021-12-31'], null],
    [['Account Total'], null],
    [['Depot Holding AG'], null],
    [['Accounting 4 You Ltd'], null],
  ];
  for (const [texts, account] of cases) {
    it(`${texts.join(' | ')}: ${account ?? 'none'}`, () => assert.equal(accountOfLine(texts), account));
  }

  it('hold for the rows below them, in the column of names as well', async () => {
    const text =
      'Name,ISIN,Quantity\nAccount: A-1,,\nSAP SE,DE0007164600,1\nAccount:,A-2,\nAXA SA,FR0000120628,2\nAccount 7 Ltd,,3\n';
    const { positions, result } = await read(textFile(text));
    assert.deepEqual(positions.map(line), [
      '3 | account=A-1 | name=SAP SE | isin=DE0007164600 | qty=1',
      '5 | account=A-2 | name=AXA SA | isin=FR0000120628 | qty=2',
      '6 | account=A-2 | name=Account 7 Ltd | qty=3',
    ]);
    assert.equal(result.skippedByReason.section, 2);
  });
});

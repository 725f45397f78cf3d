import assert from 'node:assert/strict';
import { line } from '../../opened.ts';
import { linesOf, readFile, refusalOf } from './helpers.ts';
import { balance, short, statement } from './semt-messages.ts';

const expected = [
  '7 | account=DEPOT-1 | name=CHINA MOBILE & CO LTD | isin=HK0941009539 | sedol=6073556 | venue=XHKG | ccy=HKD | class=ESVUFR | qty=1500 | value=7967.10 EUR | on=2021-12-31 | ref=X-1',
  '18 | account=DEPOT-1 | name=ALIBABA GROUP HOLDING ADR | cusip=01609W102 | ccy=USD | qty=-20.5 | value=-2435.19 USD | on=2021-12-31',
];

describe('semt.002', () => {
  it('is read, with what is available and blocked not counted twice', async () => {
    const { positions, result } = await readFile(statement(`${balance}\n    ${short}`));
    assert.deepEqual(positions.map(line), expected);
    assert.deepEqual([result.layout, result.heldOn], ['semt.002', '2021-12-31']);
    assert.deepEqual(result.account, { rows: 2, positions: 2, skipped: 0, problemRows: 0, cellProblems: 0 });
  });

  it('is read in an envelope, with prefixes, in UTF-16, and in one line', async () => {
    const plain = statement(`${balance}\n    ${short}`);
    const inner = plain.replace(/^<\?xml.*\n/, '');
    const prefixed = inner.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1n:');
    const wrapped = `<?xml version="1.0"?><Envelope><AppHdr><BizMsgIdr>1</BizMsgIdr></AppHdr>${prefixed}</Envelope>`;
    assert.equal((await linesOf(wrapped)).length, 2);
    const wide = Buffer.from(`\uFEFF${plain.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    assert.deepEqual(await linesOf(wide), expected);
    const { positions } = await readFile(inner.replaceAll(/\n\s*/g, ''));
    assert.deepEqual(
      positions.map(({ row, column }) => [row, column !== undefined]),
      [
        [1, false],
        [1, true],
      ],
    );
  });

  it('gives balances of sub-accounts their account', async () => {
    const sub = (account: string): string =>
      `<SubAcctDtls><SfkpgAcct><Id>${account}</Id></SfkpgAcct>${short.replaceAll('BalForAcct', 'BalForSubAcct')}</SubAcctDtls>`;
    const { positions } = await readFile(statement(balance + sub('SUB-1') + sub('SUB-2')));
    assert.deepEqual(
      positions.map(({ account }) => account),
      ['DEPOT-1', 'SUB-1', 'SUB-2'],
    );
  });

  it('names missing pages, statements of changes, and balances without a security or a quantity', async () => {
    const problems = async (text: string): Promise<string[]> =>
      (await readFile(text)).result.problems.map(({ code, row, text }) => `${row} ${code}: ${text}`);
    assert.deepEqual(await problems(statement(balance, '<PgNb>2</PgNb><LastPgInd>false</LastPgInd>')), [
      '7 statementIncomplete: The statement DEPOT-1, 2021-12-31 has pages that the file does not hold: page 1 and what follows page 2. Add them.',
    ]);
    assert.match(
      (await problems(statement(balance).replace('COMP', 'DELT')))[0] ?? '',
      /^5 statementIncomplete.*DELT/,
    );
    const nameless = '<BalForAcct><FinInstrmId/><AggtBal><Qty><Unit>5</Unit></Qty></AggtBal></BalForAcct>';
    assert.match((await problems(statement(nameless + balance)))[0] ?? '', /^7 rowUnidentified/);
    const uncounted = balance.replace(/<AggtBal>.*<\/AggtBal>/, '');
    assert.match((await problems(statement(uncounted)))[0] ?? '', /^7 amountUnreadable/);
  });

  it('is read in its older form, the custody statement of holdings', async () => {
    const older = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:semt.002.001.02"><CtdyStmtOfHldgsV02>
<MsgPgntn><PgNb>1</PgNb><LastPgInd>true</LastPgInd></MsgPgntn>
<StmtGnlDtls><StmtDtTm><DtTm>2021-12-31T23:30:00</DtTm></StmtDtTm></StmtGnlDtls>
<AcctDtls><Id><SmplId><Id>DEPOT-1</Id></SmplId></Id></AcctDtls>
<BalForAcct><AggtQty><Qty><Unit>1500</Unit></Qty></AggtQty><HldgVal Ccy="EUR">7967.10</HldgVal><FinInstrmDtls><Id><ISIN>HK0941009539</ISIN></Id><Nm>CHINA MOBILE LTD</Nm></FinInstrmDtls></BalForAcct>
<SubAcctDtls><Id><SmplId><Id>SUB-1</Id></SmplId></Id><BalForSubAcct><AggtQty><Qty><Unit>2</Unit></Qty></AggtQty><FinInstrmDtls><Id><ISIN>HK0941009539</ISIN></Id></FinInstrmDtls></BalForSubAcct></SubAcctDtls>
</CtdyStmtOfHldgsV02></Document>`;
    assert.deepEqual(await linesOf(older), [
      '5 | account=DEPOT-1 | name=CHINA MOBILE LTD | isin=HK0941009539 | ccy=EUR | qty=1500 | value=7967.10 EUR | on=2021-12-31',
      '6 | account=SUB-1 | isin=HK0941009539 | qty=2 | on=2021-12-31',
    ]);
  });
});

describe('semt.003', () => {
  it('is read as the accounting view of the same', async () => {
    const accounting = statement(balance).replaceAll('SctiesBalCtdyRpt', 'SctiesBalAcctgRpt');
    const { positions, result } = await readFile(accounting);
    assert.deepEqual([positions.length, result.layout], [1, 'semt.003']);
  });
});

describe('a hostile statement in XML', () => {
  const whole = statement(balance);

  const refused: [string, string, string][] = [
    ['with a document type', whole.replace('<Document', '<!DOCTYPE Document [<!ENTITY a "b">]><Document'), 'fileNotSupported'], // prettier-ignore
    ['with an external entity', whole.replace('<Document', '<!DOCTYPE d SYSTEM "file:///etc/hostname"><Document'), 'fileNotSupported'], // prettier-ignore
    ['with an unknown entity', whole.replace('&amp;', '&x;'), 'fileDamaged'],
    ['nested without end', whole.replace('<AggtBal>', '<a>'.repeat(100)), 'contentTooLarge'],
    ['with a record without end', whole.replace('<AggtBal>', `${'<a/>'.repeat(60_000)}<AggtBal>`), 'contentTooLarge'], // prettier-ignore
    ['with a value without end', whole.replace('CHINA', 'x'.repeat(200_000)), 'contentTooLarge'],
    ['in an encoding not known here', whole.replace('UTF-8', 'EBCDIC-CP-US'), 'encodingUnreadable'],
    ['of no balance', statement(''), 'noRows'],
  ];
  for (const [what, text, code] of refused) {
    it(`${what} is refused`, async () => assert.equal((await refusalOf(text)).code, code));
  }

  it('is refused wherever it is cut off, and in bytes that are not its encoding', async () => {
    for (let at = 140; at < whole.length - 3; at += 97) {
      assert.equal((await refusalOf(whole.slice(0, at))).code, 'fileDamaged');
    }
    const latin = Buffer.from(whole.replace('CHINA', 'CAFÉ'), 'latin1');
    const problem = await refusalOf(latin);
    assert.deepEqual([problem.code, problem.file], ['encodingUnreadable', 'holdings.txt']);
  });
});

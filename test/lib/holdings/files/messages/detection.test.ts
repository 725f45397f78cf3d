import assert from 'node:assert/strict';
import jszip from 'jszip';
import { messageLayout } from '../../../../../lib/holdings/files/messages/layout.ts';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { body, inBlocks, mobile } from './mt535-messages.ts';

describe('which message a text is', () => {
  const texts: [string, string, string | null][] = [
    ['MT535 in blocks', inBlocks(body(mobile)), 'mt535'],
    ['another SWIFT message', '{1:F01TESTGB2LAXXX0000000000}{2:I940TESTHKHHXXXXN}{4:\n:20:X\n-}', 'mt535'],
    ['bare fields', body(mobile), 'mt535'],
    ['fields behind a note', `Statement of 31 December\r\n${body(mobile)}`, 'mt535'],
    ['fields joined by bars', body(mobile).replaceAll('\n', '|'), 'mt535'],
    ['a table that mentions a field', 'Field,Meaning\n:16R:,start of a block\n:35B:,security', null],
    ['a table of braces', '{1:a},{2:b}\n1,2', null],
    ['a table', 'Name,ISIN\nA,B', null],
    ['semt.002', '<?xml version="1.0"?><n:Document><n:SctiesBalCtdyRpt>', 'semt.002'],
    ['a cancellation of one', '<Document><CtdyStmtOfHldgsCxlV02>', null],
    ['13F', '<ns1:informationTable xmlns:ns1="x">', '13f'],
    ['N-PORT', '<edgarSubmission xmlns="http://www.sec.gov/edgar/nport">', 'nport'],
    ['another filing', '<edgarSubmission xmlns="http://www.sec.gov/edgar/formD">', null],
    ['FundApps', '<Snapshot Date="2021-12-31"><Portfolios/>', 'fundapps-xml'],
    ['another snapshot', '<Snapshot><Asset/></Snapshot>', null],
    ['a page that shows a message', '<html><pre>&lt;SctiesBalCtdyRpt></pre>', null],
    ['GCUS', 'BOF      PERSHING GLOBAL CUST POS    DATA OF', 'pershingGcus'],
    ['another file of Pershing', 'BOF      PERSHING CUSTOMER ACCT INFO', null],
  ];
  for (const [what, text, expected] of texts) {
    it(`is told of ${what}`, () => assert.equal(messageLayout(text), expected));
  }

  it('is told in an archive as well, beside tables', async () => {
    const zip = new jszip();
    zip.file('a.fin', inBlocks(body(mobile)));
    zip.file('b.csv', 'ISIN,Name\nHK0941009539,China Mobile\n');
    const bytes = await zip.generateAsync({ type: 'uint8array' });
    const files = await openHoldings(bufferSource(bytes), 'x.zip');
    assert.deepEqual(
      files.map(({ name, kind, message }) => [name, kind, message?.layout]),
      [
        ['x.zip/a.fin', 'message', 'mt535'],
        ['x.zip/b.csv', 'text', undefined],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { line, read, textFile } from '../opened.ts';

async function namesOf(text: string): Promise<(string | null)[]> {
  return (await read(textFile(text))).positions.map(({ security }) => security.name);
}

describe('records in two rows', () => {
  it('take the name of the row above, and only of that row', async () => {
    const text = `
ISIN,Quantity,Market Value
CHINA MOBILE LTD,,
HK0941009539,500,23400
ALIBABA GROUP HOLDING ADR,,
US01609W1027,20,2360
SAP SE,,

DE0007164600,10,1200
US0378331005,10,1955
`;
    const { positions, result } = await read(textFile(text));
    assert.deepEqual(positions.map(line), [
      '3 | name=CHINA MOBILE LTD | isin=HK0941009539 | qty=500 | value=23400 ?',
      '5 | name=ALIBABA GROUP HOLDING ADR | isin=US01609W1027 | qty=20 | value=2360 ?',
      '8 | isin=DE0007164600 | qty=10 | value=1200 ?',
      '9 | isin=US0378331005 | qty=10 | value=1955 ?',
    ]);
    assert.deepEqual({ ...result.skippedByReason }, { heading: 1, nameAbove: 3, blank: 1 });
  });

  it('are not seen where titles stand above rows that name their security', async () => {
    const text = `
Name,ISIN,Quantity
Hong Kong,,
CHINA MOBILE LTD,HK0941009539,500
United States,,
APPLE INC,US0378331005,20
Germany,,
SAP SE AG,DE0007164600,10
`;
    assert.deepEqual(await namesOf(text), ['CHINA MOBILE LTD', 'APPLE INC', 'SAP SE AG']);
  });

  it('are not seen where a currency heads the rows below it, whose values are in it', async () => {
    const text = `
Base Currency: USD,,
Symbol,Quantity,Value
HKD,,
941,"2,000","107,800.00"
USD,,
BABA,100,"10,880.00"
`;
    const { positions } = await read(textFile(text));
    assert.deepEqual(positions.map(line), [
      '4 | ticker=941 | qty=2000 | value=107800.00 ?',
      '6 | ticker=BABA | qty=100 | value=10880.00 ?',
    ]);
  });

  it('are not seen in a title above a run of rows without names', async () => {
    const text = 'ISIN,Quantity\nEquities,\nHK0941009539,500\nUS0378331005,20\nDE0007164600,10\n';
    assert.deepEqual(await namesOf(text), [null, null, null]);
  });
});

describe('a table of trades below one of holdings', () => {
  const holdings =
    'Account Number,Investment Name,Symbol,Shares,Share Price,Total Value\n1,ALIBABA GROUP ADR,BABA,20,118,2360\n';
  const heading =
    'Account Number,Trade Date,Settlement Date,Transaction Type,Investment Name,Symbol,Shares,Share Price,Principal Amount,Net Amount\n';

  it('is counted apart, but for rows with a valid identifier', async () => {
    const rows =
      '1,2021-06-03,2021-06-07,Buy,ALIBABA GROUP ADR,BABA,20,120,-2400,-2400\n1,2021-06-03,2021-06-07,Buy,CHINA MOBILE HK0941009539,CHL,20,120,-2400,-2400\n';
    const { positions, result } = await read(textFile(holdings + heading + rows));
    assert.deepEqual(
      positions.map(({ row }) => row),
      [2, 5],
    );
    assert.deepEqual({ ...result.skippedByReason }, { heading: 2, otherTable: 1 });
  });

  it('is read as ever where it stands alone', async () => {
    const { positions } = await read(
      textFile(`${heading}1,2021-06-03,2021-06-07,Buy,ALIBABA GROUP ADR,BABA,20,120,-2400,-2400\n`),
    );
    assert.equal(positions.length, 1);
  });
});

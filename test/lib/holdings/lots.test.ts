import assert from 'node:assert/strict';
import { line, read, textFile } from './opened.ts';

async function outcome(text: string): Promise<{ positions: string[]; skipped: object; problems: object }> {
  const { positions, result } = await read(textFile(text));
  return {
    positions: positions.map(line),
    skipped: { ...result.skippedByReason },
    problems: { ...result.problemsByCode },
  };
}

describe('reading positions: lots beside summaries', () => {
  it('skips lots that a column tells from a summary of the same security and account', async () => {
    const text = `
Account,LevelOfDetail,Symbol,Quantity
A,SUMMARY,941,500
A,LOT,941,300
A,LOT,941,200
B,LOT,941,70
`;
    assert.deepEqual(await outcome(text), {
      positions: ['2 | account=A | ticker=941 | qty=500', '5 | account=B | ticker=941 | qty=70'],
      skipped: { heading: 1, duplicateLot: 2 },
      problems: {},
    });
  });

  it('skips rows that name nothing but the day of purchase, as far as they fit into the position above', async () => {
    const text = `
Symbol,Date Acquired,Quantity,Value
941,,500,5000
,01/05/2021,300,3000
,02/05/2021,200,2000
,03/05/2021,200,2000
`;
    assert.deepEqual(await outcome(text), {
      positions: ['2 | ticker=941 | qty=500 | value=5000 ?'],
      skipped: { heading: 1, duplicateLot: 2 },
      problems: { rowUnidentified: 1 },
    });
  });

  it('skips dates in the place of the symbol', async () => {
    const text = 'Symbol,Quantity,Value\nBABA,20,2000\n06/03/2021,12.5,1000\n07/03/2021,7.5,1000\nJD,5,300\n';
    assert.deepEqual((await outcome(text)).positions, [
      '2 | ticker=BABA | qty=20 | value=2000 ?',
      '5 | ticker=JD | qty=5 | value=300 ?',
    ]);
  });
});

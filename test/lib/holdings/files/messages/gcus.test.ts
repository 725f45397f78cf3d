import assert from 'node:assert/strict';
import { line } from '../../opened.ts';
import { readFile, refusalOf } from './helpers.ts';

/** A record of 750 characters with texts at their places. */
function record(places: Readonly<Record<number, string>>, end: string): string {
  const characters = Array.from({ length: 750 }, () => ' ');
  for (const [at, text] of Object.entries(places)) {
    for (const [offset, character] of Array.from(text).entries()) characters[Number(at) + offset] = character;
  }
  characters[749] = end;
  return characters.join('');
}

const begin = (mode = 'REFRESHED'): string =>
  record({ 0: 'BOF      PERSHING', 18: 'GLOBAL CUST POS', 37: 'DATA OF', 46: '12/31/2021', 57: 'TO REMOTE', 67: 'ABCD', 72: 'BEGINS HERE', 85: '01/03/2022', 96: '01:02:03', 118: mode }, 'A'); // prettier-ignore

const end = (count: number): string =>
  record({ 0: 'EOF      PERSHING', 18: 'GLOBAL CUST POS', 37: 'DATA OF', 46: '12/31/2021', 71: ' ENDS HERE. TOTAL DETAIL RECORDS:', 105: String(count).padStart(10, '0'), 118: 'REFRESHED' }, 'Z'); // prettier-ignore

const mobile = record({ 0: 'GCA', 3: '00000001', 11: 'ABC1234561', 21: '000000000', 43: 'HK', 53: 'S', 54: 'HKD', 73: '000000000000000000', 91: '+', 92: '000000000150000000', 110: '+', 434: '0941', 533: '0002', 537: 'CHINA MOBILE LTD', 557: 'ORD SHS ISIN#HK0941', 661: 'HKD', 713: '000000000070200000', 731: '+', 735: 'I', 736: 'HK0941009539' }, 'X'); // prettier-ignore
const detailB = record({ 0: 'GCB', 3: '00000002', 11: 'ABC1234561', 21: '000000000' }, 'X');
const baba = record({ 0: 'GCA', 3: '00000003', 11: 'ABC1234563', 21: '01609W102', 53: 'S', 73: '000000000002050000', 91: '-', 92: '000000000000000000', 110: ' ', 434: 'BABA', 533: '0001', 537: 'ALIBABA GROUP HLDG', 661: 'USD', 664: '000000000002435195', 682: '-', 713: '000000000000000000', 731: ' ' }, 'X'); // prettier-ignore
const dollars = record({ 0: 'GCA', 3: '00000004', 11: 'ABC1234561', 21: 'USD999997', 53: 'C', 92: '000000000010000000', 110: '+', 533: '0001', 537: 'US DOLLARS CURRENCY' }, 'X'); // prettier-ignore

const file = (...records: string[]): string => [begin(), ...records, end(records.length)].join('\r\n');

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

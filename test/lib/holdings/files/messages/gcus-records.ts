/** Invented records of Pershing's file of global custody positions. */

/** A record of 750 characters with texts at their places. */
function record(places: Readonly<Record<number, string>>, end: string): string {
  const characters = Array.from({ length: 750 }, () => ' ');
  for (const [at, text] of Object.entries(places)) {
    for (const [offset, character] of Array.from(text).entries()) characters[Number(at) + offset] = character;
  }
  characters[749] = end;
  return characters.join('');
}

/** The header of a file of all positions, or of updates. */
export const begin = (mode = 'REFRESHED'): string =>
  record({ 0: 'BOF      PERSHING', 18: 'GLOBAL CUST POS', 37: 'DATA OF', 46: '12/31/2021', 57: 'TO REMOTE', 67: 'ABCD', 72: 'BEGINS HERE', 85: '01/03/2022', 96: '01:02:03', 118: mode }, 'A'); // prettier-ignore

/** The trailer with the number of records. */
export const end = (count: number): string =>
  record({ 0: 'EOF      PERSHING', 18: 'GLOBAL CUST POS', 37: 'DATA OF', 46: '12/31/2021', 71: ' ENDS HERE. TOTAL DETAIL RECORDS:', 105: String(count).padStart(10, '0'), 118: 'REFRESHED' }, 'Z'); // prettier-ignore

/** Settled shares with an ISIN and a description over two lines. */
export const mobile = record({ 0: 'GCA', 3: '00000001', 11: 'ABC1234561', 21: '000000000', 43: 'HK', 53: 'S', 54: 'HKD', 73: '000000000000000000', 91: '+', 92: '000000000150000000', 110: '+', 434: '0941', 533: '0002', 537: 'CHINA MOBILE LTD', 557: 'ORD SHS ISIN#HK0941', 661: 'HKD', 713: '000000000070200000', 731: '+', 735: 'I', 736: 'HK0941009539' }, 'X'); // prettier-ignore
/** A further record of a position. */
export const detailB = record({ 0: 'GCB', 3: '00000002', 11: 'ABC1234561', 21: '000000000' }, 'X');
/** Shares sold short and not settled yet. */
export const baba = record({ 0: 'GCA', 3: '00000003', 11: 'ABC1234563', 21: '01609W102', 53: 'S', 73: '000000000002050000', 91: '-', 92: '000000000000000000', 110: ' ', 434: 'BABA', 533: '0001', 537: 'ALIBABA GROUP HLDG', 661: 'USD', 664: '000000000002435195', 682: '-', 713: '000000000000000000', 731: ' ' }, 'X'); // prettier-ignore
/** A balance of a currency. */
export const dollars = record({ 0: 'GCA', 3: '00000004', 11: 'ABC1234561', 21: 'USD999997', 53: 'C', 92: '000000000010000000', 110: '+', 533: '0001', 537: 'US DOLLARS CURRENCY' }, 'X'); // prettier-ignore

/** A whole file of these records. */
export const file = (...records: string[]): string => [begin(), ...records, end(records.length)].join('\r\n');

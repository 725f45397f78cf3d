/** Files of funds for the tests. Weights and amounts are invented; identifiers are those of the real securities. */

export const holdingsHeading = 'Account,ISIN,Ticker,Security,Asset Class,Quantity,Market Value,Currency\n';

/** Three levels: A holds B, B holds C, C holds Hikvision. Weights 50 %, 40 %, 2.5 %: 0.5 % of A. */
export const fundA = `Alpha Multi Asset Fund
Fund Holdings as of,2026-10-30

Name,ISIN,Weight (%)
Beta China Fund,IE00B4L5Y983,50
Apple Inc,US0378331005,48
Cash and others Ltd,,2
`;

export const fundB = `Fund Name:,Beta China Fund
ISIN:,IE00B4L5Y983
As of:,2026-10-31

Name,ISIN,Weight (%)
Gamma A-Share ETF,,40
Tencent Holdings Ltd,KYG875721634,60
`;

export const fundC = `Gamma A-Share ETF
Holdings as of 2026-10-15

Name,ISIN,Weight
HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,0.025
KWEICHOW MOUTAI A,CNE0000018R8,0.975
`;

/** A row of holdings of a fund that is known by its name. */
export function holding(name: string, account = 'A-1'): string {
  return `${account},,,${name},Fund,100,20000.00,USD`;
}

/** A file of constituents under a title, its weights in percent. */
export function titled(name: string, rows: string, day = '2026-10-30'): string {
  return `${name}\nHoldings as of ${day}\n\nName,ISIN,Weight (%)\n${rows}`;
}

export function hikvision(weight: number): string {
  return `HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,${weight}\n`;
}

/** Not on the list. */
export function moutai(weight: number): string {
  return `KWEICHOW MOUTAI A,CNE0000018R8,${weight}\n`;
}

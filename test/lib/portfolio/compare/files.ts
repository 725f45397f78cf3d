import type { GivenText } from '../screened.ts';

/** A row of a holdings file: account, security, quantity. */
export type Row = readonly [account: string, security: keyof typeof securities, quantity: string];

/** Securities as files name them: ISIN, ticker, name. */
export const securities = {
  hikvision: ['CNE100000PM8', '002415 CH', 'HANGZHOU HIKVISION DIGITAL A'],
  mobile: ['HK0941009539', '941 HK', 'CHINA MOBILE LTD'],
  mobileByName: ['', '', 'CHINA MOBILE LIMITED'],
  oldCode: ['CNE100000T08', '300114 CH', 'ZHONGHANG ELECTRONIC MEASURING'],
  newCode: ['CNE100006T10', '302132 CH', 'AVIC CHENGDU AIRCRAFT CO LTD'],
  csic: ['CNE100000J75', '601989 CH', 'CHINA SHIPBUILDING INDUSTRY'],
  cssc: ['CNE000000W05', '600150 CH', 'CHINA CSSC HOLDINGS LTD'],
  avionics: ['', '600372 CH', 'CHINA AVIONICS SYSTEMS CO LTD'],
  electromechanical: ['CNE000001JY5', '002013 CH', 'AVIC ELECTROMECHANICAL SYSTEMS'],
  smicOld: ['KYG8020E1017', '', 'SEMICONDUCTOR MANUFACTURING INTL'],
  smic: ['KYG8020E1199', '981 HK', 'SEMICONDUCTOR MANUFACTURING INTL'],
  senseTime: ['KYG8062L1041', '20 HK', 'SENSETIME GROUP INC'],
  apple: ['US0378331005', 'AAPL US', 'APPLE INC'],
} as const;

export interface Layout {
  readonly isins?: boolean;
  readonly tickers?: boolean;
  readonly accounts?: boolean;
}

/** A holdings file of a day; every account also holds Apple, so that none is missing for want of a row. */
export function file(
  kind: GivenText['kind'],
  day: string | null,
  rows: readonly Row[],
  { isins = true, tickers = true, accounts = true }: Layout = {},
): GivenText {
  const heading = [...(accounts ? ['Account'] : []), 'ISIN', 'Ticker', 'Security', 'Quantity', 'Currency'];
  const lines = rows.map(([account, security, quantity]) => {
    const [isin, ticker, name] = securities[security];
    return [
      ...(accounts ? [account] : []),
      isins ? isin : '',
      tickers ? ticker : '',
      name,
      quantity,
      'USD',
    ].join();
  });
  const title = day === null ? [] : [`Holdings as of ${day}`];
  return { kind, text: [...title, heading.join(), ...lines, ''].join('\n') };
}

/** The accounts with a share that is not listed, in front of the rows. */
export function besides(accounts: readonly string[], rows: readonly Row[]): readonly Row[] {
  return [...accounts.map((account): Row => [account, 'apple', '5']), ...rows];
}

/** A file of trades: day, account, side, security, quantity. */
export function trades(
  rows: readonly (readonly [string, string, string, keyof typeof securities, string])[],
): GivenText {
  const lines = rows.map(([day, account, side, security, quantity]) => {
    const [isin, , name] = securities[security];
    return [day, account, side, isin, name, quantity].join();
  });
  return {
    kind: 'transactions',
    text: ['Trade Date,Account,Side,ISIN,Security,Quantity', ...lines, ''].join('\n'),
  };
}

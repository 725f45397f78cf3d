/** The countries of listed companies as OFAC names them, by the ISO 3166 code that trade.gov prints instead. */
const names: Readonly<Record<string, string>> = {
  CN: 'China',
  HK: 'Hong Kong',
  MO: 'Macau',
  TW: 'Taiwan',
  KY: 'Cayman Islands',
  VG: 'Virgin Islands, British',
  BM: 'Bermuda',
  SG: 'Singapore',
  GB: 'United Kingdom',
  US: 'United States',
};

/** OFAC's name of a country, or the code itself where no listed company has needed it yet. */
export function countryName(code: string): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}

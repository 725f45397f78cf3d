/** ISO 4217 codes in use, with the unofficial ones that files write: offshore yuan, pence, cents, old codes. */
export const currencyCodes: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF ' +
    'CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD ' +
    'HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL ' +
    'LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR ' +
    'PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP ' +
    'TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL ' +
    'CNH RMB GBX GBP. ZAC ILA NTD TRL BYR HRK'
  ).split(' '),
);

/** Marks and short words that files print before or after amounts, folded to upper case, with the code they prove. */
export const currencyMarks: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ['$', null],
  ['¥', null],
  ['US$', 'USD'],
  ['USD$', 'USD'],
  ['HK$', 'HKD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['S$', 'SGD'],
  ['NT$', 'TWD'],
  ['NZ$', 'NZD'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['RS', 'INR'],
  ['RS.', 'INR'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₱', 'PHP'],
  ['₽', 'RUB'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['RM', 'MYR'],
  ['FR', 'CHF'],
  ['FR.', 'CHF'],
  ['KR', null],
  ['KR.', null],
  ['ZŁ', 'PLN'],
  ['KČ', 'CZK'],
  ['FT', 'HUF'],
  ['元', null],
  ['人民币', 'CNY'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['美元', 'USD'],
  ['円', 'JPY'],
]);

/** Whether a token is a currency as files write it beside an amount. */
export function isCurrencyMark(token: string): boolean {
  const folded = token.toUpperCase();
  return currencyCodes.has(folded) || currencyMarks.has(folded);
}

/** The code that a mark or code proves; `null` for `$`, `¥`, `kr` and anything unknown. */
export function currencyOfMark(token: string): string | null {
  const folded = token.toUpperCase();
  return currencyMarks.get(folded) ?? (currencyCodes.has(folded) ? folded : null);
}

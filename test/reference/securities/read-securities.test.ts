import { describeRefusals } from '../refused-cells.ts';

const securities = 'securities/securities.csv';
const derivatives = 'securities/hkex-derivatives.csv';

describeRefusals('reference/securities: a bad row stops the start', [
  [securities, ['code', '00941'], ['uid', '30001'], /column uid, "30001": is not the uid of a listing/],
  [
    securities,
    ['code', '00941'],
    ['code', '941'],
    /column code, "941": is shorter than the 5 characters of XHKG/,
  ],
  [securities, ['code', '600118'], ['code', '000118'], /column code, "000118": is not a code of XSHG/],
  [securities, ['code', '600118'], ['mic', 'XXXX'], /column mic, "XXXX": is not a venue/],
  [securities, ['code', '600118'], ['code', ''], /column code, "": must not be empty where a venue/],
  [
    securities,
    ['code', '600118'],
    ['isin', 'CNE000000SM4'],
    /column isin, "CNE000000SM4": fails its check digit/,
  ],
  [securities, ['isin', 'BRC1EODR004'], ['isinCheck', 'valid'], /column isin, "BRC1EODR004": fails/],
  [securities, ['code', '600118'], ['isinCheck', 'printedInvalid'], /marks a valid ISIN as invalid/],
  [
    securities,
    ['isin', 'CND10002K094'],
    ['printed', 'no'],
    /column isinCheck.*only for an ISIN that the list prints/,
  ],
  [
    securities,
    ['code', '600941'],
    ['isinCheck', 'valid'],
    /column isinCheck, "valid": must be empty without an ISIN/,
  ],
  [securities, ['code', 'CHL'], ['cusip', '16941M108'], /column cusip, "16941M108": fails its check digit/],
  [securities, ['code', '002415'], ['sedol', 'B0YQ5W1'], /column sedol, "B0YQ5W1": fails its check digit/],
  [securities, ['code', '002415'], ['figis', 'BBG000Q845K6'], /column figis.*invalid FIGI/],
  [securities, ['code', '002415'], ['figis', 'BBG000Q845K5|'], /column figis.*empty member/],
  [securities, ['code', '002415'], ['currency', 'RMB¥'], /column currency, "RMB¥": is not a currency code/],
  [securities, ['code', '002415'], ['type', 'equity'], /column type, "equity": must be one of share, /],
  [securities, ['code', '002415'], ['status', 'listed'], /column status, "listed": must be one of quoted, /],
  [
    securities,
    ['code', '002415'],
    ['confidence', 'sure'],
    /column confidence, "sure": must be one of official, /,
  ],
  [securities, ['code', '002415'], ['source', ''], /column source, "": must not be empty/],
  [
    securities,
    ['code', '002415'],
    ['codeFrom', '2010-02-30'],
    /column codeFrom, "2010-02-30": is not a date/,
  ],
  [
    securities,
    ['code', '002415'],
    ['codeTo', '2009-01-01'],
    /column codeTo, "2009-01-01": is before codeFrom/,
  ],
  [
    securities,
    ['code', 'SIUIF'],
    ['confidence', 'official'],
    /column confidence.*only where the list prints both/,
  ],
  [
    securities,
    ['code', '002415'],
    ['issuer', 'HIKVISION '],
    /column issuer, "HIKVISION ": has blanks at an end/,
  ],
  [securities, ['code', '80883'], ['isin', 'HK0941009539'], /ISIN HK0941009539 belongs to both/],
  [securities, ['code', 'CEOHF'], ['code', 'CHLKF'], /code CHLKF at OTCM belongs to both 30923 and 30926/],
  [derivatives, ['code', '13036'], ['isin', 'HK0001216785'], /row 2, column isin, "HK0001216785": fails/],
  [derivatives, ['code', '13036'], ['expiresOn', '2026-01-01'], /column expiresOn.*before it was seen/],
  [
    derivatives,
    ['code', '13036'],
    ['underlyingCode', '03993'],
    /column underlyingCode, "03993": is not the code of a share/,
  ],
  [
    derivatives,
    ['code', '13036'],
    ['category', 'option'],
    /column category, "option": must be one of warrant/,
  ],
  [derivatives, ['code', '13036'], ['code', '13080'], /row \d+, column code, "13080": repeats row \d+/],
]);

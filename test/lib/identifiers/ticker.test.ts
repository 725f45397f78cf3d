import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readTickers, venueTable } from '../../../lib/identifiers/ticker.ts';
import type { TickerHints } from '../../../lib/identifiers/ticker.ts';
import { venues } from './fixtures/venues.ts';

const table = venueTable(venues);
const nothing: TickerHints = { venue: null, country: null, currency: null, names: [] };

/** Readings as `MIC:code/basis`, with `*` where zeros were added or taken away. */
function read(text: string, hints: Partial<TickerHints> = {}): string {
  return readTickers([text], { ...nothing, ...hints }, table)
    .map(({ mic, code, basis, padded }) => `${mic ?? '-'}:${code}/${basis}${padded ? '*' : ''}`)
    .join(' ');
}

describe('identifiers/ticker: letters beside the code', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['700 HK', 'XHKG:00700/suffix*'],
    ['700:HK', 'XHKG:00700/suffix*'],
    ['HKG:700', 'XHKG:00700/suffix*'],
    ['HK:941', 'XHKG:00941/suffix*'],
    ['SEHK: 00700', 'XHKG:00700/suffix'],
    ['941 SEHK', 'XHKG:00941/suffix*'],
    ['0700.HK', 'XHKG:00700/suffix*'],
    ['0941.hk ', 'XHKG:00941/suffix*'],
    ['80941.HK', 'XHKG:80941/suffix'],
    ['00700.XHKG', 'XHKG:00700/suffix'],
    ['000941.HK', 'XHKG:00941/suffix*'],
    ['HK.00700', 'XHKG:00700/suffix'],
    ['HK00700', 'XHKG:00700/suffix'],
    ['941 HK Equity', 'XHKG:00941/suffix*'],
    ['00317  HK', 'XHKG:00317/suffix'],
    ['600050.SS', 'XSHG:600050/suffix'],
    ['600050.SH', 'XSHG:600050/suffix'],
    ['600050.XSHG', 'XSHG:600050/suffix'],
    ['sh600050', 'XSHG:600050/suffix'],
    ['SH.600050', 'XSHG:600050/suffix'],
    ['600050 CH', 'XSHG:600050/suffix'],
    ['600050 CG', 'XSHG:600050/suffix'],
    ['600050 CN', 'XSHG:600050/suffix'],
    ['688981 C1', 'XSHG:688981/suffix'],
    ['601989.SS^I25', 'XSHG:601989/suffix'],
    ['603019CN', 'XSHG:603019/suffix'],
    ['601698  CN', 'XSHG:601698/suffix'],
    ['900901.SS', 'XSHG:900901/suffix'],
    ['002415 CS', 'XSHE:002415/suffix'],
    ['002415 CN', 'XSHE:002415/suffix'],
    ['002415 CH Equity', 'XSHE:002415/suffix'],
    ['002415.SZ', 'XSHE:002415/suffix'],
    ['SHE:002415', 'XSHE:002415/suffix'],
    ['2415.SZ', 'XSHE:002415/suffix*'],
    ['302132 C2', 'XSHE:302132/suffix'],
    ['200625 CH', 'XSHE:200625/suffix'],
    ['920002.BJ', 'BJSE:920002/suffix'],
    ['CHL UN', 'XNYS:CHL/suffix'],
    ['CHL.N', 'XNYS:CHL/suffix'],
    ['CHL.K', 'XNYS:CHL/suffix'],
    ['NYSE:CHL', 'XNYS:CHL/suffix'],
    ['CHL US', 'XNYS:CHL/suffix XNAS:CHL/suffix'],
    ['BABA.O', 'XNAS:BABA/suffix'],
    ['TLT.NASDAQ', 'XNAS:TLT/suffix'],
    ['SMICY.PK', 'OTCM:SMICY/suffix'],
    ['OTCMKTS:CHLKF', 'OTCM:CHLKF/suffix'],
    ['BRK/B UN', 'XNYS:BRK/B/suffix'],
    ['CNU CA', 'XTSE:CNU/suffix'],
    ['TECK/B CN', 'XTSE:TECK/B/suffix'],
    ['CTM DE', 'XFRA:CTM/suffix'],
  ];
  for (const [text, expected] of cases)
    it(`${text} -> ${expected}`, () => assert.equal(read(text), expected));

  it('lets an exchange column choose among venues that share letters', () => {
    assert.equal(read('CHL US', { venue: 'New York Stock Exchange Inc.' }), 'XNYS:CHL/suffix');
  });

  it('outranks the exchange column', () => {
    assert.equal(read('0941.HK', { venue: 'NYSE', country: 'China' }), 'XHKG:00941/suffix*');
  });

  it('takes letters of another mainland exchange for the country only', () => {
    assert.equal(read('002415.SS'), 'XSHE:002415/country');
  });
});

describe('identifiers/ticker: hints of the row', () => {
  const hongKong = 'Hong Kong Exchanges And Clearing Ltd';
  const cases: readonly (readonly [string, Partial<TickerHints>, string])[] = [
    ['700', { venue: hongKong, country: 'China' }, 'XHKG:00700/venue*'],
    ['00700', { venue: 'XHKG' }, 'XHKG:00700/venue'],
    ['000883', { venue: hongKong }, 'XHKG:00883/venue*'],
    ['2415', { venue: 'Shenzhen Stock Exchange' }, 'XSHE:002415/venue*'],
    ['2415', { venue: 'XSHE' }, 'XSHE:002415/venue*'],
    ['002415', { venue: 'Shanghai Stock Exchange' }, 'XSHE:002415/country'],
    ['600050', { venue: '上海' }, 'XSHG:600050/venue'],
    ['CHL', { venue: 'NYSE', country: 'China' }, 'XNYS:CHL/venue'],
    ['BRK B', { venue: 'NYSE' }, 'XNYS:BRK/B/venue'],
    ['883', { venue: 'NYSE', country: 'China' }, '-:883/none'],
    ['002415', { country: 'Cina' }, 'XSHE:002415/country'],
    ['000883', { country: 'China' }, 'XSHE:000883/country'],
    ['600050', { country: '中国', currency: 'USD' }, 'XSHG:600050/country'],
    ['2415', { country: 'China' }, 'XHKG:02415/country* XSHE:002415/country*'],
    ['883', { country: 'China', currency: 'CNY' }, 'XHKG:00883/country* XSHE:000883/country*'],
    ['883', { country: 'China', currency: 'hkd' }, 'XHKG:00883/country*'],
    ['0883', { country: 'China' }, 'XHKG:00883/country*'],
    ['00883', { country: 'China' }, 'XHKG:00883/country'],
    ['200625', { country: 'China', currency: 'HKD' }, 'XSHE:200625/country'],
    ['883', { country: 'Hong Kong' }, 'XHKG:00883/country*'],
    ['000883', { country: 'HK' }, 'XHKG:00883/country*'],
    ['883', { country: 'Bermuda', currency: 'HKD' }, 'XHKG:00883/currency*'],
    ['883', { currency: 'HKD' }, 'XHKG:00883/currency*'],
    ['12345', { country: 'China' }, 'XHKG:12345/country'],
    ['80941', { currency: 'CNH' }, 'XHKG:80941/currency'],
    ['00941', { currency: 'CNY' }, 'XHKG:00941/currency'],
    ['600050', { currency: 'cny' }, 'XSHG:600050/currency'],
    ['2415', { currency: 'CNY' }, 'XSHE:002415/currency*'],
    ['000883', { currency: 'HKD' }, '-:000883/none'],
    ['200625', { currency: 'HKD' }, 'XSHE:200625/currency'],
    ['900901', { currency: 'USD' }, 'XSHG:900901/currency'],
    ['002415', { names: ['海康威视'] }, 'XSHE:002415/script'],
    ['00700', { names: ['腾讯控股'] }, 'XHKG:00700/script'],
    ['2415', { names: ['海康威视'] }, '-:2415/none'],
    ['005930', { country: 'Korea (South)', currency: 'KRW' }, '-:005930/none'],
    ['2330', { venue: 'Taiwan Stock Exchange', country: 'Taiwan', currency: 'TWD' }, '-:2330/none'],
  ];
  for (const [text, hints, expected] of cases) {
    it(`${text} ${JSON.stringify(hints)} -> ${expected}`, () => assert.equal(read(text, hints), expected));
  }

  it('guesses nothing without a hint', () => {
    for (const code of ['883', '00883', '000883', '002415', '600050', 'CHL', '2415']) {
      assert.equal(read(code), `-:${code}/none`);
    }
    assert.equal(read('941.0'), '-:941/none');
    assert.equal(read('053800 KS', { country: 'China', currency: 'HKD' }), '-:053800 KS/none');
  });
});

describe('identifiers/ticker: no plain tickers', () => {
  it('gives no reading for marks of absence, ISINs and FIGIs', () => {
    for (const text of ['', '  ', '-', '--', 'N/A', '#N/A', 'XS1233275194', 'CNE100000PM8', 'BBG000BGWF84']) {
      assert.equal(read(text, { country: 'China' }), '', text);
    }
  });

  it('keeps options and futures as text without a venue', () => {
    const options = [
      ' -AMAT260424C400',
      'CHL   210115C00030000',
      '941 HK 12/30/21 C50 Equity',
      'CHL US 01/21/22 P22.5',
    ];
    for (const text of options) assert.match(read(text, { venue: 'NYSE' }), /^-:.+\/none$/, text);
  });

  it('reads several texts once each and keeps what was printed', () => {
    const readings = readTickers(['0941.HK', ' 941 HK', 'CHL.N'], nothing, table);
    assert.deepEqual(
      readings.map(({ raw, mic, code }) => [raw, mic, code]),
      [
        ['0941.HK', 'XHKG', '00941'],
        ['CHL.N', 'XNYS', 'CHL'],
      ],
    );
  });
});

describe('identifiers/ticker: properties', () => {
  it('reads every spelling of a Hong Kong code alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 6 }), (code, width) => {
        const text = String(code).padStart(width, '0');
        const expected = String(code).padStart(5, '0');
        for (const ticker of [`${text} HK`, `${text}.HK`, `HKG:${text}`, `${text}:HK`, `${text} HK Equity`]) {
          const [reading, ...more] = readTickers([ticker], nothing, table);
          assert.deepEqual([reading?.mic, reading?.code, more.length], ['XHKG', expected, 0]);
          assert.equal(reading?.padded, text !== expected);
        }
      }),
    );
  });

  it('never throws, and never names a venue whose codes look otherwise', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Z.: /^-]{1,12}$/));
    const hint = fc.option(fc.constantFrom('China', 'Hong Kong', 'HKD', 'CNY', 'XSHE', 'NYSE', 'US', '-'));
    fc.assert(
      fc.property(text, hint, hint, hint, (ticker, venue, country, currency) => {
        for (const one of readTickers([ticker], { venue, country, currency, names: [ticker] }, table)) {
          const pattern = venues.find(({ mic }) => mic === one.mic)?.codePattern;
          if (pattern) assert.match(one.code, new RegExp(pattern));
          assert.equal(one.raw, ticker);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

import assert from 'node:assert/strict';
import { readTickers, venueTable } from '../../../lib/identifiers/ticker.ts';
import type { TickerHints } from '../../../lib/identifiers/ticker.ts';
import { dataPath } from '../../../reference/data-path.ts';
import { readVenues } from '../../../reference/venues/read-venues.ts';
import { describeRefusals } from '../refused-cells.ts';

const venues = readVenues(dataPath('.'));
const table = venueTable(venues);
const nothing: TickerHints = { venue: null, country: null, currency: null, names: [] };

const read = (text: string, hints: Partial<TickerHints> = {}): readonly string[] =>
  readTickers([text], { ...nothing, ...hints }, table).map(({ mic, code }) => `${code}@${mic ?? '?'}`);

describe('reference/venues: tickers as files spell them', () => {
  const alone: readonly (readonly [string, string])[] = [
    ['941 HK', '00941@XHKG'],
    ['0941.HK', '00941@XHKG'],
    ['HKG:0941', '00941@XHKG'],
    ['688981 CH', '688981@XSHG'],
    ['688981 C1', '688981@XSHG'],
    ['688981.SH', '688981@XSHG'],
    ['601989.SS^I25', '601989@XSHG'],
    ['603019CN', '603019@XSHG'],
    ['002415 C2', '002415@XSHE'],
    ['2415.SZ', '002415@XSHE'],
    ['200625 CH', '200625@XSHE'],
    ['053800 KS', '053800@XKRX'],
    ['2330.TW', '2330@XTAI'],
    ['6758.T', '6758@XTKS'],
    ['IRE AU', 'IRE@XASX'],
    ['C1HL34 BZ', 'C1HL34@BVMF'],
    ['CHA AR', 'CHA@XBUE'],
    ['CHL RU', 'CHL@MISX'],
    ['K3ED SP', 'K3ED@XSES'],
    ['CTM.MU', 'CTM@XMUN'],
    ['CHL.N', 'CHL@XNYS'],
    ['SMICY.PK', 'SMICY@OTCM'],
    ['ERIC B SS', 'ERIC/B@XSTO'],
  ];
  for (const [text, expected] of alone)
    it(`${text} -> ${expected}`, () => assert.deepEqual(read(text), [expected]));

  const columns: readonly (readonly [string, string, string])[] = [
    ['941', 'Hong Kong Exchanges And Clearing Ltd', '00941@XHKG'],
    ['2415', 'Shenzhen Stock Exchange', '002415@XSHE'],
    ['600050', '上海证券交易所', '600050@XSHG'],
    ['5930', 'Korea Exchange (Stock Market)', '005930@XKRX'],
    ['2330', 'Taiwan Stock Exchange', '2330@XTAI'],
    ['PETR4', 'XBSP', 'PETR4@BVMF'],
    ['LKOH', 'Standard-Classica-Forts', 'LKOH@MISX'],
    ['WALMEX*', 'Bolsa Mexicana De Valores', 'WALMEX*@XMEX'],
    ['CHL', 'New York Stock Exchange Inc.', 'CHL@XNYS'],
    ['ERIC B', 'Nasdaq Omx Nordic', 'ERIC/B@XSTO'],
  ];
  for (const [text, venue, expected] of columns) {
    it(`${text} on ${venue} -> ${expected}`, () => assert.deepEqual(read(text, { venue }), [expected]));
  }

  it('lets the letters of the list lead to every venue of the country', () => {
    const germany = read('ZCH DE');
    assert.ok(germany.includes('ZCH@XFRA') && germany.includes('ZCH@XMUN') && germany.length === 9);
    assert.ok(read('CHL US').includes('CHL@XNYS') && read('CNU CA').includes('CNU@XTSE'));
  });

  it('covers every country whose letters the list prints', () => {
    const letters = new Set(venues.flatMap((venue) => venue.listLetters));
    for (const country of ['CN', 'HK', 'US', 'DE', 'SG', 'BR', 'AR', 'RU', 'CA'])
      assert.ok(letters.has(country), country);
  });
});

describeRefusals('reference/venues: a bad row stops the start', [
  ['venues/venues.csv', ['mic', 'XHKG'], ['country', 'XX'], /column country, "XX": is not an ISO 3166/],
  [
    'venues/venues.csv',
    ['mic', 'XHKG'],
    ['timeZone', 'Asia/Hongkongg'],
    /column timeZone, "Asia\/Hongkongg": is not a time zone/,
  ],
  ['venues/venues.csv', ['mic', 'XHKG'], ['codePattern', '\\d{5}'], /column codePattern.*is not anchored/],
  [
    'venues/venues.csv',
    ['mic', 'XHKG'],
    ['codePattern', '^(\\d{5}$'],
    /column codePattern.*not a regular expression/,
  ],
  ['venues/venues.csv', ['mic', 'XHKG'], ['codeLength', '5.0'], /column codeLength, "5.0": is not a length/],
  ['venues/venues.csv', ['mic', 'XTAI'], ['words', 'hkex'], /column words, "hkex": shares "hkex" with XHKG/],
  ['venues/venues.csv', ['mic', 'XTAI'], ['words', 'TWSE'], /column words, "TWSE": is not in lower case/],
  ['venues/venues.csv', ['mic', 'XTAI'], ['currencies', 'NT$'], /column currencies.*not a currency code/],
  ['venues/venues.csv', ['mic', 'XTAI'], ['mic', 'XHKG'], /column mic, "XHKG": repeats row/],
]);

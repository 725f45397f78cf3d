import assert from 'node:assert/strict';
import * as isin from '../../lib/identifiers/isin.ts';
import type { KnownSecurity } from '../../lib/matching/knowledge.ts';
import { nameKey } from '../../reference/consistency.ts';
import { loadBuiltInEdition } from '../../reference/edition/built-in.ts';
import { loadCalendars, loadKnowledge, loadOtherLists } from '../../reference/load.ts';

const edition = loadBuiltInEdition();
const uids = edition.listings.map((listing) => listing.uid);
const printedIsins = new Map(
  edition.listings.flatMap((one) => one.isins.map((printed) => [printed, one.uid])),
);
const knowledge = loadKnowledge(uids);
const { securities, lookalikes, actions, names, venues, vocabulary } = knowledge;

const counted = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

describe('reference: the tables as shipped', () => {
  it('load whole, row for row', () => {
    assert.equal(knowledge.asOf, '2026-11-20');
    assert.equal(venues.length, 83);
    assert.deepEqual(counted(securities.map((one) => one.type)), {
      share: 94,
      depositaryReceipt: 21,
      debt: 105,
      derivative: 543,
      unknown: 1,
    });
    assert.equal(lookalikes.length, 201);
    assert.equal(lookalikes.flatMap((one) => one.securities).length, 252);
    assert.equal(actions.length, 27);
    assert.equal(names.length, 215);
    assert.deepEqual(
      [vocabulary.legalForms, vocabulary.lineSuffixes, vocabulary.commonWords].map((one) => one.length),
      [124, 239, 162],
    );
    assert.equal(Object.values(vocabulary.abbreviations).flat().length, 222);
    assert.equal(Object.keys(vocabulary.simplified).length, 827);
    const calendars = loadCalendars(uids);
    assert.equal(calendars.holidays.length, 294);
    assert.deepEqual(
      [calendars.parts, calendars.covered, calendars.kept, calendars.settlement].map((one) => one.length),
      [9, 4, 7, 4],
    );
    assert.equal(calendars.onlyVenues.size, 38);
    const { related, companies } = loadOtherLists(uids);
    assert.deepEqual([related.length, companies.length], [256, 62]);
  });

  it('give a source and a sentence for people with every look-alike', () => {
    for (const { id, why, source } of lookalikes) {
      assert.ok(source.length > 3, id);
      assert.ok(!/\bundefined\b|\bNone\b/.test(why), id);
    }
    const affiliates = lookalikes.filter((one) => ['subsidiary', 'parent', 'sister'].includes(one.relation));
    for (const { id, why } of affiliates) assert.match(why, /FAQ 857/, id);
  });
});

describe('reference: securities against the printed list', () => {
  it('name the printed issuer of every printed ISIN, and know all of them', () => {
    for (const one of securities) {
      const printed = one.isin === null ? undefined : printedIsins.get(one.isin);
      if (printed !== undefined) assert.equal(one.uid, printed, one.isin ?? '');
    }
    const known = new Set(securities.map((one) => one.isin));
    assert.deepEqual(
      [...printedIsins.keys()].filter((printed) => !known.has(printed)),
      [],
    );
  });

  it('know a line for every printed ticker', () => {
    for (const listing of edition.listings) {
      const codes = new Set(securities.filter((one) => one.uid === listing.uid).map((one) => one.code));
      for (const { code, country } of listing.tickers) {
        assert.ok(codes.has(country === 'HK' ? code.padStart(5, '0') : code), `${listing.name} ${code}`);
      }
    }
  });

  it('call official only what the list prints', () => {
    const tickers = new Map(
      edition.listings.map((one) => [
        one.uid,
        new Set(one.tickers.map(({ code }) => code.replace(/^0+/, ''))),
      ]),
    );
    for (const one of securities.filter((security) => security.confidence === 'official')) {
      assert.ok(one.isin === null || printedIsins.has(one.isin), `${one.isin}`);
      assert.ok(one.code === null || tickers.get(one.uid)?.has(one.code.replace(/^0+/, '')), `${one.code}`);
    }
  });

  it('keep the three ISINs that the list prints wrongly, and no other wrong one', () => {
    const wrong = securities.flatMap((one) =>
      one.isin !== null && isin.read(one.isin) === null ? [one.isin] : [],
    );
    assert.deepEqual(wrong.sort(), ['BRC1EODR004', 'CND10002G601', 'CND10002K094']);
  });

  it('carry the issuer as the list prints it', () => {
    const printed = new Map(edition.listings.map((one) => [one.uid, one.name]));
    for (const one of securities) assert.equal(one.issuer, printed.get(one.uid));
  });
});

describe('reference: codes through time', () => {
  const line = (code: string, mic: string): KnownSecurity => {
    const found = securities.filter((one) => one.code === code && one.mic === mic);
    assert.equal(found.length, 1, `${code} ${mic}`);
    return found[0]!;
  };
  const cases: readonly (readonly [string, string, number, string | null, string | null])[] = [
    ['CHA', 'XNYS', 30882, null, '2021-05-18'],
    ['CHL', 'XNYS', 30923, null, '2021-05-18'],
    ['CHU', 'XNYS', 30924, null, '2021-05-18'],
    ['CEO', 'XNYS', 30926, null, '2021-10-22'],
    ['300114', 'XSHE', 32153, null, '2025-02-14'],
    ['302132', 'XSHE', 32153, '2025-02-17', null],
    ['601989', 'XSHG', 32100, null, '2025-09-05'],
    ['601728', 'XSHG', 30882, '2021-08-20', null],
    ['600941', 'XSHG', 30923, '2022-01-05', null],
    ['600938', 'XSHG', 30926, '2022-04-21', null],
    ['688327', 'XSHG', 33112, '2022-05-27', null],
    ['80941', 'XHKG', 30923, '2023-06-19', null],
    ['00941', 'XHKG', 30923, null, null],
  ];
  for (const [code, mic, uid, from, to] of cases) {
    it(`${code} at ${mic}: ${from ?? '…'} to ${to ?? '…'}`, () => {
      const found = line(code, mic);
      assert.deepEqual([found.uid, found.codeFrom, found.codeTo], [uid, from, to]);
    });
  }

  it('bound every structured product by what was seen and its expiry', () => {
    for (const one of securities.filter((security) => security.type === 'derivative')) {
      assert.ok(one.codeFrom !== null && one.codeTo !== null && one.codeFrom <= one.codeTo, one.note ?? '');
    }
    assert.match(line('13036', 'XHKG').note ?? '', /SG-SMIC@EC2607B.*warrant.*00981/);
  });
});

describe('reference: nothing is both listed and a look-alike', () => {
  it('no look-alike bears a printed ISIN or a printed name', () => {
    const printedNames = new Set(
      edition.listings.flatMap((one) => one.names.map(({ text }) => nameKey(text))),
    );
    for (const one of lookalikes) {
      for (const security of one.securities) assert.ok(!printedIsins.has(security.isin ?? ''), one.id);
      for (const text of [one.name, ...one.otherNames]) assert.ok(!printedNames.has(nameKey(text)), text);
    }
  });

  it('only the parent of SenseTime needs a decision', () => {
    const review = lookalikes.filter((one) => one.outcome === 'review');
    assert.deepEqual(
      review.map((one) => [one.name, one.uid, one.relation]),
      [['SenseTime Group Inc.', 33114, 'parent']],
    );
    assert.deepEqual(
      review[0]?.securities.map((one) => one.code),
      ['00020', '80020', 'SNTMF'],
    );
  });

  const taken: readonly (readonly [string, string, number | null, string])[] = [
    ['600893', 'XSHG', 30902, 'subsidiary'],
    ['02357', 'XHKG', 30925, 'subsidiary'],
    ['600050', 'XSHG', 30942, 'subsidiary'],
    ['600150', 'XSHG', 32100, 'successor'],
    ['00390', 'XHKG', 30959, 'similarName'],
    ['00788', 'XHKG', 30923, 'sister'],
    ['CSGP', 'XNAS', 32107, 'homonym'],
    ['CHA', 'XNAS', 30882, 'homonym'],
    ['02568', 'XHKG', 30926, 'financingVehicle'],
    ['01810', 'XHKG', null, 'formerlyListed'],
    ['00700', 'XHKG', null, 'otherList'],
    ['03993', 'XHKG', 30923, 'homonym'],
    ['2330', 'XTAI', 30951, 'similarName'],
  ];
  for (const [code, mic, uid, relation] of taken) {
    it(`${code} at ${mic} is a ${relation}`, () => {
      const found = lookalikes.filter((one) =>
        one.securities.some((own) => own.code === code && own.mic === mic),
      );
      assert.deepEqual(
        found.map((one) => [one.uid, one.relation]),
        [[uid, relation]],
      );
    });
  }
});

describe('reference: names', () => {
  const strengthOf = (uid: number, text: string): string | undefined =>
    names.find((one) => one.uid === uid && one.text === text)?.strength;

  it('repeat nothing that the list prints for the same company', () => {
    const named = names.filter((one) => one.kind !== 'underlyingCode');
    const printed = new Set(
      edition.listings.flatMap((one) => one.names.map(({ text }) => `${one.uid} ${nameKey(text)}`)),
    );
    assert.deepEqual(
      named.filter((one) => printed.has(`${one.uid} ${nameKey(one.text)}`)),
      [],
    );
  });

  it('know each mainland short name of the quoted companies', () => {
    const quoted = new Set(
      securities.filter((one) => ['XSHG', 'XSHE'].includes(one.mic ?? '')).map((one) => one.uid),
    );
    const named = new Set(names.filter((one) => one.kind === 'chineseShort').map((one) => one.uid));
    assert.deepEqual(
      [...quoted].filter((uid) => !named.has(uid)),
      [],
    );
  });

  it('hold as weak what an unlisted company or another product also bears', () => {
    assert.equal(strengthOf(30924, '中国联通'), 'weak');
    assert.equal(strengthOf(30924, 'CHINA UNICOM'), 'weak');
    assert.equal(strengthOf(30923, 'CMOB'), 'weak');
    assert.equal(strengthOf(30923, 'CHINA MOBILE'), 'strong');
    assert.equal(strengthOf(32153, 'AVIC Chengdu Aircraft Co., Ltd.'), 'strong');
  });
});

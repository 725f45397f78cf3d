import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { differenceOf } from '../../../lib/listings/difference.ts';
import { editionOf } from '../../../lib/listings/edition.ts';
import { listingsInForce } from '../../../lib/listings/in-force.ts';
import { writeEdition } from '../../../lib/listings/edition-json.ts';
import { dataPath } from '../../../reference/data-path.ts';
import { checkBuiltInEdition, loadBuiltInEdition } from '../../../reference/edition/built-in.ts';
import { renewalLines, renewedEdition } from '../../../reference/edition/renew.ts';

const text = readFileSync(dataPath('edition/edition.json'), 'utf8');

describe('the built-in edition', () => {
  const edition = loadBuiltInEdition();

  it('is the list of 68 companies as published on 2026-01-08', () => {
    assert.equal(edition.format, 'builtIn');
    assert.equal(edition.publishedOn, '2026-01-08');
    assert.equal(edition.listings.length, 68);
    const byDay = new Map<string, number>();
    for (const { listedOn, effectiveOn, divestOn } of edition.listings) {
      const days = [listedOn, effectiveOn, divestOn].join(' ');
      byDay.set(days, (byDay.get(days) ?? 0) + 1);
    }
    assert.deepEqual(
      [...byDay],
      [
        ['2021-06-03 2021-08-02 2022-06-03', 59],
        ['2021-12-16 2022-02-14 2022-12-16', 8],
        ['2021-12-10 2022-02-08 2022-12-10', 1],
      ],
    );
    assert.equal(listingsInForce(edition, '2021-12-10').length, 60);
  });

  it('carries every identifier that the list prints', () => {
    const isins = edition.listings.flatMap((one) => one.isins);
    assert.equal(isins.length, 163);
    assert.equal(new Set(isins).size, 163);
    assert.equal(edition.listings.flatMap((one) => one.tickers).length, 69);
    assert.ok(edition.listings.flatMap((one) => one.tickers).every((one) => one.country !== null));
    assert.equal(
      edition.listings.flatMap((one) => one.numbers).filter((one) => one.scheme === 'uscc').length,
      58,
    );
    const names = edition.listings.flatMap((one) => one.names);
    const aliases = names.filter((one) => one.kind !== 'primary' && one.kind !== 'issuer');
    assert.equal(aliases.length, 137);
    assert.equal(aliases.filter((one) => one.strength === 'weak').length, 27);
    assert.equal(names.filter((one) => one.script !== 'latin').length, 6);
  });

  it('keeps what is wrong in the publication as findings', () => {
    const seen = (code: string): string[] =>
      edition.findings.filter((one) => one.code === code).map((one) => one.seen);
    assert.deepEqual(seen('isinInvalid').sort(), ['BRC1EODR004', 'CND10002G601', 'CND10002K094']);
    assert.deepEqual(seen('isinRepeated').sort(), ['CND100005MX3', 'HK0883013259']);
    assert.equal(seen('noIdentifiers').length, 15);
    assert.equal(seen('noTargetType').length, 11);
    assert.equal(seen('tickerOddlySpaced').length, 12);
    assert.deepEqual([...seen('dateDiffers'), ...seen('dateMissing'), ...seen('remarksCut')], []);
  });

  it('is refused with the file and the row where anything in it is wrong', () => {
    const check =
      (changed: string): (() => void) =>
      () =>
        checkBuiltInEdition(changed, 'edition.json');
    assert.throws(check(text.replace('CNE100000PM8', 'CNE100000PM9')), /edition\.json .*altered/);
    assert.throws(
      check(text.replace('"targetType":"Public Company"', '"targetType":7')),
      /uid 30882\)\.targetType/,
    );
    const fewer = editionOf({ ...edition, format: 'enhancedXml', listings: edition.listings.slice(1) });
    assert.throws(check(writeEdition(fewer)), /67 companies, not the 68/);
    assert.throws(check(writeEdition({ ...edition, format: 'tradeGovCsv' })), /CONS_ENHANCED\.XML/);
  });

  it('is renewed with a line for every change', () => {
    const after = editionOf({
      ...edition,
      listings: edition.listings
        .filter((one) => one.uid !== 30946)
        .map((one) => (one.uid === 30926 ? { ...one, isins: one.isins.slice(1) } : one)),
    });
    const lines = renewalLines(edition, after);
    assert.match(lines[0] ?? '', /68 -> 67 companies, 66 unchanged/);
    assert.ok(lines.includes('REMOVED 30946 HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.'));
    assert.ok(lines.includes('changed 30926 CNOOC LIMITED: The ISINs changed: removed HK0883013259.'));
    assert.deepEqual(differenceOf(edition, edition).changed, []);
  });

  it('keeps a company that is no longer printed, closed on the day that is given', () => {
    const listings = edition.listings.filter((one) => one.uid !== 30946);
    const published = editionOf({ ...edition, publishedOn: '2027-02-01', listings });
    assert.throws(
      () => renewedEdition(edition, published, null),
      /30946 HANGZHOU HIKVISION .* day of the removal/,
    );
    assert.throws(() => renewedEdition(edition, published, '31 Jan 2027'), /day of the removal/);
    const renewed = renewedEdition(edition, published, '2027-01-31');
    assert.equal(renewed.listings.length, 68);
    assert.equal(listingsInForce(renewed, '2027-01-30').length, 68);
    assert.equal(listingsInForce(renewed, '2027-01-31').length, 67);
    const again = renewedEdition(renewed, published, null);
    assert.equal(again.id, renewed.id);
  });
});

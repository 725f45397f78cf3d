import assert from 'node:assert/strict';
import { assembleListing } from '../../../lib/listings/assemble.ts';
import type { PrintedEntry } from '../../../lib/listings/entry.ts';
import { findingsOf } from '../../../lib/listings/findings.ts';

const dates: [string, string][] = [
  ['Listing Date (CMIC)', '03 Jun 2021'],
  ['Effective Date (CMIC)', '02 Aug 2021'],
  ['Purchase/Sales For Divestment Date (CMIC)', '03 Jun 2022'],
];

function entryWith(attributes: [string, string][], others: Partial<PrintedEntry> = {}): PrintedEntry {
  return {
    uid: 1,
    name: 'EXAMPLE CO., LTD.',
    programmes: ['CMIC-EO13959'],
    aliases: [],
    attributes: attributes.map(([label, value]) => ({ label, value, country: null })),
    addresses: [],
    links: [],
    leftovers: [],
    cutAt: null,
    ...others,
  };
}

function codesOf(...entries: PrintedEntry[]): string[] {
  const assembled = entries.map(assembleListing);
  const all = [
    ...assembled.flatMap((one) => one.findings),
    ...findingsOf(assembled.map((one) => one.listing)),
  ];
  return all.map(({ code, seen }) => `${code}:${seen}`);
}

const clean: [string, string][] = [...dates, ['ISIN', 'CNE100000PM8'], ['Target Type', 'Public Company']];

describe('findings about the list itself', () => {
  it('are none for a clean entry', () => assert.deepEqual(codesOf(entryWith(clean)), []));

  const cases: [string, [string, string][], Partial<PrintedEntry>, string[]][] = [
    ['a repeated ISIN', [...clean, ['ISIN', 'CNE100000PM8']], {}, ['isinRepeated:CNE100000PM8']],
    [
      'an unknown label',
      [...clean, ['Website', 'example.org']],
      {},
      ['attributeUnknown:Website: example.org'],
    ],
    ['a label without value', [...clean, ['ISIN', '']], {}, ['attributeUnknown:ISIN: ']],
    ['text of no label', clean, { leftovers: ['Odd text'] }, ['attributeUnknown:Odd text']],
    ['cut remarks', clean, { cutAt: 'tail' }, ['remarksCut:tail']],
    [
      'a wrong LEI',
      [...clean, ['Legal Entity Number', '549300XIVJCBIGMRUD49']],
      {},
      ['numberInvalid:549300XIVJCBIGMRUD49'],
    ],
    [
      'a date printed twice',
      [...clean, ['Listing Date (CMIC)', '04 Jun 2021']],
      {},
      ['dateDiffers:04 Jun 2021'],
    ],
    [
      'an unresolved link',
      clean,
      { links: [{ uid: null, name: 'NOBODY', relation: null }] },
      ['linkUnresolved:NOBODY'],
    ],
    [
      'a link to an entry of another programme',
      clean,
      { links: [{ uid: 2, name: 'B', relation: null }] },
      ['linkUnresolved:B'],
    ],
    [
      'a name printed twice',
      clean,
      { aliases: [{ text: 'Example Co., Ltd.', kind: 'aka', strength: 'strong', script: 'latin' }] },
      ['nameRepeated:Example Co., Ltd.'],
    ],
    ['no dates', clean.slice(3), {}, ['dateMissing:', 'dateMissing:', 'dateMissing:']],
    [
      'an unreadable date',
      [['Listing Date (CMIC)', 'soon'], ...clean.slice(1)],
      {},
      ['dateMissing:soon', 'dateMissing:'],
    ],
    ['neither ticker nor ISIN nor target type', dates, {}, ['noIdentifiers:', 'noTargetType:']],
  ];
  for (const [what, attributes, others, expected] of cases) {
    it(`name ${what}`, () => assert.deepEqual(codesOf(entryWith(attributes, others)), expected));
  }

  it('name both entries that share a name, however it is punctuated', () => {
    const other = entryWith(clean, {
      uid: 2,
      name: 'OTHER LTD',
      aliases: [{ text: 'Example Co Ltd', kind: 'aka', strength: 'strong', script: 'latin' }],
    });
    assert.deepEqual(codesOf(entryWith(clean), other), [
      'nameRepeated:EXAMPLE CO., LTD.',
      'nameRepeated:Example Co Ltd',
    ]);
  });

  it('leave published dates as they are where the count of days gives others', () => {
    const printed = entryWith([...clean.slice(0, 2), [dates[2]![0], '04 Jun 2022'], ...clean.slice(3)]);
    assert.equal(assembleListing(printed).listing.divestOn, '2022-06-04');
    assert.deepEqual(codesOf(printed), ['dateDiffers:2022-06-04']);
  });
});

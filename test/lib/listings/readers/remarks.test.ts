import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readRemarks } from '../../../../lib/listings/readers/remarks.ts';

describe('remarks of the CSV set', () => {
  const cases: [string, string, object][] = [
    ['a first and a repeated value', 'ISIN A; alt. ISIN B.', { attributes: ['ISIN=A', 'ISIN=B'] }],
    [
      'stops and commas in an issuer name',
      'Issuer Name A Corporation Limited.Co.Ltd; alt. Issuer Name B Co., Ltd.; ISIN C.',
      { attributes: ['Issuer Name=A Corporation Limited.Co.Ltd', 'Issuer Name=B Co., Ltd.', 'ISIN=C'] },
    ],
    [
      'an issuer name that ends the remarks',
      'ISIN C; Issuer Name B Co., Ltd.',
      { attributes: ['ISIN=C', 'Issuer Name=B Co., Ltd.'] },
    ],
    ['two blanks in a ticker', 'Equity Ticker 601698  CN.', { attributes: ['Equity Ticker=601698  CN'] }],
    [
      'the country of a number',
      'C.R. No. 2162198 (Hong Kong).',
      { attributes: ['C.R. No.=2162198@Hong Kong'] },
    ],
    [
      'brackets in a name, which are no country',
      'Issuer Name China Unicom (Hong Kong).',
      { attributes: ['Issuer Name=China Unicom (Hong Kong)'] },
    ],
    [
      'a label that begins another',
      'Business Registration Number 1 (China); Registration Number 2 (China).',
      { attributes: ['Business Registration Number=1@China', 'Registration Number=2@China'] },
    ],
    ['weak names', "a.k.a. 'CSSC'; f.k.a. 'O'NEIL'.", { weakNames: ['aka CSSC', "fka O'NEIL"] }],
    [
      'a link',
      'Linked To: CHINA UNICOM (HONG KONG) LIMITED.',
      { links: ['CHINA UNICOM (HONG KONG) LIMITED'] },
    ],
    [
      'a link to a name with its own stop',
      'Linked To: HUAWEI TECHNOLOGIES CO., LTD.',
      { links: ['HUAWEI TECHNOLOGIES CO., LTD.'] },
    ],
    [
      'what no label explains',
      'ISIN A; Something new 7.',
      { attributes: ['ISIN=A'], leftovers: ['Something new 7'] },
    ],
    ['nothing', '', {}],
  ];
  for (const [what, remarks, expected] of cases) {
    it(`say ${what}`, () => {
      const read = readRemarks(remarks);
      assert.deepEqual(
        {
          attributes: read.attributes.map(
            (one) => `${one.label}=${one.value}${one.country ? `@${one.country}` : ''}`,
          ),
          weakNames: read.weakNames.map((one) => `${one.kind} ${one.text}`),
          links: read.links.map((one) => one.name),
          leftovers: [...read.leftovers],
        },
        { attributes: [], weakNames: [], links: [], leftovers: [], ...expected },
      );
    });
  }

  it('give back every value that was put in, whatever its words', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9&.,'()-]{1,8}$/);
    const value = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const label = fc.constantFrom('ISIN', 'Issuer Name', 'Equity Ticker', 'Target Type');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, value), { minLength: 1, maxLength: 30 }), (pairs) => {
        const seen = new Set<string>();
        const segments = pairs.map(([name, text]) => {
          const prefix = seen.has(name) ? 'alt. ' : '';
          seen.add(name);
          return `${prefix}${name} ${text}`;
        });
        const remarks = `${segments.join('; ')}; Listing Date (CMIC) 03 Jun 2021.`;
        const read = readRemarks(remarks);
        assert.deepEqual(
          read.attributes.slice(0, -1).map((one) => [one.label, one.value]),
          pairs.map(([name, text]) => [name, text]),
        );
        assert.equal(read.attributes.at(-1)?.value, '03 Jun 2021');
        assert.deepEqual(read.leftovers, []);
      }),
    );
  });
});

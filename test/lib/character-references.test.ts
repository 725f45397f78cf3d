import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { withoutReferences } from '../../lib/character-references.ts';

const cases: readonly (readonly [string, string])[] = [
  ['JOHNSON &#38; JOHNSON', 'JOHNSON & JOHNSON'],
  ['AT&amp;T Inc', 'AT&T Inc'],
  ['AT&amp;amp;T', 'AT&T'],
  ['L&#x27;Or&eacute;al', "L'Oréal"],
  ['L&amp;#039;OREAL', "L'OREAL"],
  ['Nestl&Eacute; S.A.', 'NestlÉ S.A.'],
  ['M&uuml;nchener R&uuml;ck', 'Münchener Rück'],
  ['CORP&nbsp;LTD', 'CORP LTD'],
  ['A&AMP;B', 'A&B'],
  ['&#20013;&#22269;&#31227;&#21160;', '中国移动'],
  ['AT&T; and M&M', 'AT&T; and M&M'],
  ['P&G;', 'P&G;'],
  ['S&P 500', 'S&P 500'],
  ['&#0;&#31;&#55296;&#1114112;&#9999999;', '&#0;&#31;&#55296;&#1114112;&#9999999;'],
  ['&unknown;', '&unknown;'],
];

describe('references of HTML in texts', () => {
  for (const [written, read] of cases) {
    it(`reads ${written}`, () => assert.equal(withoutReferences(written), read));
  }

  it('reads back every text whose marks were escaped', () => {
    const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        if (!/[&;#]/.test(text)) assert.equal(withoutReferences(escaped(text)), text);
      }),
    );
    assert.equal(withoutReferences(escaped('a & b < c')), 'a & b < c');
  });
});

import assert from 'node:assert/strict';
import { statedCharset } from '../../../../../lib/holdings/files/html/encoding.ts';
import { encoded } from '../text/helpers.ts';
import { openPage, pageRows } from './pages.ts';

const chinese = '客户持仓：海康威视，中国移动有限公司，数量与市值';
const page = (meta: string, text: string): string =>
  `<html><head>${meta}</head><table><tr><td>${text}</td><td>b</td><td>c</td></tr></table></html>`;
const stating = (charset: string): string =>
  `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;

const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
  ['UTF-8 that says so', Buffer.from(page('<meta charset=utf-8>', chinese)), 'utf-8', chinese],
  ['UTF-8 that says another thing', Buffer.from(page(stating('gb2312'), chinese)), 'utf-8', chinese],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${page('', chinese)}`), 'utf-8', chinese],
  ['UTF-16', Buffer.from(`\ufeff${page(stating('unicode'), chinese)}`, 'utf16le'), 'utf-16le', chinese],
  ['UTF-16 without a mark', Buffer.from(page('', chinese), 'utf16le'), 'utf-16le', chinese],
  ['GB2312', encoded(page(stating('gb2312'), chinese), 'gb18030'), 'gb18030', chinese],
  ['GBK that says nothing', encoded(page('', chinese), 'gb18030'), 'gb18030', chinese],
  [
    'GBK below a Western template',
    encoded(page(stating('iso-8859-1'), chinese), 'gb18030'),
    'gb18030',
    chinese,
  ],
  ['Big5', encoded(page(stating('big5'), '證券名稱'), 'big5'), 'big5', '證券名稱'],
  ['Shift_JIS', encoded(page(stating('Shift_JIS'), '銘柄'), 'shift_jis'), 'shift_jis', '銘柄'],
  ['Korean', encoded(page(stating('ks_c_5601-1987'), '종목'), 'euc-kr'), 'euc-kr', '종목'],
  [
    'Windows-1252',
    Buffer.from(page(stating('windows-1252'), 'Nestl\u00e9 \u0080'), 'latin1'),
    'windows-1252',
    'Nestlé €',
  ],
  [
    'Latin-1 that says nothing',
    Buffer.from(page('', 'Soci\u00e9t\u00e9 G\u00e9n\u00e9rale'), 'latin1'),
    'windows-1252',
    'Société Générale',
  ],
  ['Latin-2', Buffer.from(page(stating('iso-8859-2'), 'Sp\u00f3\u00b3ka'), 'latin1'), 'iso-8859-2', 'Spółka'],
  [
    'Greek',
    Buffer.from(page('<meta charset=windows-1253>', '\u00cc\u00e5\u00f4\u00ef\u00f7\u00de'), 'latin1'),
    'windows-1253',
    'Μετοχή',
  ],
  [
    'an encoding that nobody knows',
    Buffer.from(page(stating('x-none'), 'Nestl\u00e9 S.A.'), 'latin1'),
    'windows-1252',
    'Nestlé S.A.',
  ],
];

describe('the encoding of a page', () => {
  for (const [what, bytes, encoding, text] of cases) {
    it(`is found: ${what}`, async () => {
      assert.equal((await openPage(bytes)).text?.encoding, encoding);
      assert.equal((await pageRows(bytes))[0]?.cells[0], text);
    });
  }

  it('is stated in several ways', () => {
    const ways = [
      `<?xml version="1.0" encoding='Big5'?><html>`,
      '<html><meta name=a content=b><META CHARSET = "Big5" />',
      "<meta content='text/html;charset=Big5' http-equiv=content-type>",
    ];
    for (const way of ways) assert.equal(statedCharset(way), 'Big5', way);
    assert.equal(statedCharset('<meta name="charset"><script charset="x">'), null);
  });
});

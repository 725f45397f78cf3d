import assert from 'node:assert/strict';
import { cellsOf, encoded, open, refusal } from './helpers.ts';

const simplified =
  '代码,名称,数量\n600519,贵州茅台,100\n002415,海康威视,200\n601186,中国铁建股份有限公司,300\n';
const traditional = '代碼,名稱,數量\n2330,台灣積體電路製造,100\n0700,騰訊控股有限公司,200\n';
const japanese = 'コード,銘柄名,数量\n7203,トヨタ自動車,100\n8306,三菱UFJフィナンシャル・グループ,200\n';
const korean = '종목코드,종목명,수량\n005930,삼성전자,100\n000660,하이닉스,200\n';
const western = 'Wertpapier;Stück;Währung\nSociété Générale;1,5;EUR\nL’Oréal – Paris;2;€\nNestlé;3;CHF\n';

const polish = 'Nazwa;Wartość rynkowa;Udział\nSpółka Żywiec;1,5;2\n';
const russian = 'Название;Тикер;Количество\nСбербанк;SBER;100\nГАЗПРОМ ао;GAZP;20\n';
const cubic = 'Fonds;Preis pro m³\nÉlectricité;1,5\nEspaña;2\n';

/** The text in one of two encodings of a byte a character, by their decoders. */
function inBytes(text: string, encoding: 'windows-1250' | 'windows-1251'): Buffer {
  const decoder = new TextDecoder(encoding);
  const places = new Map(Array.from({ length: 256 }, (_, at) => [decoder.decode(Uint8Array.of(at)), at]));
  return Buffer.from(Array.from(text, (one) => places.get(one) ?? 0x3f));
}

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function windows1252(text: string): Buffer {
  const places: Record<string, number> = { '€': 0x80, '’': 0x92, '–': 0x96, '™': 0x99 };
  return Buffer.from(Array.from(text, (one) => places[one] ?? one.charCodeAt(0)));
}

const readings: [string, Uint8Array, string, string][] = [
  ['utf-8', Buffer.from(simplified), 'utf-8', simplified],
  ['utf-8 with a mark', Buffer.from(`\uFEFF${simplified}`), 'utf-8', simplified],
  ['utf-8 with two marks', Buffer.from(`\uFEFF\uFEFF${simplified}`), 'utf-8', simplified],
  ['ASCII', Buffer.from('a,b\n1,2\n'), 'utf-8', 'a,b\n1,2\n'],
  ['utf-16le with a mark', utf16(`\uFEFF${simplified}`, false), 'utf-16le', simplified],
  ['utf-16be with a mark', utf16(`\uFEFF${simplified}`, true), 'utf-16be', simplified],
  ['utf-16le', utf16(simplified, false), 'utf-16le', simplified],
  ['utf-16be', utf16(western, true), 'utf-16be', western],
  ['utf-16 of 开, whose code ends in a NUL', utf16('code,name\n600272,开开实业\n', false), 'utf-16le', 'code,name\n600272,开开实业\n'], // prettier-ignore
  ['windows-1252', windows1252(western), 'windows-1252', western],
  ['windows-1252 with a cube', windows1252(cubic), 'windows-1252', cubic],
  ['windows-1250', inBytes(polish, 'windows-1250'), 'windows-1250', polish],
  ['windows-1251', inBytes(russian, 'windows-1251'), 'windows-1251', russian],
  ['gb18030', encoded(simplified, 'gb18030'), 'gb18030', simplified],
  ['big5', encoded(traditional, 'big5'), 'big5', traditional],
  ['shift_jis', encoded(japanese, 'shift_jis'), 'shift_jis', japanese],
  ['euc-kr', encoded(korean, 'euc-kr'), 'euc-kr', korean],
];

/** 中国 海康 and a four-byte character (U+20000), written out byte by byte. */
const gbBytes = Buffer.concat([
  Buffer.from('name\n'),
  Buffer.from([0xd6, 0xd0, 0xb9, 0xfa, 0x0a]),
  Buffer.from([0xba, 0xa3, 0xbf, 0xb5, 0x95, 0x32, 0x82, 0x36, 0x0a]),
]);

function table(text: string): (string | null)[][] {
  const separator = text.includes(';') ? ';' : ',';
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(separator));
}

describe('text encodings', () => {
  for (const [what, bytes, encoding, text] of readings) {
    it(`reads ${what}`, async () => {
      assert.equal((await open(bytes)).text?.encoding, encoding);
      assert.deepEqual(await cellsOf(bytes), table(text));
    });
  }

  it('reads GB18030 as bytes, four-byte characters included', async () => {
    assert.equal((await open(gbBytes)).text?.encoding, 'gb18030');
    assert.deepEqual(await cellsOf(gbBytes), [['name'], ['中国'], ['海康\u{20000}']]);
  });

  it('reads all of Windows-1252, 0x80 to 0x9F included', async () => {
    assert.deepEqual(await cellsOf(windows1252('a\nL’Oréal™ – é\n')), [['a'], ['L’Oréal™ – é']]);
  });

  it('finds an accent behind a megabyte of ASCII', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n'.repeat(400_000)), windows1252('Nestlé,1\n')]);
    assert.equal((await open(bytes)).text?.encoding, 'windows-1252');
  });

  it('joins characters that the pieces of a large file cut', async () => {
    const text = `x${'中国铁建,海康威视\n'.repeat(60_000)}`;
    const cells = await cellsOf(text);
    assert.equal(cells.length, 60_000);
    assert.ok(cells.slice(1).every(([one, two]) => one === '中国铁建' && two === '海康威视'));
  });

  it('prefers UTF-8 with a few broken bytes, and says that it is damaged', async () => {
    const bytes = Buffer.concat([
      Buffer.from(simplified.repeat(10)),
      Buffer.from([0x41, 0xe9, 0x2c, 0x42, 0x0a]),
    ]);
    assert.equal((await open(bytes)).text?.encoding, 'utf-8 (damaged)');
    assert.deepEqual((await cellsOf(bytes)).at(-1), ['A\uFFFD', 'B']);
  });

  it('reads over a stray byte that no encoding explains', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\n1,2\n'.repeat(500)),
      Buffer.from([0x8f, 0x2c, 0x31, 0x0a]),
    ]);
    assert.equal((await open(bytes)).text?.encoding, 'utf-8 (damaged)');
    assert.deepEqual((await cellsOf(bytes)).at(-1), ['\uFFFD', '1']);
  });

  it('reads a file that ends inside a character', async () => {
    const cutUtf8 = Buffer.from('code,name\n600519,贵州茅台').subarray(0, -1);
    assert.equal((await open(cutUtf8)).text?.encoding, 'utf-8 (damaged)');
    assert.equal(
      (await open(utf16(`\uFEFF${simplified}`, false).subarray(0, -1))).text?.encoding,
      'utf-16le (damaged)',
    );
  });

  it('leaves out NULs', async () => {
    assert.deepEqual(await cellsOf('a,b\0\0\r\nc,\0d\r\n\0\0\0\0'), [['a', 'b'], ['c', 'd']]); // prettier-ignore
  });

  it('refuses a file of two encodings', async () => {
    const mixed = Buffer.concat([Buffer.from(simplified), encoded(simplified, 'gb18030')]);
    const { code, text } = await refusal(open(mixed));
    assert.equal(code, 'encodingUnreadable');
    assert.match(text, /Some lines are UTF-8/);
  });

  it('refuses what no encoding explains', async () => {
    const noise = Uint8Array.from(
      { length: 4000 },
      (_, index) => 0x80 | ((index * 7919 + (index >> 3) * 31) & 0x7f),
    );
    for (const bytes of [
      noise,
      Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
      Uint8Array.from([0xff, 0xfe, ...noise]),
    ]) {
      const { code, file } = await refusal(open(bytes));
      assert.deepEqual([code, file], ['encodingUnreadable', 'holdings.csv']);
    }
  });
});

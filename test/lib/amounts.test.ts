import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { decimalSignIn, isMissingAmount, readAmount, scaled } from '../../lib/amounts.ts';
import type { DecimalSign } from '../../lib/amounts.ts';

type Case = readonly [text: string, sign: DecimalSign | null, amount: string | null];

const cases: readonly Case[] = [
  ['1234', null, '1234'],
  ['1,234.56', null, '1234.56'],
  ['1.234,56', null, '1234.56'],
  ["1'234.56", null, '1234.56'],
  ['1’234’567.5', null, '1234567.5'],
  ['1\u00a0234,56', null, '1234.56'],
  ['1\u202f234\u202f567,56', null, '1234567.56'],
  ['(1,234.56)', null, '-1234.56'],
  ['1,234.56-', null, '-1234.56'],
  ['−5.5', null, '-5.5'],
  ['($126.93)', null, '-126.93'],
  ['-$105.00', null, '-105.00'],
  ['$-105.00', null, '-105.00'],
  ['HK$ 12.50', null, '12.50'],
  ['CNY 3.5', null, '3.5'],
  ['3,50 €', null, '3.50'],
  ['Rs. 1,23,456.78', null, '123456.78'],
  ['6.60 %', null, '6.60'],
  ['="3.42%"', null, '3.42'],
  ['1.2e5', null, '120000'],
  ['1,2E+05', null, '120000'],
  ['12,34,567', null, '1234567'],
  ['１２，３４５．６', null, '12345.6'],
  ['007', null, '7'],
  ['.5', null, '0.5'],
  ['0,123', null, '0.123'],
  ['-0.00', null, '0.00'],
  ['1,234', 'point', '1234'],
  ['1,234', 'comma', '1.234'],
  ['1.234', 'point', '1.234'],
  ['1.234', 'comma', '1234'],
  ['1,234', null, null],
  ['1.234', null, null],
  ['1,234,567', null, '1234567'],
  ['1.234.567', null, '1234567'],
  ['12,3,4', 'point', null],
  ['12,34', 'point', null],
  ['1.234,56', 'point', null],
  ['12 mln', 'point', null],
  ['1.5M', 'point', null],
  ['1.5-2.5', 'point', null],
  ['-(5)', null, null],
  ['--5', null, null],
  ['AAPL', null, null],
  ['', null, null],
];

describe('readAmount', () => {
  for (const [text, sign, amount] of cases) {
    it(`reads ${JSON.stringify(text)} with ${sign ?? 'an unknown sign'} as ${amount ?? 'nothing'}`, () => {
      assert.equal(readAmount(text, sign), amount);
    });
  }

  const grouped = (digits: string, mark: string): string => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, mark);
  const styles: readonly { sign: DecimalSign; write: (whole: string, rest: string) => string }[] = [
    { sign: 'point', write: (whole, rest) => `${grouped(whole, ',')}.${rest}` },
    { sign: 'comma', write: (whole, rest) => `${grouped(whole, '.')},${rest}` },
    { sign: 'point', write: (whole, rest) => `${grouped(whole, "'")}.${rest}` },
    { sign: 'comma', write: (whole, rest) => `${grouped(whole, '\u202f')},${rest}` },
    { sign: 'point', write: (whole, rest) => `${whole}.${rest}` },
    { sign: 'comma', write: (whole, rest) => `${whole},${rest}` },
  ];
  const frames: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => `(${text})`,
    (text) => `${text}-`,
    (text) => `-${text}`,
    (text) => `$${text}`,
    (text) => `EUR ${text}`,
    (text) => `${text}%`,
    (text) => `="${text}"`,
  ];

  it('reads back every amount in every style of writing', () => {
    const whole = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String);
    const rest = fc.stringMatching(/^\d{1,6}$/);
    fc.assert(
      fc.property(
        whole,
        rest,
        fc.constantFrom(...styles),
        fc.constantFrom(...frames),
        (left, right, style, frame) => {
          const text = frame(style.write(left, right));
          const amount = readAmount(text, style.sign);
          assert.notEqual(amount, null, text);
          assert.ok(new Decimal(amount ?? NaN).abs().equals(`${left}.${right}`), `${text} -> ${amount}`);
          const isNegative = /[-(]/.test(text) && !new Decimal(`${left}.${right}`).isZero();
          assert.equal(amount?.startsWith('-'), isNegative, text);
        },
      ),
    );
  });

  it('gives plain decimal text or nothing for any text', () => {
    const soup = fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-()%$€ eE\'"=kM')) });
    fc.assert(
      fc.property(soup, fc.constantFrom('point', 'comma', null), (text, sign) => {
        const amount = readAmount(text, sign);
        assert.ok(amount === null || /^-?\d+(?:\.\d+)?$/.test(amount), `${text} -> ${amount}`);
      }),
    );
  });
});

describe('decimalSignIn', () => {
  const columns: readonly (readonly [readonly string[], DecimalSign | null])[] = [
    [['1,234', '0.5'], 'point'],
    [['1.234', '0,5'], 'comma'],
    [['1,234', '22,345', '950', '7,001'], 'point'],
    [['1.234', '22.345', '950', '7.001'], 'comma'],
    [['1,234', '950'], null],
    [['1.234', '22.345', '7.001'], null],
    [['1.5', '1,5'], null],
    [[...Array.from({ length: 30 }, () => '1.5'), '1,5'], 'point'],
    [['12', '-', 'n/a'], null],
  ];
  for (const [texts, sign] of columns) {
    it(`finds ${sign ?? 'no proof'} in ${texts.slice(0, 4).join(' ')}`, () => {
      assert.equal(decimalSignIn(texts), sign);
    });
  }
});

describe('amounts beside numbers', () => {
  it('knows what stands for no amount', () => {
    for (const text of ['', ' ', '-', '--', 'N/A', '#N/A', 'n.a.', '—'])
      assert.equal(isMissingAmount(text), true, text);
    for (const text of ['0', '0.00', 'x', '12']) assert.equal(isMissingAmount(text), false, text);
  });

  it('multiplies by the unit of a heading without rounding', () => {
    assert.equal(scaled('24012.55', '100000'), '2401255000');
    assert.equal(scaled('0.10', '1'), '0.10');
  });
});

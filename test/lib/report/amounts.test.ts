import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { exactNumber, fractionDigits, sumOf } from '../../../lib/report/amounts.ts';

/** Decimal texts with up to twelve digits on either side of the point, and what they are worth in 10^-12. */
const amounts = fc
  .tuple(fc.bigInt(-(10n ** 24n), 10n ** 24n))
  .map(([units]) => ({ units, text: decimalText(units) }));

function decimalText(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(13, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -12)}.${digits.slice(-12)}`;
}

function unitsOf(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole) * 10n ** 12n + BigInt(fraction.padEnd(12, '0'));
  return text.startsWith('-') ? -units : units;
}

describe('sums of decimal texts', () => {
  it('are exact, whatever the order and the number of digits', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1 }), (list) => {
        const sum = sumOf(list.map(({ text }) => text));
        assert.equal(
          unitsOf(sum ?? ''),
          list.reduce((total, { units }) => total + units, 0n),
        );
      }),
    );
  });

  const cases: readonly (readonly [readonly (string | null)[], string | null])[] = [
    [['0.1', '0.2'], '0.3'],
    [['12345678901234567890.12', '0.01'], '12345678901234567890.13'],
    [['100', null, '-40'], '60'],
    [[null, null], null],
    [[], null],
    [['0.000000001', '1000000000000000000000'], '1000000000000000000000.000000001'],
  ];
  for (const [given, sum] of cases) {
    it(`make ${String(sum)} of ${JSON.stringify(given)}`, () => assert.equal(sumOf(given), sum));
  }
});

describe('exactNumber', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['412000.50', 412000.5],
    ['-3', -3],
    ['0', 0],
    ['123456789012345', 123456789012345],
    ['1234567890123456', null],
    ['100000000000000000000', 1e20],
    ['0.000000000000001', 1e-15],
    ['1234567890.123456', null],
    ['1e5', null],
    ['12,3', null],
    ['', null],
  ];
  for (const [text, number] of cases) {
    it(`reads ${JSON.stringify(text)} as ${number}`, () => assert.equal(exactNumber(text), number));
  }

  it('never changes the amount that it stands for', () => {
    fc.assert(
      fc.property(amounts, ({ text }) => {
        const number = exactNumber(text);
        if (number !== null) assert.equal(unitsOf(number.toFixed(12)), unitsOf(text));
      }),
    );
  });
});

describe('fractionDigits', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['1', 0],
    ['1.0', 0],
    ['1.50', 1],
    ['-0.125', 3],
  ];
  for (const [text, digits] of cases) {
    it(`finds ${digits} in ${text}`, () => assert.equal(fractionDigits(text), digits));
  }
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as cusip from '../../../lib/identifiers/cusip.ts';
import * as figi from '../../../lib/identifiers/figi.ts';
import * as isin from '../../../lib/identifiers/isin.ts';
import * as lei from '../../../lib/identifiers/lei.ts';
import * as sedol from '../../../lib/identifiers/sedol.ts';
import * as uscc from '../../../lib/identifiers/uscc.ts';
import * as real from './fixtures/real-numbers.ts';

const schemes = [
  { name: 'isin', scheme: isin, numbers: real.isins, checkAlphabet: '0123456789' },
  { name: 'cusip', scheme: cusip, numbers: real.cusips, checkAlphabet: '0123456789' },
  { name: 'sedol', scheme: sedol, numbers: real.sedols, checkAlphabet: '0123456789' },
  { name: 'figi', scheme: figi, numbers: real.figis, checkAlphabet: '0123456789' },
  { name: 'lei', scheme: lei, numbers: real.leis, checkAlphabet: '0123456789' },
  { name: 'uscc', scheme: uscc, numbers: real.usccs, checkAlphabet: '0123456789ABCDEFGHJKLMNPQRTUWXY' },
] as const;

for (const { name, scheme, numbers, checkAlphabet } of schemes) {
  describe(`identifiers/${name}: real numbers`, () => {
    it(`reads all ${numbers.length} as they are, in lower case, and with blanks and dashes between`, () => {
      for (const number of numbers) {
        const spaced = `  ${number.slice(0, 2)} ${number.slice(2, 5)}-${number.slice(5)}\u00a0`;
        assert.equal(scheme.read(number), number);
        assert.equal(scheme.read(number.toLowerCase()), number);
        assert.equal(scheme.read(spaced), number);
        assert.equal(scheme.resembles(spaced), true);
      }
    });

    it('refuses every other check digit, and still sees the shape', () => {
      for (const number of numbers) {
        for (const check of checkAlphabet) {
          if (check === number.at(-1)) continue;
          const wrong = number.slice(0, -1) + check;
          assert.equal(scheme.read(wrong), null, wrong);
          assert.equal(scheme.resembles(wrong), true, wrong);
        }
      }
    });

    it('refuses a number with a character missing or one too many', () => {
      for (const number of numbers) {
        for (const wrong of [number.slice(1), number.slice(0, -1), `${number}0`, `${number}A`]) {
          assert.equal(scheme.read(wrong), null, wrong);
        }
      }
    });
  });
}

describe('identifiers: junk', () => {
  const junk = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[0-9A-Z*@# -]{5,22}$/),
    fc.constantFrom(...real.isins, ...real.sedols, ...real.usccs),
  );

  it('never throws, reads only what resembles the scheme, and reads its own answer unchanged', () => {
    fc.assert(
      fc.property(junk, (text) => {
        for (const { scheme } of schemes) {
          const value = scheme.read(text);
          const resembling = scheme.resembles(text);
          if (value === null) continue;
          assert.equal(resembling, true);
          assert.equal(scheme.read(value), value);
          assert.match(value, /^[0-9A-Z*@#]+$/);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads neither fillers nor prose', () => {
    const fillers = ['', ' ', '-', 'N/A', '0', '000000000', '999999999', '0000000', '0'.repeat(12)];
    for (const text of [...fillers, '0'.repeat(18), '0'.repeat(20), 'x'.repeat(100_000), 'CASH', '#N/A']) {
      for (const { name, scheme } of schemes) assert.equal(scheme.read(text), null, `${name} ${text}`);
    }
  });
});

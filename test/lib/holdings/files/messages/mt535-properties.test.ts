import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  readBalance,
  readMoney,
  readSwiftNumber,
} from '../../../../../lib/holdings/files/messages/mt535-values.ts';
import { SwiftReader } from '../../../../../lib/holdings/files/messages/swift-fields.ts';
import { readFile } from './helpers.ts';

const digits = fc.stringMatching(/^(?:0|[1-9]\d{0,11})$/);
const decimals = fc.stringMatching(/^\d{0,6}$/);

/** A number both as SWIFT writes it and as plain text. */
const amount = fc.tuple(digits, decimals).map(([whole, rest]) => ({
  swift: `${whole},${rest}`,
  plain: rest === '' ? whole : `${whole}.${rest}`,
}));

const text = fc.stringMatching(/^[A-Z][A-Z0-9 .()+]{0,30}[A-Z]$/).map((name) => name.replaceAll(/ +/g, ' '));

const holding = fc.record({
  isin: fc.constantFrom('HK0941009539', 'US01609W1027', 'KYG875721634', 'CNE100000PM8'),
  name: text,
  negative: fc.boolean(),
  type: fc.constantFrom('UNIT', 'FAMT', 'AMOR'),
  quantity: amount,
  value: amount,
  currency: fc.constantFrom('EUR', 'HKD', 'USD'),
  account: fc.stringMatching(/^[A-Z0-9]{1,12}$/),
});

type Holding = typeof holding extends fc.Arbitrary<infer T> ? T : never;

function fin({ isin, name, negative, type, quantity, value, currency, account }: Holding): string[] {
  const sign = negative ? 'N' : '';
  return [
    ':16R:SUBSAFE',
    `:97A::SAFE//${account}`,
    ':16R:FIN',
    `:35B:ISIN ${isin}`,
    name,
    `:93B::AGGR//${type}/${sign}${quantity.swift}`,
    ':16R:SUBBAL',
    `:93C::TAVI//${type}/AVAI/1,`,
    ':16S:SUBBAL',
    `:19A::HOLD//${sign}${currency}${value.swift}`,
    ':16S:FIN',
    ':16S:SUBSAFE',
  ];
}

function statement(holdings: readonly Holding[]): string[] {
  const general = [':16R:GENL', ':28E:1/ONLY', ':98A::STAT//20211231', ':22F::STTY//CUST', ':16S:GENL'];
  return ['{1:F01TESTGB2LAXXX0000000000}{2:O535X}{4:', ...general, ...holdings.flatMap(fin), '-}'];
}

/** A decimal text by its value, without the sign of zero. */
function signed({ negative, plain }: { negative: boolean; plain: string }): string {
  return negative && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

describe('amounts of MT535', () => {
  it('are the digits that are written, with a point for the comma', () => {
    fc.assert(
      fc.property(amount, ({ swift, plain }) => {
        assert.equal(readSwiftNumber(swift), plain);
        assert.deepEqual(readBalance(`UNIT/N${swift}`), { type: 'UNIT', quantity: `-${plain}` });
        assert.deepEqual(readMoney(`EUR${swift}`), { currency: 'EUR', amount: plain });
      }),
    );
  });

  it('are never guessed from anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readSwiftNumber(text);
        assert.equal(read === null, !/^\d{1,30}(?:,\d{0,30})?$/.test(text));
      }),
    );
    for (const text of ['1.5', '1 000,', ',5', '1,5,', '-1,', '+1,', '１,', '1e3,']) {
      assert.equal(readSwiftNumber(text), null, text);
    }
  });
});

describe('a generated MT535', () => {
  it('comes back as it was, whatever ends its lines', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(holding, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '|', '\r'),
        async (holdings, lineEnd) => {
          const { positions, result } = await readFile(statement(holdings).join(lineEnd));
          assert.deepEqual(
            positions.map((one) => ({
              isin: one.security.identifiers.isin,
              name: one.security.name,
              account: one.account,
              quantity: one.quantity,
              value: `${one.marketValue} ${one.valueCurrency} ${one.heldOn}`,
            })),
            holdings.map(({ isin, name, account, negative, quantity, value, currency }) => ({
              isin,
              name,
              account,
              quantity: signed({ negative, plain: quantity.plain }),
              value: `${signed({ negative, plain: value.plain })} ${currency} 2021-12-31`,
            })),
          );
          assert.equal(result.account.rows, holdings.length);
        },
      ),
      { numRuns: 60 },
    ));

  it('has the same fields in whichever pieces it arrives', () =>
    fc.assert(
      fc.property(
        fc.array(holding, { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }),
        (holdings, sizes) => {
          const whole = statement(holdings).join('\r\n');
          const events = (pieces: readonly string[]): unknown[] => {
            const reader = new SwiftReader();
            return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.finish()];
          };
          const pieces: string[] = [];
          for (let at = 0, turn = 0; at < whole.length; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            pieces.push(whole.slice(at, at + size));
            at += size;
          }
          assert.deepEqual(events(pieces), events([whole]));
        },
      ),
    ));
});

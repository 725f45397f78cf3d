import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { InputRefused } from '../../../../../lib/problems.ts';
import { baba, detailB, dollars, file, mobile as gcusMobile } from './gcus-records.ts';
import { readFile } from './helpers.ts';
import { hikvision, mobile as stated, ndjson } from './json-positions.ts';
import { body, inBlocks, mobile, short } from './mt535-messages.ts';

const semt = `<?xml version="1.0"?>
<Document><SctiesBalCtdyRpt><Pgntn><PgNb>1</PgNb><LastPgInd>true</LastPgInd></Pgntn>
<StmtGnlDtls><StmtDtTm><Dt>2021-12-31</Dt></StmtDtTm></StmtGnlDtls><SfkpgAcct><Id>A</Id></SfkpgAcct>
<BalForAcct><FinInstrmId><ISIN>HK0941009539</ISIN><Desc>CHINA MOBILE</Desc></FinInstrmId><AggtBal><Qty><Unit>5</Unit></Qty></AggtBal></BalForAcct>
<BalForAcct><FinInstrmId><Desc>SMIC</Desc></FinInstrmId><AggtBal><Qty><Unit>7</Unit></Qty></AggtBal></BalForAcct>
</SctiesBalCtdyRpt></Document>
`;

/** One thing that can happen to a text on its way. */
type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function lineAt(lines: readonly string[], share: number): number {
  return Math.floor(share * lines.length);
}

const onLines = (change: (lines: string[], at: number) => void): fc.Arbitrary<Mutation> =>
  place.map((share) => (text) => {
    const lines = text.split('\n');
    change(lines, lineAt(lines, share));
    return lines.join('\n');
  });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at) => lines.unshift(...lines.splice(at, 1))),
  fc.tuple(place, place).map(([from, length]) => (text: string) => {
    const at = Math.floor(from * text.length);
    return text.slice(0, at) + text.slice(at + Math.floor(length * 40));
  }),
  fc.tuple(place, fc.string({ maxLength: 12 })).map(([from, added]) => (text: string) => {
    const at = Math.floor(from * text.length);
    return text.slice(0, at) + added + text.slice(at);
  }),
  place.map((from) => (text: string) => text.slice(0, Math.floor(from * text.length))),
);

const messages: [string, string][] = [
  ['MT535 in blocks', inBlocks(body(mobile, short))],
  ['MT535 in bare fields', body(mobile, short)],
  ['semt.002', semt],
  ['JSON', JSON.stringify([hikvision, stated], null, 1)],
  ['NDJSON', ndjson],
  ['GCUS', file(gcusMobile, detailB, baba, dollars)],
];

describe('messages that were changed on their way', () => {
  for (const [what, whole] of messages) {
    it(`are read with every record accounted for, or refused by name: ${what}`, () =>
      fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
          const text = mutations.reduce((changed, mutate) => mutate(changed), whole);
          try {
            const { account } = (await readFile(text)).result;
            assert.equal(account.rows, account.positions + account.skipped + account.problemRows);
          } catch (error) {
            assert.ok(error instanceof InputRefused, String(error));
            assert.equal(error.problems[0]?.file, 'holdings.txt');
          }
        }),
        { numRuns: 150 },
      ));
  }
});

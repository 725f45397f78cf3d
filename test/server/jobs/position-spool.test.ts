import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { ScreenedPosition } from '../../../lib/screening/record.ts';
import { readPositions, writePositions } from '../../../server/jobs/position-spool.ts';

const text = fc.oneof(fc.constant(null), fc.string({ unit: 'binary' }));
const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 });

const securityFields = {
  name: text,
  otherNames: texts,
  identifiers: fc.record({ isin: fc.string(), figi: fc.string() }, { requiredKeys: [] }),
  doubtful: fc.array(fc.record({ scheme: fc.constant('isin' as const), value: fc.string() }), {
    maxLength: 2,
  }),
  tickers: texts,
  venue: text,
  country: text,
  currency: text,
  assetClass: text,
};

const otherIsin = fc.record({ isin: fc.string(), underlying: fc.boolean() });

const security = fc.oneof(
  fc.record(securityFields),
  fc.record({ ...securityFields, otherIsins: fc.array(otherIsin, { maxLength: 2 }) }),
);

const positionFields = {
  input: fc.nat(3),
  sheet: text,
  row: fc.nat(),
  account: text,
  quantity: text,
  marketValue: text,
  valueCurrency: text,
  weight: text,
  heldOn: text,
  clientRef: text,
  security,
};

const position = fc.oneof(fc.record(positionFields), fc.record({ ...positionFields, column: fc.nat() }));

const ids = fc.array(fc.stringMatching(/^[a-z]\d{1,3}$/), { minLength: 1, maxLength: 3 });

const screened = fc.record(
  {
    position,
    outcome: fc.constantFrom('listed' as const, 'review' as const, 'related' as const, null),
    alert: text,
    mic: fc.string(),
    further: ids,
    apart: ids,
  },
  { requiredKeys: ['position', 'outcome', 'alert'] },
);

describe('the position spool', () => {
  let directory = '';
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'cmic-test-'));
  });
  after(() => rm(directory, { recursive: true, force: true }));

  const throughFile = async (
    positions: readonly ScreenedPosition[],
    every = true,
  ): Promise<ScreenedPosition[]> => {
    const path = join(directory, 'positions');
    const writer = writePositions(path, every);
    for (const one of positions) writer.add(one);
    writer.close();
    const read: ScreenedPosition[] = [];
    for await (const some of readPositions(path)) read.push(...some);
    await rm(path);
    return read;
  };

  it('gives back what was put in, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(screened, { maxLength: 20 }), async (positions) => {
        assert.deepEqual(await throughFile(positions), JSON.parse(JSON.stringify(positions)));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out positions that nothing was found of where only the others are wanted', async () => {
    const positions = fc.sample(screened, 200);
    const wanted = positions.filter(({ outcome, apart }) => outcome !== null || apart !== undefined);
    assert.deepEqual(await throughFile(positions, false), JSON.parse(JSON.stringify(wanted)));
  });

  it('keeps the order over many lines', async () => {
    const [one] = fc.sample(screened, 1);
    const many = Array.from({ length: 3500 }, (_, row) => ({ ...one!, position: { ...one!.position, row } }));
    const rows = (await throughFile(many)).map((each) => each.position.row);
    assert.deepEqual(
      rows,
      many.map((each) => each.position.row),
    );
  });

  it('is empty where nothing was added', async () => {
    assert.deepEqual(await throughFile([]), []);
  });
});

import assert from 'node:assert/strict';
import { decidedJson } from '../../../lib/decisions/decided-json.ts';
import { builtInEdition, calendars, rules } from '../../../server/reference-data.ts';
import { recordOf } from '../../../server/services/records.ts';
import { screened } from './screened.ts';

/** Derivatives and receipts of listed companies, held when the receipt was still quoted where that matters. */
const cases = [
  [
    'a Hong Kong warrant on SMIC',
    ',13036,HKEX,SG-SMIC@EC2607B,Derivative Warrants,HKD',
    '2026-11-19',
    30951,
    'derivative',
    'OFAC FAQ 860',
  ],
  [
    'an option on the ADR of China Mobile, delisted since',
    ',CHL   210115C00030000,,CHL 01/15/2021 30.00 C,Option,USD',
    '2020-12-31',
    30923,
    'derivative',
    'OFAC FAQ 860',
  ],
  [
    'the ADR itself',
    'US16941M1099,CHL US,,CHINA MOBILE LTD SPON ADR,ADR,USD',
    '2020-12-31',
    30923,
    'depositaryReceipt',
    'OFAC FAQ 904',
  ],
] as const;

describe('derivatives and receipts', () => {
  for (const [what, row, heldOn, uid, exposure, citation] of cases) {
    it(`${what}: covered for what lies under it`, async () => {
      const heading = 'Account,As Of Date,ISIN,Ticker,Exchange,Security,Asset Class,Currency\n';
      const found = await screened([{ kind: 'holdings', text: `${heading}A-1,${heldOn},${row}\n` }]);
      const run = {
        id: 'r',
        asOf: Date.parse('2021-12-01T12:00:00Z'),
        ranAt: '2021-12-01T12:00:00Z',
        engine: '0',
        choices: { map: {}, sheet: null },
        policy: null,
        ownLists: null,
      };
      const record = recordOf(
        run,
        builtInEdition(),
        { ...found, knowledgeAsOf: '2026-11-20' },
        found.positions,
      );
      const json = decidedJson(record, {
        edition: builtInEdition(),
        rules: rules(),
        calendars: calendars(),
        decisions: [],
      });
      const [alert] = json.alerts;
      assert.deepEqual([alert?.listing.uid, alert?.outcome, alert?.exposure], [uid, 'listed', exposure]);
      assert.ok(alert?.citations.includes(citation), alert?.citations.join('; '));
      assert.equal(alert?.lookThrough, undefined);
      assert.equal(json.funds, undefined);
    });
  }
});

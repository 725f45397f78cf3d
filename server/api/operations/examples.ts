import { decisionOf } from '../../../lib/decisions/decision.ts';
import { decisionsSchema } from '../../services/decision-content.ts';

/** Holdings as a table. */
export const exampleCsv = [
  'Account,Security Name,ISIN,Quantity,Market Value,Currency',
  'A-1,HANGZHOU HIKVISION DIGITAL TECHNOLOGY,CNE100000PM8,12000,412000.50,CNY',
  'A-1,APPLE INC,US0378331005,10,1900.00,USD',
  '',
].join('\n');

/** The same holdings as JSON. */
export const examplePositions = {
  positions: [
    {
      account: 'A-1',
      name: 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY',
      isin: 'CNE100000PM8',
      quantity: '12000',
      marketValue: '412000.50',
      currency: 'CNY',
      clientRef: 'row-1',
    },
    { account: 'A-1', name: 'APPLE INC', isin: 'US0378331005', quantity: '10', clientRef: 'row-2' },
  ],
};

/** Trades as a table. */
export const exampleTradesCsv = [
  'Trade Date,Side,Security Name,ISIN,Quantity,Account',
  '2021-09-01,Buy,HANGZHOU HIKVISION DIGITAL TECHNOLOGY,CNE100000PM8,100,A-1',
  '',
].join('\n');

/** Decisions as they are exported; the id is that of the content. */
export const exampleDecisions = {
  schema: decisionsSchema,
  decisions: [
    decisionOf({
      decision: 'falsePositive',
      by: 'R. Example',
      at: '2022-02-01T09:30:00.000Z',
      comment: 'Another company of that name.',
      basis: {
        key: 'example',
        instrument: { name: 'EXAMPLE LTD', identifiers: { isin: 'US0378331005' } },
        listing: {
          uid: 30946,
          name: 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.',
          content: {
            name: ['HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.'],
            names: [],
            tickers: [],
            isins: ['CNE100000PM8'],
            numbers: [],
            listedOn: ['2021-06-03'],
            effectiveOn: ['2021-08-02'],
            divestOn: ['2022-06-03'],
            delistedOn: [],
          },
        },
        evidence: { exposure: 'direct', reasons: [] },
        edition: 'sha256:example',
      },
      screening: '5f0c8a3e-example',
      alert: 'a1',
    }),
  ],
};

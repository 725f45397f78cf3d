import assert from 'node:assert/strict';
import { zoneOfVenue } from '../../../lib/transactions/venue-zone.ts';
import { engine, screened as screenedFiles, type ScreenedFiles } from './screened.ts';

const heading = 'Trade Date,Time,Exchange,Account,Side,ISIN,Security,Quantity,Currency\n';

function screened(rows: readonly string[], asOf = '2026-11-20T12:00:00Z'): Promise<ScreenedFiles> {
  return screenedFiles([{ kind: 'transactions', text: `${heading}${rows.join('\n')}\n` }], { asOf });
}

const hikvision = 'CNE100000PM8,HANGZHOU HIKVISION DIGITAL A,100,CNY';

describe('portfolio: transactions', () => {
  it('matches an instrument once, and gathers its transactions under one alert', async () => {
    const { counts, alerts, judged } = await screened([
      `2021-09-01,10:00:00,XSHE,A-1,buy,${hikvision}`,
      `2021-09-02,10:00:00,XSHE,B-2,sell,${hikvision}`,
      '2021-09-02,10:00:00,XNAS,B-2,sell,US0378331005,APPLE INC,1,USD',
    ]);
    assert.deepEqual([counts.transactions, counts.instruments, counts.listed, counts.breaches], [3, 2, 2, 1]);
    assert.deepEqual(
      alerts.map(({ id, positions, transactions }) => [id, positions, transactions]),
      [['a1', 0, 2]],
    );
    assert.deepEqual(
      judged?.transactions.map(({ alert, verdict }) => [alert, verdict]),
      [
        ['a1', 'prohibited'],
        ['a1', 'permittedIfDivesting'],
        [null, 'notCovered'],
      ],
    );
    assert.deepEqual([judged?.verdicts.prohibited, judged?.verdicts.notCovered], [1, 1]);
  });

  it('takes a time without a zone for that of the venue', async () => {
    const { judged } = await screened([
      `2022-06-03,12:00:59,XSHE,A-1,sell,${hikvision}`,
      `2022-06-03,12:01:00,XSHE,A-1,sell,${hikvision}`,
      `2022-06-03,12:01:00,,A-1,sell,${hikvision}`,
    ]);
    assert.deepEqual(
      judged?.transactions.map(({ at, verdict }) => [at, verdict]),
      [
        ['2022-06-03T00:00:59-04:00', 'permittedIfDivesting'],
        ['2022-06-03T00:01:00-04:00', 'prohibited'],
        ['2022-06-03', 'needsReview'],
      ],
    );
  });

  it('counts nothing as listed before the company was', async () => {
    const rows = [`2021-06-10,10:00:00,XSHE,A-1,buy,${hikvision}`];
    const { counts } = await screened(rows, '2021-06-02T12:00:00Z');
    assert.deepEqual([counts.listed, counts.related], [0, 1]);
  });

  it('knows the zone of a venue as files spell it, and none of a word that is none', () => {
    assert.equal(zoneOfVenue('XHKG', engine.venues), 'Asia/Hong_Kong');
    assert.equal(zoneOfVenue('xnys', engine.venues), 'America/New_York');
    assert.equal(zoneOfVenue('nowhere', engine.venues), null);
  });
});

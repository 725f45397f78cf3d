import assert from 'node:assert/strict';
import { screened, type GivenText } from '../screened.ts';
import { fundA, fundB, fundC, hikvision, holding, holdingsHeading, moutai, titled } from './files.ts';

const funds = (...texts: readonly string[]): GivenText[] => texts.map((text) => ({ kind: 'funds', text }));
const holdings = (...rows: readonly string[]): GivenText => ({
  kind: 'holdings',
  text: holdingsHeading + rows.map((row) => `${row}\n`).join(''),
});

const alpha = holding('Alpha Multi Asset Fund');

describe('funds in funds', () => {
  it('are followed three levels deep, with the product of the weights and the way', async () => {
    const { counts, alerts, positions } = await screened([holdings(alpha), ...funds(fundA, fundB, fundC)]);
    const [alert] = alerts;
    assert.deepEqual([counts.positions, counts.listed, alerts.length], [1, 1, 1]);
    assert.deepEqual([alert?.match.uid, alert?.match.exposure, alert?.positions], [30946, 'fund', 1]);
    const { weight, routes, constituentsOn, sources } = alert!.match.lookThrough!;
    assert.equal(weight, '0.005');
    assert.deepEqual(routes, [
      {
        path: [
          'Alpha Multi Asset Fund',
          'Beta China Fund',
          'Gamma A-Share ETF',
          'HANGZHOU HIKVISION DIGITAL A',
        ],
        weight: '0.005',
      },
    ]);
    assert.equal(constituentsOn, '2026-10-15');
    assert.deepEqual(
      sources.map(({ fund, on }) => [fund, on]),
      [
        ['Alpha Multi Asset Fund', '2026-10-30'],
        ['Beta China Fund', '2026-10-31'],
        ['Gamma A-Share ETF', '2026-10-15'],
      ],
    );
    const [reason] = alert!.match.reasons;
    assert.equal(reason?.code, 'fundHolds');
    assert.match(reason?.text ?? '', /which holds Gamma A-Share ETF.*0\.5 % of the fund.*2026-10-15/);
    assert.deepEqual(positions[0]?.outcome, 'listed');
  });

  it('that hold each other are refused as a loop, named once, and found to hold all the same', async () => {
    const one = titled('One Fund', `Two Fund,,50\n${hikvision(10)}${moutai(40)}`);
    const two = titled('Two Fund', `One Fund,,20\n${moutai(80)}`);
    const found = await screened([holdings(holding('One Fund'), holding('Two Fund')), ...funds(one, two)]);
    assert.deepEqual(
      found.problems.map(({ code, input, seen }) => [code, input, seen]),
      [['fundLoop', 2, 'One Fund > Two Fund > One Fund']],
    );
    assert.equal(found.problemsByCode['fundLoop'], 1);
    assert.deepEqual(
      found.alerts.map(({ instrument, match }) => [instrument.name, match.lookThrough?.weight]),
      [
        ['One Fund', '0.1'],
        ['Two Fund', '0.02'],
      ],
    );
  });

  it('are followed to ten levels, and what lies deeper is said', async () => {
    const chain = Array.from({ length: 13 }, (_, at) =>
      titled(`Level ${at} Fund`, at < 12 ? `Level ${at + 1} Fund,,100\n` : hikvision(100)),
    );
    const found = await screened([
      holdings(holding('Level 0 Fund'), holding('Level 4 Fund')),
      ...funds(...chain),
    ]);
    assert.deepEqual(
      found.positions.map(({ outcome }) => outcome),
      [null, 'listed'],
    );
    assert.ok(found.problems.every(({ code }) => code === 'fundTooDeep'));
    assert.match(found.problems[0]?.text ?? '', /beyond 10 levels/);
  });

  it('add up the ways to one company, repeated rows included', async () => {
    const inner = titled('Inner Fund', `${hikvision(5)}${moutai(95)}`);
    const outer = titled('Outer Fund', `Inner Fund,,40\n${hikvision(1)}${hikvision(2)}${moutai(57)}`);
    const { alerts } = await screened([holdings(holding('Outer Fund')), ...funds(outer, inner)]);
    const { weight, routesInAll, routes } = alerts[0]!.match.lookThrough!;
    assert.deepEqual([weight, routesInAll, routes.map((one) => one.weight)], ['0.05', 2, ['0.03', '0.02']]);
    assert.equal(alerts[0]!.match.reasons.filter(({ code }) => code === 'fundHolds').length, 1);
  });
});

describe('a fund that leads to several companies', () => {
  const mixed = titled('Mixed Fund', `${hikvision(1)}CHINA MOBILE LTD,HK0941009539,2\n${moutai(97)}`);

  it('has an alert for each, and counts once', async () => {
    const found = await screened([
      holdings(holding('Mixed Fund'), holding('Mixed Fund', 'B-2')),
      ...funds(mixed),
    ]);
    assert.equal(found.counts.listed, 2);
    assert.deepEqual(
      found.alerts.map(({ id, match, positions }) => [id, match.exposure, positions]),
      [
        ['a1', 'fund', 2],
        ['a2', 'fund', 2],
      ],
    );
    assert.deepEqual(
      found.positions.map(({ alert, further }) => [alert, further]),
      [
        ['a1', ['a2']],
        ['a1', ['a2']],
      ],
    );
    assert.deepEqual(found.together, [{ alerts: ['a1', 'a2'], positions: 2, transactions: 0 }]);
  });

  it('keeps the match of its own row beside them', async () => {
    const own = 'A-1,CNE100000PM8,,HIKVISION FEEDER FUND,Fund,10,100.00,USD';
    const feeder = titled(
      'HIKVISION FEEDER FUND',
      `${hikvision(1)}CHINA MOBILE LTD,HK0941009539,2\n${moutai(97)}`,
    );
    const { alerts, positions } = await screened([holdings(own), ...funds(feeder)]);
    const ids = [positions[0]?.alert, ...(positions[0]?.further ?? [])];
    assert.equal(ids.length, alerts.length);
    assert.equal(alerts[0]?.match.lookThrough, undefined);
    assert.equal(alerts[1]?.match.uid, 30923);
  });

  it('is judged for each company when it is traded, by the fund’s rows of the table', async () => {
    const trades = `Trade Date,Time,Exchange,Account,Side,Security,Quantity
2026-11-02,10:00:00,XNYS,A-1,buy,Mixed Fund,5
2026-11-02,10:00:00,XNYS,A-1,sell,Mixed Fund,5
2021-09-02,10:00:00,XNYS,A-1,sell,Mixed Fund,5
2026-11-02,10:00:00,XNYS,A-1,buy,Unknown Index Fund,5
`;
    const found = await screened([{ kind: 'transactions', text: trades }, ...funds(mixed)]);
    assert.deepEqual(
      found.judged?.transactions.map(({ verdict }) => verdict),
      ['prohibited', 'prohibited', 'permittedIfDivesting', 'notCovered'],
    );
    assert.deepEqual(
      found.breaches.map(({ kind }) => kind),
      ['fundPurchase', 'fundSaleAfterDeadline'],
    );
    assert.match(JSON.stringify(found.judged?.transactions[0]?.reasons), /fundHolds.*Mixed Fund holds/);
    assert.equal(found.counts.listed, 3);
    assert.deepEqual(
      found.funds?.map(({ name, given, transactions }) => [name, given === null, transactions]),
      [
        ['Mixed Fund', false, 3],
        ['Unknown Index Fund', true, 1],
      ],
    );
  });

  it('breaks the firm’s rule on holding once', async () => {
    const policy = { holdAfterDeadline: 'forbidden' };
    const { breaches } = await screened([holdings(holding('Mixed Fund')), ...funds(mixed)], { policy });
    assert.deepEqual(
      breaches.map(({ kind }) => kind),
      ['heldAfterDeadline'],
    );
  });
});

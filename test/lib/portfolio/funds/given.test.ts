import assert from 'node:assert/strict';
import { InputRefused } from '../../../../lib/problems.ts';
import type { FundRecord } from '../../../../lib/screening/fund-record.ts';
import { screened, type GivenText } from '../screened.ts';
import { hikvision, holding, holdingsHeading, moutai, titled } from './files.ts';

const bare = `Name,ISIN,Weight (%)\n${hikvision(3)}${moutai(97)}`;

const holdings = (row: string): GivenText => ({ kind: 'holdings', text: `${holdingsHeading}${row}\n` });

async function fundsOf(row: string, ...files: readonly Omit<GivenText, 'kind'>[]): Promise<FundRecord[]> {
  const given = files.map((file) => ({ ...file, kind: 'funds' as const }));
  return [...((await screened([holdings(row), ...given])).funds ?? [])];
}

async function refusal(...files: readonly Omit<GivenText, 'kind'>[]): Promise<string> {
  const given = files.map((file) => ({ ...file, kind: 'funds' as const }));
  try {
    await screened([holdings(holding('Any Fund')), ...given]);
  } catch (error) {
    if (error instanceof InputRefused) return `${error.problems[0]?.code} ${error.problems[0]?.text}`;
    throw error;
  }
  return 'not refused';
}

const byTicker = 'A-1,US5007673065,KWEB US,KRANESHARES CSI CHINA INTERNET,ETF,10,300.00,USD';

describe('constituents given for a fund', () => {
  for (const [what, row, file, takenBy] of [
    [
      'the ticker that its file is named by, though held under ISIN and ticker',
      byTicker,
      { text: bare, name: 'KWEB.csv' },
      'fileName',
    ],
    ['the ticker with its venue', byTicker, { text: bare, name: 'x.csv', fund: 'KWEB US' }, 'key'],
    ['the ISIN', byTicker, { text: bare, name: 'x.csv', fund: 'US5007673065' }, 'key'],
    [
      'the CUSIP in the ISIN',
      'A-1,,,KRANESHS CHINA,ETF,10,1,USD,500767306',
      { text: bare, fund: 'US5007673065' },
      'key',
    ],
    [
      'the name, spelt in other cases and with other points',
      holding('ALPHA  CHINA FUND - A-USD'),
      { text: titled('Alpha China Fund A USD', hikvision(3) + moutai(97)) },
      'lines',
    ],
    [
      'a ticker in brackets in its title',
      'A-1,,KWEB,KraneShs,ETF,10,1,USD',
      { text: titled('KraneShares CSI China Internet ETF (KWEB)', hikvision(3) + moutai(97)) },
      'lines',
    ],
  ] as const) {
    it(`is found by ${what}`, async () => {
      const text = row.endsWith('500767306')
        ? `${holdingsHeading.trim()},CUSIP\n${row}\n`
        : `${holdingsHeading}${row}\n`;
      const { funds, counts } = await screened([
        { kind: 'holdings', text },
        { ...file, kind: 'funds' },
      ]);
      assert.equal(counts.listed, 1);
      assert.deepEqual(
        funds?.map(({ positions, given, exposure }) => [positions, given?.takenBy, exposure[0]?.weight]),
        [[1, takenBy, '0.03']],
      );
    });
  }

  for (const [what, row, file] of [
    [
      'of another ISIN under the same ticker',
      byTicker,
      { text: titled('KWEB ETF', hikvision(3)).replace('Holdings', 'ISIN: IE00B4L5Y983 holdings') },
    ],
    [
      'of the same ticker at another venue',
      'A-1,,CNYA NA,Some Fund,ETF,10,1,USD',
      { text: bare, fund: 'CNYA US' },
    ],
    ['of another name', holding('Alpha China Fund B'), { text: titled('Alpha China Fund A', hikvision(3)) }],
  ] as const) {
    it(`is not that ${what}`, async () => {
      const funds = await fundsOf(row, file);
      assert.deepEqual(
        funds.map(({ positions, given }) => [positions, given === null]),
        [
          [0, false],
          [1, true],
        ],
      );
    });
  }

  it('may be several funds in one file, told apart by a column', async () => {
    const text = `Fund Ticker,Name,ISIN,Weight (%)\n${['AAAX', 'BBBX']
      .flatMap((fund) => [`${fund},${hikvision(fund === 'AAAX' ? 2 : 4)}`, `${fund},${moutai(96)}`])
      .join('')}`;
    const funds = await fundsOf('A-1,,BBBX US,Plain Name,ETF,1,100,USD', { text });
    assert.deepEqual(
      funds.map(({ given, positions, exposure }) => [
        given?.takenFor,
        given?.takenBy,
        positions,
        exposure[0]?.weight,
      ]),
      [
        ['AAAX', 'column', 0, '0.02'],
        ['BBBX', 'column', 1, '0.04'],
      ],
    );
  });

  it('states its day; old, later and unknown days are said and nothing is dropped', async () => {
    for (const [day, age] of [
      ['2026-10-30', 'recent'],
      ['2026-08-12', 'recent'],
      ['2026-08-11', 'old'],
      ['2026-11-21', 'later'],
    ] as const) {
      const [fund] = await fundsOf(holding('One Fund'), {
        text: titled('One Fund', hikvision(3) + moutai(97), day),
      });
      assert.deepEqual([fund?.given?.on, fund?.given?.age, fund?.exposure.length], [day, age, 1]);
    }
    const [fund] = await fundsOf(holding('One Fund'), { text: bare, fund: 'One Fund' });
    assert.deepEqual([fund?.given?.on, fund?.given?.age, fund?.exposure.length], [null, 'unknown', 1]);
  });

  it('without weights is exposure all the same, at an unknown share', async () => {
    const text = titled('One Fund', `${hikvision(3)}${moutai(4)}`);
    const { alerts, funds } = await screened([holdings(holding('One Fund')), { kind: 'funds', text }]);
    assert.equal(alerts[0]?.match.lookThrough?.weight, null);
    assert.match(alerts[0]?.match.reasons[0]?.text ?? '', /an unknown share of the fund/);
    assert.deepEqual([funds?.[0]?.given?.weightsFrom, funds?.[0]?.given?.weightSum], [null, '7']);
  });

  it('names the funds in it that were not followed', async () => {
    const text = titled('One Fund', `INNER CHINA ETF,,60\n${moutai(40)}`);
    const [fund] = await fundsOf(holding('One Fund'), { text });
    assert.deepEqual([fund?.given?.notFollowed, fund?.exposure], [['INNER CHINA ETF'], []]);
  });

  it('is refused where the file does not say whose they are', async () => {
    assert.match(await refusal({ text: bare, name: 'holdings.csv' }), /^fundUnknown .*KEY=FILE/);
  });

  it('is refused where two files are of the same fund', async () => {
    const text = titled('One Fund', hikvision(3));
    assert.match(await refusal({ text }, { text, name: 'b.csv' }), /^fundTwice .*funds-1\.csv and in b\.csv/);
  });

  it('is refused where a key is given for a file of several funds', async () => {
    const text = `Fund,Name,ISIN,Weight (%)\nA FUND,${hikvision(2)}B FUND,${moutai(98)}`;
    assert.match(await refusal({ text, fund: 'A FUND' }), /^fundUnknown .*names 2 funds/);
  });
});

describe('a fund without constituents', () => {
  const row = 'A-1,US4642871846,FXI US,ISHARES CHINA LARGE-CAP INDEX ETF,ETF,11,330.00,USD';

  it('is said not to have been looked through, and has no alert', async () => {
    const { funds, alerts, counts } = await screened([
      {
        kind: 'holdings',
        text: `${holdingsHeading}${row}\n${row.replace('A-1', 'B-2')}\n${holding('Plain Name')}\n`,
      },
    ]);
    assert.deepEqual([alerts.length, counts.listed, counts.positions], [0, 0, 3]);
    assert.deepEqual(
      funds?.map(({ name, given, positions, accounts, values }) => [
        name,
        given,
        positions,
        accounts,
        values,
      ]),
      [
        ['ISHARES CHINA LARGE-CAP INDEX ETF', null, 2, ['A-1', 'B-2'], [{ currency: 'USD', value: '660' }]],
        ['Plain Name', null, 1, ['A-1'], [{ currency: 'USD', value: '20000' }]],
      ],
    );
  });

  it('is not seen where nothing says fund', async () => {
    const { funds } = await screened([
      { kind: 'holdings', text: `${holdingsHeading}A-1,US0378331005,AAPL,APPLE INC,Equity,1,2,USD\n` },
    ]);
    assert.equal(funds, undefined);
  });
});

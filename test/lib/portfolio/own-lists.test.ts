import assert from 'node:assert/strict';
import { readFirmEntries } from '../../../lib/portfolio/own-lists/firm-list.ts';
import type { OwnListsAsked } from '../../../lib/portfolio/own-lists/own-lists.ts';
import { readWhatIfs } from '../../../lib/portfolio/own-lists/what-if.ts';
import { apartJson } from '../../../lib/screening/apart-json.ts';
import type { ApartJson } from '../../../lib/screening/json.ts';
import { calendars, rules } from '../../../server/reference-data.ts';
import { engine, screened, type ScreenedFiles } from './screened.ts';

const heading = 'Account,ISIN,Ticker,Security,Quantity,Market Value,Currency';
const rows = {
  tencent: 'A-1,KYG875721634,700 HK,TENCENT HOLDINGS LTD,100,1000,HKD',
  receipt: 'A-1,US88032Q1094,TCEHY US,TENCENT HLDGS LTD UNSP ADR,100,1000,USD',
  chinese: 'B-2,,,腾讯控股,100,1000,HKD',
  code: 'B-2,,0700.HK,,100,1000,HKD',
  music: 'B-2,US88034P1093,TME US,TENCENT MUSIC ENTERTAINMENT GROUP ADR,100,1000,USD',
  parent: 'A-1,KYG8062L1041,20 HK,SENSETIME GROUP INC-W,1000,1500.00,HKD',
  parentChinese: 'A-1,,,商汤-W,1000,1500.00,HKD',
  hikvision: 'A-1,CNE100000PM8,002415 CH,HANGZHOU HIKVISION DIGITAL A,10,300.00,CNY',
  apple: 'B-2,US0378331005,AAPL US,APPLE INC,5,900.00,USD',
};
const everyRow = Object.values(rows);

function whatIf(...texts: readonly string[]): Partial<OwnListsAsked> {
  return { whatIf: readWhatIfs(texts, { venues: engine.venues, firstDay: '2021-06-03' }) };
}

function firm(text: string): Partial<OwnListsAsked> {
  return {
    firm: [{ name: 'own.csv', sha256: '0', entries: readFirmEntries(text, 'own.csv', engine.venues) }],
  };
}

function held(
  lines: readonly string[],
  asked: Parameters<typeof screened>[1] = {},
  trades: readonly string[] = [],
): Promise<ScreenedFiles> {
  const traded = ['Trade Date,Account,Side,ISIN,Security,Quantity', ...trades].join('\n');
  return screened(
    [
      { kind: 'holdings', text: [heading, ...lines].join('\n') },
      ...(trades.length === 0 ? [] : [{ kind: 'transactions', text: `${traded}\n` } as const]),
    ],
    asked,
  );
}

function json({ apart }: ScreenedFiles, asOf = '2026-11-20T12:00:00Z'): ApartJson {
  assert.ok(apart !== undefined);
  return apartJson(apart, Date.parse(asOf), { rules: rules(), calendars: calendars() });
}

/** Row by row what the lists beside the law found: the outcome of each alert. */
function found({ positions, apart }: ScreenedFiles): readonly string[] {
  const outcomes = new Map(apart?.alerts.map(({ id, match }) => [id, match.outcome]));
  return positions.map((one) => (one.apart ?? []).map((id) => `${id[0]} ${outcomes.get(id)}`).join(', '));
}

describe('portfolio: hypothetical listings', () => {
  it('find a company by the name asked about, its other names, its ISINs and its codes', async () => {
    const lines = [rows.tencent, rows.receipt, rows.chinese, rows.code, rows.music, rows.apple];
    const expected = ['w listed', 'w listed', 'w listed', 'w listed', '', ''];
    for (const text of [
      'Tencent Holdings Ltd, 2026-12-01',
      'TENCENT HOLDINGS LIMITED, 2026-12-01',
      '腾讯控股有限公司, 2026-12-01',
    ]) {
      const result = await held(lines, { ownLists: whatIf(text) });
      assert.deepEqual(found(result), expected, text);
      assert.deepEqual(result.apart?.counts, { listed: 4, review: 0, related: 0, breaches: 0 });
      assert.equal(result.counts.listed, 0);
    }
  });

  it('find a company that nothing is known of by its name and by the identifiers given', async () => {
    const named = await held([rows.apple], { ownLists: whatIf('Apple, Inc., 2026-12-01') });
    assert.deepEqual(found(named), ['w listed']);
    const numbered = await held([rows.apple], {
      ownLists: whatIf('Some Rumour, 2026-12-01; isin=US0378331005'),
    });
    assert.deepEqual(found(numbered), ['w listed']);
    assert.match(
      numbered.apart?.alerts[0]?.match.reasons[0]?.text ?? '',
      /is given or known for this company/,
    );
  });

  it('take the parent of a listed company for what was asked, and leave the law its review', async () => {
    const asked = { ownLists: whatIf('SenseTime Group Inc., 2026-12-01') };
    const result = await held([rows.parent, rows.parentChinese], asked);
    assert.deepEqual(found(result), ['w listed', 'w listed']);
    assert.deepEqual(
      result.positions.map(({ outcome }) => outcome),
      ['review', 'review'],
    );
  });

  it('show a company that is listed already apart, the law unchanged', async () => {
    const name = 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.';
    const result = await held([rows.hikvision], { ownLists: whatIf(`${name}, 2027-03-01`) });
    const [position] = result.positions;
    assert.deepEqual([position?.outcome, position?.alert, position?.apart], ['listed', 'a1', ['w1']]);
    assert.deepEqual(json(result).alerts[0]?.deadlines.listedOn, '2027-03-01');
  });

  it('count 60 and 365 days over 29 February 2028', async () => {
    const result = await held([rows.tencent], { ownLists: whatIf('Tencent Holdings Limited, 2027-06-03') });
    const [alert] = json(result).alerts;
    const { listedOn, effectiveOn, divestOn, effectiveAt, divestBefore } = alert?.deadlines ?? {};
    assert.deepEqual([listedOn, effectiveOn, divestOn], ['2027-06-03', '2027-08-02', '2028-06-02']);
    assert.deepEqual([effectiveAt, divestBefore], ['2027-08-02T00:01:00-04:00', '2028-06-02T00:01:00-04:00']);
    const onTheDay = await held([rows.tencent], { ownLists: whatIf('Tencent Holdings Limited, 2027-03-01') });
    assert.equal(json(onTheDay).alerts[0]?.deadlines.divestOn, '2028-02-29');
  });

  it('say conditionally what would be permitted, at the instant asked or the day supposed', async () => {
    const result = await held([rows.tencent], { ownLists: whatIf('Tencent Holdings Limited, 2026-12-01') });
    const told = (asOf: string): readonly (string | null | undefined)[] => {
      const [alert] = json(result, asOf).alerts;
      return [alert?.status, alert?.permitted.slice(0, 78)];
    };
    const start = 'If Tencent Holdings Limited were listed on 2026-12-01: ';
    assert.deepEqual(told('2026-11-20T12:00:00Z'), ['notYetEffective', `${start}The prohibition has not`]);
    assert.deepEqual(told('2027-01-30T05:00:59Z'), ['notYetEffective', `${start}The prohibition has not`]);
    assert.deepEqual(told('2027-01-30T05:01:00Z'), ['windDown', `${start}Until the divestment de`]);
    assert.deepEqual(told('2027-12-01T05:01:00Z'), ['holdOnly', `${start}A US person may keep th`]);
    const [alert] = json(result).alerts;
    assert.deepEqual([alert?.hypothetical, alert?.decision, alert?.kind], [true, null, 'whatIf']);
  });
});

describe('portfolio: lists beside the law', () => {
  it('leave everything that the law says as it is', async () => {
    const trades = ['2024-02-01,A-1,buy,CNE100000PM8,HANGZHOU HIKVISION DIGITAL A,10'];
    const plain = await held(everyRow, {}, trades);
    const text = 'name,isin,effect\nApple Inc.,US0378331005,noHolding\nHikvision,CNE100000PM8,noTrades\n';
    const asked = {
      ...whatIf('Tencent Holdings Limited, 2026-12-01', 'Hikvision, 2026-12-01'),
      ...firm(text),
    };
    const { apart, ...given } = await held(everyRow, { ownLists: asked }, trades);
    assert.ok((apart?.alerts.length ?? 0) > 3);
    const positions = given.positions.map(({ apart: _apart, mic, ...one }) =>
      one.outcome === null || mic === undefined ? one : { ...one, mic },
    );
    assert.deepEqual({ ...given, positions }, plain);
    assert.equal('apart' in plain, false);
  });

  it('of the firm find what they name, and what it forbids, on its days', async () => {
    const trades = [
      '2026-02-01,A-1,buy,US0378331005,APPLE INC,10',
      '2026-02-02,A-1,sell,US0378331005,APPLE INC,10',
      '2025-02-02,A-1,buy,US0378331005,APPLE INC,10',
    ];
    const broken = async (effect: string): Promise<readonly unknown[]> => {
      const text = `name,isin,from,effect,reason\nApple Inc.,US0378331005,2026-01-01,${effect},conflict\n`;
      const { apart, breaches } = await held([rows.apple], { ownLists: firm(text) }, trades);
      assert.deepEqual(breaches, []);
      assert.deepEqual(apart?.counts.listed, 4);
      return (apart?.breaches ?? []).map(({ kind, transaction }) => [kind, transaction?.row ?? null]);
    };
    assert.deepEqual(await broken('watch'), []);
    assert.deepEqual(await broken('noPurchases'), [['restrictedTransaction', 2]]);
    assert.deepEqual(await broken('noTrades'), [
      ['restrictedTransaction', 2],
      ['restrictedTransaction', 3],
    ]);
    assert.deepEqual(await broken('noHolding'), [
      ['restrictedHolding', null],
      ['restrictedTransaction', 2],
    ]);
  });

  it('give entries of one company their own terms', async () => {
    const text =
      'name,isin,effect,from,to\nApple Inc.,,noHolding,,2025-12-31\nAPPLE INC,US0378331005,noHolding,2026-01-01,\n';
    const result = await held([rows.apple], { ownLists: firm(text) });
    assert.equal(result.apart?.lists[0]?.companies, 1);
    assert.equal(result.apart?.breaches.length, 1);
    const [alert] = json(result).alerts;
    assert.deepEqual([alert?.hypothetical, alert?.status, alert?.terms.length], [false, null, 2]);
    assert.match(
      alert?.permitted ?? '',
      /^own\.csv, no law: Apple Inc\.: .* until 2025-12-31 \(not on 2026-11-20\)\./,
    );
  });

  it('show of a long list only what was found of it', async () => {
    const names = Array.from({ length: 500 }, (_, at) => `Company Number ${at} of Utopia`);
    const result = await held([rows.apple], { ownLists: firm(['name', ...names, 'Apple Inc.'].join('\n')) });
    const [list] = result.apart?.lists ?? [];
    assert.deepEqual([list?.companies, list?.found.length], [501, 1]);
  });
});

describe('portfolio: other US lists that the policy restricts', () => {
  const policy = { restrictedLists: ['1260H'] };

  it('find a company on the section 1260H list under every name and number, and no namesake', async () => {
    const lines = [rows.tencent, rows.receipt, rows.chinese, rows.code, rows.music, rows.apple];
    const result = await held(lines, { policy });
    assert.deepEqual(found(result), ['o listed', 'o listed', 'o listed', 'o listed', '', '']);
    assert.deepEqual(
      result.breaches.map(({ kind, certainty, position }) => [kind, certainty, position?.row]),
      [2, 3, 4, 5].map((row) => ['restrictedHolding', 'policy', row]),
    );
    assert.match(
      result.breaches[0]?.reasons[0]?.text ?? '',
      /restricts Tencent Holdings Limited: on the Section 1260H list .* since 2025-01-07 \(source: .*2026-06-08/,
    );
  });

  it('find a listed company that is the same legal person, once, and what left the list no more', async () => {
    const torch = 'A-1,,,"Fujian Torch Electron Technology Co., Ltd.",10,300.00,CNY';
    const { breaches, positions } = await held([rows.hikvision, torch], { policy });
    assert.deepEqual(
      breaches.map(({ kind, position }) => [kind, position?.row]),
      [['restrictedHolding', 2]],
    );
    assert.equal(positions[1]?.apart, undefined);
    const then = await held([torch], { policy, asOf: '2023-11-20T12:00:00Z' });
    assert.equal(then.breaches.length, 1);
  });

  it('count a trade on its own day', async () => {
    const trades = ['2024-02-01', '2025-02-01'].map(
      (day) => `${day},A-1,buy,KYG875721634,TENCENT HOLDINGS LTD,10`,
    );
    const { breaches } = await held([rows.apple], { policy }, trades);
    assert.deepEqual(
      breaches.map(({ kind, transaction }) => [kind, transaction?.row]),
      [['restrictedTransaction', 3]],
    );
  });

  it('find what the policy names under line suffixes and other names, each once', async () => {
    const restricted = [{ name: 'SENSETIME GROUP INC', reason: 'counsel' }];
    const lines = [rows.parent, rows.parentChinese, 'A-1,,,SenseTime Group Inc.,1,1,HKD', rows.hikvision];
    const { breaches } = await held(lines, { policy: { restricted } });
    assert.deepEqual(
      breaches.map(({ kind, position }) => [kind, position?.row]),
      [2, 3, 4].map((row) => ['restrictedHolding', row]),
    );
  });
});

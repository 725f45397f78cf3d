import assert from 'node:assert/strict';
import type { SeriesRecord, SeriesRow } from '../../../../lib/portfolio/compare/series.ts';
import { builtInEdition } from '../../../../server/reference-data.ts';
import { engine, screened, type GivenText, type ScreenedFiles } from '../screened.ts';

const file = (kind: GivenText['kind'], day: string, isin: string, name: string): GivenText => ({
  kind,
  text: [
    `Holdings as of ${day}`,
    'Account,ISIN,Security,Quantity',
    `A,${isin},${name},7`,
    'A,US0378331005,APPLE INC,1',
    '',
  ].join('\n'),
});

const hikvision = ['CNE100000PM8', 'HANGZHOU HIKVISION DIGITAL A'] as const;

function row(changes: Partial<SeriesRow> = {}): SeriesRow {
  const [isin, name] = hikvision;
  return {
    account: 'A',
    security: {
      name,
      otherNames: [],
      identifiers: { isin },
      doubtful: [],
      tickers: [],
      venue: null,
      country: null,
      currency: null,
      assetClass: null,
    },
    exposure: 'direct',
    listing: { uid: 30946, name: 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.' },
    outcome: 'listed',
    counted: 'listed',
    ...changes,
  };
}

const asOf = '2026-11-20T12:00:00Z';

function series(rows: readonly SeriesRow[], changes: Partial<SeriesRecord> = {}): SeriesRecord {
  return {
    screening: 's1',
    ranAt: '2026-01-01T00:00:00.000Z',
    asOf: Date.parse(asOf),
    engine: '1',
    knowledgeAsOf: engine.knowledgeAsOf,
    edition: builtInEdition(),
    choices: { map: {}, sheet: null },
    rows,
    ...changes,
  };
}

const told = ({ compared }: ScreenedFiles) =>
  compared?.changes.map(({ kind, before, after, why }) => ({
    kind,
    from: before?.outcome ?? null,
    to: after?.outcome ?? null,
    why: why.map(({ code }) => code),
  }));

const same = [file('holdings', '2024-02-29', ...hikvision), file('previous', '2024-01-31', ...hikvision)];

describe('portfolio/compare: why an outcome changed', () => {
  it('says nothing where nothing did', async () => {
    assert.deepEqual(told(await screened(same, { asOf, series: series([row()]) })), []);
    assert.deepEqual(told(await screened(same, { asOf })), []);
  });

  it('tells the row itself, also where it was not matched at all before', async () => {
    const [isin] = ['US88160R1014'];
    const files = [
      file('holdings', '2024-02-29', isin, 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD'),
      file('previous', '2024-01-31', isin, 'TESLA INC'),
    ];
    for (const given of [{}, { series: series([]) }]) {
      const found = await screened(files, { asOf, ...given });
      const [change, ...more] = told(found) ?? [];
      assert.deepEqual([change?.kind, change?.from, change?.why, more], ['outcome', null, ['holding'], []]);
      assert.match(
        found.compared?.changes[0]?.why[0]?.text ?? '',
        /^The row itself names the security otherwise\. Now: /,
      );
      assert.deepEqual(found.breaches, []);
    }
    const [there, back] = [files[0]!, files[1]!];
    const gone = [
      { ...back, kind: 'holdings', text: back.text.replace('2024-01-31', '2024-03-31') },
      { ...there, kind: 'previous' },
    ] as const;
    const [change, ...more] = told(await screened(gone, { asOf })) ?? [];
    assert.deepEqual([change?.kind, change?.to, change?.why, more], ['outcome', null, ['holding'], []]);
  });

  it('tells the as-of, the engine and the reference data', async () => {
    const since = (changes: Partial<SeriesRecord>, was: Partial<SeriesRow>) =>
      screened(same, { asOf, series: series([row(was)], changes) });
    const early = await since(
      { asOf: Date.parse('2021-06-02T12:00:00Z') },
      { outcome: 'related', counted: 'related' },
    );
    assert.deepEqual(told(early), [{ kind: 'outcome', from: 'related', to: 'listed', why: ['setting'] }]);
    assert.match(early.compared?.changes[0]?.why[0]?.text ?? '', /^As of 2021-06-02T12:00:00.000Z then/);
    const older = await since(
      { engine: '0.9', knowledgeAsOf: '2025-01-01' },
      { outcome: 'review', counted: 'review' },
    );
    assert.match(
      older.compared?.changes[0]?.why[0]?.text ?? '',
      /Engine 0\.9 then, 1 now\. Reference data of 2025-01-01 then/,
    );
  });

  it('tells what the list changed of the company, before what else was different', async () => {
    const { listings, ...list } = builtInEdition();
    const edition = {
      ...list,
      id: 'sha256:older',
      listings: listings.map((one) => (one.uid === 30946 ? { ...one, isins: [] } : one)),
    };
    const found = await screened(same, {
      asOf,
      series: series([row({ outcome: 'review', counted: 'review' })], { edition, engine: '0.9' }),
    });
    assert.deepEqual(
      told(found)?.map(({ why }) => why),
      [['list']],
    );
    assert.match(found.compared?.changes[0]?.why[0]?.text ?? '', /The ISINs changed: added CNE100000PM8/);
  });

  it('remembers what each alert counted as', async () => {
    const { compared } = await screened(same, { asOf, series: series([row({ counted: 'falsePositive' })]) });
    assert.deepEqual([compared?.changes, compared?.countedBefore], [[], { a1: 'falsePositive' }]);
  });

  it('reads the earlier files of a series as they were read then', async () => {
    const odd = (kind: GivenText['kind'], day: string, heading: string): GivenText => ({
      kind,
      text: [
        `Holdings as of ${day}`,
        `Account,${heading},Security,Quantity`,
        `A,CNE100000PM8,Foo,7`,
        '',
      ].join('\n'),
    });
    const { compared } = await screened(
      [odd('holdings', '2024-02-29', 'ISIN'), odd('previous', '2024-01-31', 'Number of it')],
      { asOf, series: series([row()], { choices: { map: { isin: 'Number of it' }, sheet: null } }) },
    );
    assert.deepEqual([compared?.changes, compared?.notCompared], [[], []]);
  });
});

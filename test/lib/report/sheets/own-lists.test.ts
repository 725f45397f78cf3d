import assert from 'node:assert/strict';
import { reportBook } from '../../../../lib/report/sheets.ts';
import type { Sheet } from '../../../../lib/report/sheet.ts';
import { readFirmEntries } from '../../../../lib/portfolio/own-lists/firm-list.ts';
import { readWhatIfs } from '../../../../lib/portfolio/own-lists/what-if.ts';
import { toJson } from '../../../../lib/screening/to-json.ts';
import { recordOf } from '../../../../server/services/records.ts';
import { builtInEdition, calendars, rules } from '../../../../server/reference-data.ts';
import { engine, screened } from '../../portfolio/screened.ts';

const holdings = [
  'Account,ISIN,Ticker,Security,Quantity,Market Value,Currency',
  'A-1,KYG875721634,700 HK,TENCENT HOLDINGS LTD,100,1000,HKD',
  'A-1,,,腾讯控股,50,,HKD',
  'B-2,US0378331005,AAPL US,APPLE INC,5,900.00,USD',
  'B-2,US5949181045,MSFT US,MICROSOFT CORP,7,700.00,USD',
].join('\n');

const asOf = Date.parse('2026-11-20T12:00:00Z');

async function sheets(isAsked: boolean): Promise<readonly Sheet[]> {
  const { venues } = engine;
  const ownLists = {
    whatIf: readWhatIfs(['Tencent Holdings Limited, 2026-06-01', 'Nobody Holds This, 2026-12-01'], {
      venues,
      firstDay: '2021-06-03',
    }),
    firm: [
      {
        name: 'own.csv',
        sha256: '0',
        entries: readFirmEntries('name,effect\nApple Inc.,noHolding\n', 'own.csv', venues),
      },
      { name: 'b.csv', sha256: '1', entries: readFirmEntries('name\nMicrosoft\n', 'b.csv', venues) },
    ],
  };
  const outcome = await screened([{ kind: 'holdings', text: holdings }], isAsked ? { ownLists } : {});
  const edition = builtInEdition();
  const run = {
    id: 'x',
    asOf,
    ranAt: '2026-11-20T12:00:00.000Z',
    engine: '1',
    choices: { map: {}, sheet: null },
    policy: null,
    ownLists: isAsked ? ownLists : null,
  };
  const { positions, ...found } = outcome;
  const record = recordOf(run, edition, { ...found, knowledgeAsOf: '2026-11-20' }, positions);
  const json = toJson(record, { edition, rules: rules(), calendars: calendars() });
  const { inputs, skipped, problemsByCode } = record;
  return reportBook(json, { inputs, skipped, problemsByCode, listFormat: 'builtIn', basis: [] }).sheets;
}

/** The rows of a sheet's table under their headings. */
function cells(sheet: Sheet | undefined, table = 0): readonly Readonly<Record<string, unknown>>[] {
  const { columns = [], rows = [] } = sheet?.tables[table] ?? {};
  return rows.map((row) => Object.fromEntries(columns.map(({ heading }, at) => [heading, row[at]])));
}

describe('report/sheets: lists beside the law', () => {
  let all: readonly Sheet[];
  before(async () => {
    all = await sheets(true);
  });
  const sheet = (name: string): Sheet | undefined => all.find((one) => one.name === name);

  it('have sheets of their own behind what the law says, and only where they were given', async () => {
    const names = all.map(({ name }) => name);
    assert.deepEqual(names.slice(-4), ['What if', 'Own lists', 'Problems', 'Method']);
    const plain = await sheets(false);
    assert.deepEqual(
      plain.map(({ name }) => name),
      names.filter((name) => name !== 'What if' && name !== 'Own lists'),
    );
    for (const name of ['Deadlines', 'Positions', 'Review', 'Related'])
      assert.deepEqual(
        sheet(name),
        plain.find((one) => one.name === name),
        name,
      );
  });

  it('lay a hypothesis out like a deadline, each row marked, each heading conditional', () => {
    const whatIf = sheet('What if');
    assert.match(whatIf?.lead?.text ?? '', /not law/);
    assert.ok(whatIf?.notes.includes('No position was found of Nobody Holds This (2026-12-01).'));
    const [row, ...more] = cells(whatIf);
    assert.equal(more.length, 0);
    const { Evidence: evidence, 'What is permitted': permitted, Remarks: remarks, ...facts } = row ?? {};
    assert.match(String(permitted), /^If Tencent Holdings Limited were listed on 2026-06-01: Until/);
    assert.match(String(evidence), /Ticker 700 HK is this company’s code/);
    assert.match(String(remarks), /1 position of 2 without value/);
    assert.deepEqual(facts, {
      'Not law': 'What if',
      'If this were listed': 'Tencent Holdings Limited',
      Account: 'A-1',
      Holder: 'Not stated: taken for a US person',
      Outcome: 'Would be listed',
      'If listed: Status': 'Wind-down',
      'If listed: Listed on': '2026-06-01',
      'If listed: Prohibited from': '2026-07-31T00:01:00-04:00',
      'If listed: Divestment period ends': '2027-06-01T00:01:00-04:00',
      'If listed: Days left': 193,
      'If listed: In words': 'in 193 days',
      "If listed: Deadline on the venue's clock": facts["If listed: Deadline on the venue's clock"],
      'If listed: Last full session on the venue': facts['If listed: Last full session on the venue'],
      'Sessions left': facts['Sessions left'],
      'Average per session': facts['Average per session'],
      Quantity: '150',
      Value: '1000',
      Currency: 'HKD',
      Positions: 2,
    });
  });

  it('lay out what the lists of the firm found and ask', () => {
    const [first, second, ...more] = cells(sheet('Own lists'));
    assert.deepEqual(more, []);
    assert.deepEqual(
      [second?.['List'], second?.['Company'], second?.['Quantity']],
      ['b.csv', 'Microsoft', '7'],
    );
    assert.deepEqual(
      [first],
      [
        {
          'Not law': "Firm's list",
          List: 'own.csv',
          Company: 'Apple Inc.',
          Account: 'B-2',
          Outcome: 'Found',
          Quantity: '5',
          Value: '900',
          Currency: 'USD',
          Positions: 1,
          'What the list asks':
            'own.csv, no law: Apple Inc.: holding and purchases are forbidden by the firm.',
          Evidence: 'The name “APPLE INC” is the stated name “Apple Inc.”.',
        },
      ],
    );
    const [broken] = cells(sheet('Breaches'), 1);
    assert.deepEqual(
      [broken?.['What happened'], broken?.['How certain'], broken?.['Row']],
      ['Held although restricted (rule of the firm, not law)', 'Rule of the firm', 4],
    );
  });

  it('stand on the first page in a sentence and small tables, the totals of the law unchanged', async () => {
    const summary = sheet('Summary');
    const [plain] = await sheets(false);
    assert.deepEqual(summary?.lead, plain?.lead);
    assert.deepEqual(summary?.tables.slice(1, 7), plain?.tables.slice(1));
    assert.match(
      summary?.notes[0] ?? '',
      /no law: 4 rows found, 0 to review, 1 breach .* \(What if, Own lists\)/,
    );
    assert.deepEqual(
      cells(summary, 7).map((row) => [row['Not law'], row['Positions']]),
      [
        ['What if: Tencent Holdings Limited', 2],
        ['What if: Nobody Holds This', 0],
      ],
    );
    assert.deepEqual(
      cells(summary, 8).map((row) => [row['Not law'], row['Companies named'], row['Positions']]),
      [
        ["Firm's list: own.csv", 1, 1],
        ["Firm's list: b.csv", 1, 1],
      ],
    );
  });
});

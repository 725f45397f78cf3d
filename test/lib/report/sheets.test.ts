import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { sheetsOf } from '../../../lib/report/sheets.ts';
import { sample, sampleExtra } from './fixtures/sample.ts';
import { rowsOf, sheet } from './fixtures/sheets.ts';
import type { Sheet } from '../../../lib/report/sheet.ts';
import type { ScreeningJson } from '../../../lib/screening/json.ts';

const golden = new URL('../../../../test/lib/report/fixtures/sample.sheets.json', import.meta.url);

/** What a reader sees of a sheet, without widths and colours. */
function plain({ name, title, lead, notes, tables }: Sheet) {
  return {
    name,
    title,
    lead,
    notes,
    tables: tables.map(({ title, columns, rows, emptyText }) => ({
      title,
      headings: columns.map(({ heading }) => heading),
      rows,
      ...(rows.length === 0 ? { emptyText } : {}),
    })),
  };
}

const nothing: ScreeningJson = { ...sample, positions: [], alerts: [], problems: [] };

describe('the sheets of a report', () => {
  it('say what the golden file says (UPDATE_GOLDEN=1 writes it anew)', () => {
    const seen = sheetsOf(sample, sampleExtra).map(plain);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, JSON.stringify(seen, null, 1));
    assert.deepEqual(seen, JSON.parse(readFileSync(golden, 'utf8')));
  });

  it('are the eight of the contract, in its order', () => {
    assert.deepEqual(
      sheetsOf(sample, sampleExtra).map(({ name }) => name),
      ['Summary', 'Breaches', 'Deadlines', 'Positions', 'Review', 'Related', 'Problems', 'Method'],
    );
  });

  it('fail on a position that has an outcome and no alert', () => {
    assert.throws(() => sheetsOf({ ...sample, alerts: [] }, sampleExtra), /has an outcome and no alert/);
  });

  it('never tell anyone to sell, to dispose or to divest now', () => {
    const own = JSON.stringify(sheetsOf({ ...sample, alerts: silent() }, sampleExtra));
    assert.doesNotMatch(
      own,
      /must (sell|divest|dispose)|should (sell|divest|dispose)|sell (it|them|by|before)|divest (by|now)/i,
    );
  });
});

/** The sample's alerts without the sentences that the rules wrote. */
function silent() {
  return sample.alerts.map((alert) => ({ ...alert, permitted: '', reasons: [] }));
}

describe('Deadlines', () => {
  const rows = rowsOf(sample, 'Deadlines');

  it('never adds different currencies: one row each', () => {
    const mine = rows.filter((row) => row['UID'] === 30946 && row['Account'] === 'A-1');
    assert.deepEqual(
      mine.map((row) => [row['Currency'], row['Value'], row['Positions']]),
      [
        ['CNY', '41275', 1],
        ['USD', '165100.11', 1],
      ],
    );
  });

  it('adds what belongs together, exactly', () => {
    const [mine] = rows.filter(
      (row) => row['UID'] === 30948 && row['Account'] === 'A-1' && row['Outcome'] === 'Listed',
    );
    assert.deepEqual([mine?.['Quantity'], mine?.['Value'], mine?.['Positions']], ['18000', '495300.7', 2]);
  });

  it('holds every position at stake once and nothing that is only related', () => {
    const counted = rows.reduce((sum, row) => sum + Number(row['Positions']), 0);
    assert.equal(
      counted,
      sample.positions.filter(({ outcome }) => outcome === 'listed' || outcome === 'review').length,
    );
    assert.deepEqual([...new Set(rows.map((row) => row['Outcome']))], ['Listed', 'Review']);
  });

  it('puts dates still to come first', () => {
    const days = rows.map((row) => Number(row['Days left']));
    assert.ok(days.lastIndexOf(83) < days.indexOf(-113));
  });

  it('counts the deadline day itself as reached only from 00:01:00 New York', () => {
    const on = (asOf: string) => {
      const alerts = sample.alerts.map((alert) => ({
        ...alert,
        deadlines: { ...alert.deadlines, daysToDivest: 0, divestBefore: '2022-12-16T00:01:00-05:00' },
      }));
      return rowsOf({ ...sample, asOf, alerts }, 'Deadlines')[0]?.['In words'];
    };
    assert.equal(on('2022-12-16T00:00:59-05:00'), 'today');
    assert.equal(on('2022-12-16T00:01:00-05:00'), 'passed today');
  });

  it('marks what keeps a total from being whole', () => {
    const remarks = rows.map((row) => row['Remarks']);
    assert.ok(remarks.includes('1 position of 1 without value.'));
    assert.ok(remarks.includes('Currency not stated.'));
    assert.ok(remarks.includes('A person must decide first.'));
  });
});

describe('Positions', () => {
  const rows = rowsOf(sample, 'Positions');

  it('has one row a matched position, each with its source', () => {
    assert.equal(rows.length, sample.positions.filter(({ outcome }) => outcome !== null).length);
    assert.deepEqual(
      [rows[0]?.['File'], rows[0]?.['Sheet'], rows[0]?.['Row'], rows[0]?.['Source cell']],
      ['holdings_2022-09-23 & notes.xlsx', 'Holdings', 14, 'Holdings!A14'],
    );
    assert.deepEqual([rows.at(-1)?.['Row'], rows.at(-1)?.['Source cell']], [86, 'A86']);
  });

  it('gives a related position no status', () => {
    const related = rows.filter((row) => row['Outcome'] === 'Related');
    assert.equal(related.length, 4);
    for (const row of related) {
      assert.equal(row['Status'], 'Not counted');
    }
  });
});

describe('Summary', () => {
  it('says first what was found, what is open and what was not read', () => {
    assert.deepEqual(sheet(sample, 'Summary').lead, {
      text: "17 positions in 4 accounts are in securities of 5 listed companies. 4 further positions need a person's decision. Status: wind-down 6, hold only 15. 3 rows could not be read and were not screened.",
      tone: 'alert',
    });
  });

  it('does not sound an all-clear over rows that nobody read', () => {
    assert.equal(sheet(nothing, 'Summary').lead?.tone, 'caution');
    const clean = { ...nothing, counts: { ...nothing.counts, problems: 0 } };
    assert.deepEqual(sheet(clean, 'Summary').lead, {
      text: 'None of the 1,537 positions screened matched a listed company.',
      tone: 'good',
    });
  });

  it('says so when every date has passed', () => {
    const late = { ...sample, asOf: '2026-11-20T00:01:00-05:00' };
    const dates = sheet(late, 'Summary').tables.find(({ title }) => title === 'Next dates');
    assert.equal(dates?.rows.length, 0);
    assert.match(dates?.emptyText ?? '', /^None to come/);
  });

  it('charts the columns it names', () => {
    const { chart, tables } = sheet(sample, 'Summary');
    const charted = tables[chart?.table ?? -1]!;
    assert.equal(charted.title, 'Positions at stake by account');
    assert.deepEqual(
      chart?.series.map(({ column }) => charted.columns[column]?.heading),
      ['Listed', 'Review'],
    );
  });
});

describe('Problems', () => {
  it('shows for every file that no row is missing, and says so when one is', () => {
    const of = (rows: number) => {
      const [input] = sampleExtra.inputs;
      const extra = { ...sampleExtra, inputs: [{ ...input!, account: { ...input!.account, rows } }] };
      return sheetsOf(sample, extra).find(({ name }) => name === 'Problems')?.tables[0]?.rows[0];
    };
    assert.deepEqual(of(1234), ['holdings_2022-09-23 & notes.xlsx', 1234, 1200, 32, 2, 'yes', 1]);
    assert.equal(of(1235)?.[5], 'NO');
  });

  it('counts problems beyond those that are listed', () => {
    const extra = { ...sampleExtra, problemsByCode: { ...sampleExtra.problemsByCode, rowTooShort: 5001 } };
    const notes = sheetsOf(sample, extra)
      .find(({ name }) => name === 'Problems')
      ?.notes.join(' ');
    assert.match(notes ?? '', /5,000 further problems rowTooShort counted and not listed \(5,001 in all\)/);
  });

  it('stays readable with many files: one total, each file on Method', () => {
    const extra = { ...sampleExtra, inputs: Array.from({ length: 50 }, () => sampleExtra.inputs[0]!) };
    const sheets = sheetsOf(sample, extra);
    const [total] = sheets.find(({ name }) => name === 'Problems')!.tables[0]!.rows;
    assert.deepEqual(total?.slice(1, 6), [61_700, 60_000, 1600, 100, 'yes']);
    const files = sheets.find(({ name }) => name === 'Method')!.tables.find(({ title }) => title === 'Files');
    assert.equal(files?.rows.length, 50);
  });
});

describe('amounts beyond what a spreadsheet keeps', () => {
  it('are announced on the sheets that show them, and only there', () => {
    const noted = sheetsOf(sample, sampleExtra).filter(({ notes }) =>
      notes.some((note) => /15 significant/.test(note)),
    );
    assert.deepEqual(
      noted.map(({ name }) => name),
      ['Deadlines', 'Positions'],
    );
  });
});

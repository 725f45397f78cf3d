import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { positionsCsv } from '../../../lib/report/csv.ts';
import { decided, edition } from './fixtures.ts';
import { bookOf, jsonOf, record } from './record.ts';

const golden = new URL('../../../../test/lib/decisions/decided.sheets.json', import.meta.url);

const refuted = decided('falsePositive');
const refutedListed = decided('falsePositive', { on: record.alerts[1]! });

describe('a screening with decisions', () => {
  it('shows the decision as the contract has it and keeps the outcome', () => {
    const [alert] = jsonOf([refuted]).alerts;
    assert.deepEqual(alert?.decision, {
      decision: 'falsePositive',
      by: 'A. Reviewer',
      at: '2026-02-01T09:00:00.000Z',
      comment: 'Looked it up.',
      expired: false,
    });
    assert.deepEqual([alert?.outcome, alert?.counted, alert?.status], ['review', null, null]);
    assert.match(alert?.permitted ?? '', /^Not counted: A. Reviewer decided on 2026-02-01/);
    assert.deepEqual(alert?.citations, []);
  });

  it('treats a true match as listed, with what is permitted then', () => {
    const [open] = jsonOf([]).alerts;
    const [alert] = jsonOf([decided('trueMatch')]).alerts;
    assert.deepEqual([alert?.outcome, alert?.counted, alert?.status], ['review', 'listed', 'windDown']);
    assert.notEqual(alert?.permitted, open?.permitted);
    assert.match(alert?.permitted ?? '', /solely to divest/);
  });

  it('says of an expired decision what changed, and counts the alert again', () => {
    const list = edition({ divestOn: '2022-06-04' });
    const { alerts, counts } = jsonOf([refuted], list);
    assert.match(String(alerts[0]?.decision?.expired), /divestment date of the company: now 2022-06-04/);
    assert.deepEqual([alerts[0]?.counted, counts['review']], ['review', 3]);
  });

  it('counts what is left', () => {
    assert.deepEqual(jsonOf([refuted, refutedListed]).counts, {
      ...record.counts,
      listed: 0,
      review: 0,
      falsePositive: 4,
    });
    assert.deepEqual(jsonOf([]).counts, { ...record.counts, falsePositive: 0 });
  });

  it('does not depend on the order in which decisions are given', () => {
    const all = [refuted, refutedListed, decided('trueMatch', { at: '2026-02-03T00:00:00.000Z' })];
    assert.deepEqual(jsonOf(all), jsonOf(all.toReversed()));
  });

  it('leaves the record as it was', () => {
    const before = structuredClone(record);
    jsonOf([refuted]);
    assert.deepEqual(record, before);
  });

  it('has the decision in the table of positions', () => {
    const [heading = '', first = ''] = [...positionsCsv(jsonOf([refuted]))].join('').split('\r\n');
    assert.match(
      heading,
      /counted,decision,decisionBy,decisionAt,decisionComment,decisionExpired,furtherAlerts,fundShare$/,
    );
    assert.match(first, /,falsePositive,A\. Reviewer,2026-02-01T09:00:00\.000Z,Looked it up\.,,,$/);
  });

  it('reads as the golden file says (UPDATE_GOLDEN=1 writes it anew)', () => {
    const sheets = bookOf([refuted, decided('trueMatch', { on: record.alerts[1]! })]).sheets;
    const seen = sheets
      .filter(({ name }) => ['Summary', 'Deadlines', 'Positions', 'Review'].includes(name))
      .map(({ name, lead, tables }) => ({
        name,
        lead,
        tables: tables.map(({ title, columns, rows }) => ({
          title,
          rows: rows.map((row) => Object.fromEntries(columns.map(({ heading }, at) => [heading, row[at]]))),
        })),
      }));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, `${JSON.stringify(seen, null, 1)}\n`);
    assert.deepEqual(seen, JSON.parse(readFileSync(golden, 'utf8')));
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { JsonReader, NdjsonReader } from '../../../../../lib/holdings/files/messages/json.ts';
import { messageLayout } from '../../../../../lib/holdings/files/messages/layout.ts';
import { InputRefused } from '../../../../../lib/problems.ts';
import { line } from '../../opened.ts';
import { readFile, refusalOf } from './helpers.ts';
import { hikvision, mobile, ndjson } from './json-positions.ts';

const expected = [
  '1 | account=A-1 | name=HIKVISION "A" {SZ} \\ | isin=CNE100000PM8 | ccy=CNY | qty=12000 | value=412000.50 CNY | on=2022-02-28 | ref=row-7',
  '2 | ticker=0941 | venue=XHKG | qty=1500',
];

/** The problem of each record that has one: row, code, column. */
async function problemsOf(text: string): Promise<string[]> {
  const { result } = await readFile(text);
  return result.problems.map(({ row, code, column }) => `${row} ${code} ${column}`);
}

const rest = JSON.stringify({ name: 'APPLE INC' });

describe('positions in JSON', () => {
  for (const [what, text] of [
    ['an object on each line', ndjson],
    ['lines with blank ones and CRLF', `\r\n${ndjson.replaceAll('\n', '\r\n')}`],
    ['an array', JSON.stringify([hikvision, mobile])],
    ['an array behind many blanks', `${' \n'.repeat(2000)}${JSON.stringify([hikvision, mobile])}`],
    ['an array over many lines', JSON.stringify([hikvision, mobile], null, 2)],
    ['an object with positions', JSON.stringify({ positions: [hikvision, mobile] })],
    ['the same over many lines', `\uFEFF${JSON.stringify({ positions: [hikvision, mobile] }, null, '\t')}\n`],
  ] as const) {
    it(`are read from ${what}`, async () => {
      const { positions, result } = await readFile(text);
      const lines = positions.map((one) =>
        line(one).replace(/^\d+/, (row) => (text.startsWith('\r') ? String(Number(row) - 1) : row)),
      );
      assert.deepEqual(lines, expected);
      assert.deepEqual(result.problems, []);
      assert.equal(result.account.rows, 2);
    });
  }

  it('name a field that is not known, and are read by the others', async () => {
    const text = `${rest}\n{"name":"HIKVISION","isinn":"CNE100000PM8"}\n${rest}\n`;
    const { positions, result } = await readFile(text);
    assert.deepEqual(
      positions.map(({ security }) => security.name),
      ['APPLE INC', 'HIKVISION', 'APPLE INC'],
    );
    assert.deepEqual([result.account.problemRows, result.account.cellProblems], [0, 1]);
    assert.match(result.problems[0]?.text ?? '', /"isinn" is no field of a position\. It has: name, /);
    assert.deepEqual(await problemsOf(text), ['2 fieldUnusable isinn']);
  });

  for (const [what, text, problem] of [
    ['a line that is no JSON', '{"name":"HIKVISION"', '2 recordUnreadable null'],
    ['a line that is no object', '["HIKVISION"]', '2 recordUnreadable null'],
    [
      'a number that may have lost digits',
      '{"name":"X","quantity":12345678901234567}',
      '2 fieldUnusable quantity',
    ],
    ['an exponent', '{"name":"X","quantity":1e30}', '2 fieldUnusable quantity'],
    [
      'a ticker whose zeros are lost',
      '{"ticker":941,"mic":"XHKG"}',
      '2 fieldUnusable ticker, 2 rowUnidentified null',
    ],
    ['an object as a name', '{"name":{"en":"X"}}', '2 fieldUnusable name, 2 rowUnidentified null'],
    ['two venues', '{"ticker":"941","mic":"XHKG","venue":"HK"}', '2 fieldUnusable venue'],
    ['a record without a security', '{"quantity":"5"}', '2 rowUnidentified null'],
    ['an amount that is none', '{"name":"X","quantity":"five"}', '2 amountUnreadable quantity'],
  ] as const) {
    it(`name ${what}`, async () => {
      assert.deepEqual(await problemsOf(`${rest}\n${text}\n${rest}\n`), problem.split(', '));
    });
  }

  for (const [what, text, code] of [
    ['cut off within a position', '[{"name":"A"},{"name":"B', 'fileDamaged'],
    ['cut off after a position', '{"positions":[{"name":"A"}', 'fileDamaged'],
    ['with a missing comma', '[{"name":"A"} {"name":"B"}]', 'fileDamaged'],
    ['with a comma too many', '[{"name":"A"},]', 'fileDamaged'],
    ['with something that is no object', '[{"name":"A"}, 5]', 'fileDamaged'],
    ['with more behind it', '[{"name":"A"}] [{"name":"B"}]', 'fileDamaged'],
    ['with further fields', '{"positions":[{"name":"A"}],"asOf":"2022-03-01"}', 'fileDamaged'],
    ['with an endless position', `[{"name":"A"},{"name":"${'x'.repeat(70_000)}"}]`, 'cellTooLong'],
    ['without a position', '{"positions":[]}', 'noRows'],
    ['of another program', '{"schema":"x","alerts":[{"name":"A"}]}', 'fileNotSupported'],
    ['of no position', '[{"title":"A"}]', 'fileNotSupported'],
  ] as const) {
    it(`are refused ${what}`, async () => {
      assert.equal((await refusalOf(text)).code, code);
    });
  }

  it('show no more of an endless field than a cell of the workbook holds', async () => {
    const { result } = await readFile(`{"name":"X","${'k'.repeat(50_000)}":"${'v'.repeat(10_000)}"}\n`);
    const [problem] = result.problems;
    assert.deepEqual([problem?.column?.length, problem?.seen?.length], [80, 200]);
    assert.ok((problem?.text.length ?? Infinity) < 500);
  });

  it('are no table of text that begins with a bracket', () => {
    assert.equal(messageLayout('[Holdings of 2022],,\nName,ISIN\n'), null);
    assert.equal(messageLayout('{A},"name":,\n'), null);
  });
});

const anyRecord = fc.record({ name: fc.string({ unit: 'grapheme' }), account: fc.string() });

/** A text cut into pieces at random places. */
const cutAt = (text: string, cuts: readonly number[]): string[] => {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
  return places.slice(1).map((place, index) => text.slice(places[index], place));
};

describe('readers of JSON', () => {
  it('find the same records however the text is cut', () => {
    const records = fc.array(anyRecord, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        records,
        fc.array(fc.nat()),
        fc.constantFrom(0, 2),
        fc.boolean(),
        (stated, cuts, indent, isArray) => {
          const text = isArray
            ? JSON.stringify(stated, null, indent)
            : stated.map((one) => JSON.stringify(one)).join('\n');
          const reader = isArray ? new JsonReader() : new NdjsonReader();
          const rows = [...cutAt(text, cuts).flatMap((piece) => reader.push(piece)), ...reader.finish()];
          const read = rows.map(({ cells }) => [cells[0], cells[14]]);
          const trimmed = (value: string): string | null => (value.trim() === '' ? null : value.trim());
          assert.deepEqual(
            read,
            stated.map(({ name, account }) => [trimmed(name), trimmed(account)]),
          );
        },
      ),
    );
  });

  it('never take an array for whole that is cut off', () => {
    const text = JSON.stringify([hikvision, mobile], null, 1);
    for (let end = 0; end < text.length; end += 1) {
      const reader = new JsonReader();
      assert.throws(() => {
        reader.push(text.slice(0, end));
        reader.finish();
      }, InputRefused);
    }
  });
});

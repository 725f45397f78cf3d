import assert from 'node:assert/strict';
import { basisOf } from '../../../lib/decisions/basis.ts';
import { carriedAlert } from '../../../lib/decisions/basis-lines.ts';
import type { FilledWorkbook } from '../../../lib/decisions/filled-workbook.ts';
import { resolveRows } from '../../../lib/decisions/resolve-rows.ts';
import { InputRefused, type Problem } from '../../../lib/problems.ts';
import { decided, edition } from './fixtures.ts';
import { columnOf, fill, headingRow, opened, readBack, record } from './record.ts';

const at = '2026-02-20T12:00:00.000Z';

function resolve({ rows, file, basis, origin }: FilledWorkbook) {
  return resolveRows(rows, { file, screening: origin?.screening ?? '', at }, (id) =>
    carriedAlert(id, origin?.edition ?? '', basis),
  );
}

async function problemsOf(work: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputRefused) return error.problems;
    throw error;
  }
  return assert.fail('nothing was refused');
}

const said = { Decision: 'falsePositive', Reviewer: 'A. Reviewer', Comment: 'Other company.' };

describe('decisions/filled-workbook', () => {
  it('gives back what was entered, on the basis that the workbook carries', async () => {
    const workbook = await opened();
    fill(workbook, 3, said);
    const read = await readBack(workbook);
    assert.deepEqual(read.origin, { screening: 's1', edition: edition().id });
    assert.deepEqual(read.rows, [
      {
        sheet: 'Positions',
        row: headingRow + 3,
        alert: 'a1',
        decision: 'falsePositive',
        by: 'A. Reviewer',
        comment: 'Other company.',
      },
    ]);
    const { made, unchanged } = resolve(read);
    assert.deepEqual(unchanged, []);
    assert.deepEqual(made[0]?.basis, basisOf(record.alerts[0]!, edition()));
    assert.deepEqual([made[0]?.at, made[0]?.screening, made[0]?.alert], [at, 's1', 'a1']);
  });

  it('reads a sheet that was sorted, renamed, moved, and given new columns', async () => {
    const workbook = await opened();
    const sheet = workbook.getWorksheet('Positions')!;
    fill(workbook, 1, { Decision: 'True match', Reviewer: '  B.\tTwo ', Comment: '' });
    const [first, last] = [sheet.getRow(headingRow + 1).values, sheet.getRow(headingRow + 5).values];
    sheet.getRow(headingRow + 1).values = last;
    sheet.getRow(headingRow + 5).values = first;
    sheet.spliceColumns(1, 0, ['', '', '', '', '', 'My notes']);
    sheet.name = 'Reviewed by us';
    const { rows } = await readBack(workbook);
    assert.deepEqual(
      rows.map(({ sheet, row, alert, decision, by, comment }) => [sheet, row, alert, decision, by, comment]),
      [['Reviewed by us', headingRow + 5, 'a2', 'trueMatch', 'B. Two', null]],
    );
  });

  it('takes rows of one alert that agree as one decision, and two reviewers as two', async () => {
    const workbook = await opened();
    fill(workbook, 2, said);
    fill(workbook, 3, said);
    fill(workbook, 4, { ...said, Reviewer: 'B. Two' });
    const { made } = resolve(await readBack(workbook));
    assert.deepEqual(
      made.map(({ alert, by }) => [alert, by]),
      [
        ['a1', 'A. Reviewer'],
        ['a1', 'B. Two'],
      ],
    );
  });

  it('refuses rows of one alert that disagree, and names both', async () => {
    const workbook = await opened();
    fill(workbook, 2, said);
    fill(workbook, 4, { ...said, Decision: 'trueMatch' });
    const [problem, ...more] = await problemsOf(async () => resolve(await readBack(workbook)));
    assert.deepEqual(more, []);
    assert.deepEqual(
      [problem?.code, problem?.sheet, problem?.row, problem?.column],
      ['decisionConflict', 'Positions', headingRow + 4, 'Decision'],
    );
    assert.match(
      problem?.text ?? '',
      /falsePositive in sheet Positions, row 8 and trueMatch in sheet Positions, row 10/,
    );
  });

  for (const [what, values, code, column] of [
    ['a word that is none', { ...said, Decision: 'maybe' }, 'decisionUnknown', 'Decision'],
    ['a decision by nobody', { ...said, Reviewer: ' ' }, 'decisionWithoutReviewer', 'Reviewer'],
    ['a row without its alert', { ...said, Alert: '' }, 'decisionAlertUnknown', 'Alert'],
    ['a comment without end', { ...said, Comment: 'x'.repeat(4001) }, 'decisionTooLong', 'Comment'],
  ] as const) {
    it(`refuses ${what}, with its cell`, async () => {
      const workbook = await opened();
      fill(workbook, 2, values);
      const [problem] = await problemsOf(() => readBack(workbook));
      assert.deepEqual(
        [problem?.code, problem?.sheet, problem?.row, problem?.column],
        [code, 'Positions', headingRow + 2, column],
      );
    });
  }

  it('refuses an alert that the screening does not have', async () => {
    const workbook = await opened();
    fill(workbook, 2, { ...said, Alert: 'a77' });
    const [problem] = await problemsOf(async () => resolve(await readBack(workbook)));
    assert.deepEqual([problem?.code, problem?.seen], ['decisionAlertUnknown', 'a77']);
  });

  it('refuses sheets of two screenings in one workbook, and a workbook without our columns', async () => {
    const workbook = await opened();
    workbook.addWorksheet('More').addRow([`Screening s2, list edition ${edition().id}.`]);
    assert.equal((await problemsOf(() => readBack(workbook)))[0]?.code, 'decisionsOfOther');
    const bare = await opened();
    bare.removeWorksheet('Positions');
    assert.equal((await problemsOf(() => readBack(bare)))[0]?.code, 'decisionsNotFound');
  });

  it('counts rows with a comment but no decision', async () => {
    const workbook = await opened();
    fill(workbook, 2, { Comment: 'Ask the custodian.' });
    const read = await readBack(workbook);
    assert.deepEqual([read.rows, read.withoutDecision], [[], 1]);
  });

  it('fails on lines of Method that somebody changed, naming the alert', async () => {
    const workbook = await opened();
    fill(workbook, 2, said);
    const read = await readBack(workbook);
    const basis = new Map(read.basis).set('Alert a1', '{"uid": 7}');
    assert.throws(() => resolve({ ...read, basis }), /Alert a1/);
  });
});

describe('a report made after decisions', () => {
  const before = decided('falsePositive');

  it('is filled in already, and gives back the same decision when nobody changes it', async () => {
    const workbook = await opened([before]);
    const sheet = workbook.getWorksheet('Positions')!;
    const texts = ['Outcome', 'Counts as', 'Decision', 'Reviewer', 'Comment', 'Decision state'].map(
      (heading) => sheet.getCell(headingRow + 2, columnOf(sheet, heading)).text,
    );
    assert.deepEqual(texts, [
      'Review',
      'False positive',
      'falsePositive',
      'A. Reviewer',
      'Looked it up.',
      'Holds.',
    ]);
    const { made, unchanged } = resolve(await readBack(workbook));
    assert.deepEqual(made, []);
    assert.deepEqual(
      unchanged.map(({ id, at }) => [id, at]),
      [[before.id, before.at]],
    );
  });

  it('takes a changed row for a new decision', async () => {
    const workbook = await opened([before]);
    for (const row of [2, 3, 4]) fill(workbook, row, { Decision: 'inconclusive' });
    const { made, unchanged } = resolve(await readBack(workbook));
    assert.deepEqual(
      [made.length, unchanged.length, made[0]?.decision, made[0]?.at],
      [1, 0, 'inconclusive', at],
    );
  });

  it('leaves the columns of an expired decision empty and says what it was', async () => {
    const list = edition({ isins: ['CNE000000001', 'CNE000000009'] });
    const workbook = await opened([before], list);
    const sheet = workbook.getWorksheet('Positions')!;
    const text = (heading: string) => sheet.getCell(headingRow + 2, columnOf(sheet, heading)).text;
    assert.deepEqual([text('Counts as'), text('Decision'), text('Reviewer')], ['Review', '', '']);
    assert.match(
      text('Decision state'),
      /^Expired, open again: falsePositive by A. Reviewer on 2026-02-01 \(“Looked it up.”\)\. The list changed the ISINs/,
    );
  });
});

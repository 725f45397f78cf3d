import { createWriteStream } from 'node:fs';
import { applyDecisions } from '../../lib/decisions/apply.ts';
import { basisLines } from '../../lib/decisions/basis-lines.ts';
import { decidedJson } from '../../lib/decisions/decided-json.ts';
import { reportBook } from '../../lib/report/sheets.ts';
import { writeWorkbook } from '../../lib/report/workbook/write-workbook.ts';
import { builtInEdition, calendars, rules } from '../reference-data.ts';
import type { WorkbookTask } from './messages.ts';

/** Writes the workbook of a record to the path of the task. */
export async function runWorkbookTask(task: WorkbookTask): Promise<void> {
  const { record, decisions } = task;
  const edition = task.edition ?? builtInEdition();
  const { inputs, skipped, problemsByCode } = record;
  const context = { edition, rules: rules(), calendars: calendars(), decisions };
  const book = reportBook(decidedJson(record, context), {
    inputs,
    skipped,
    problemsByCode,
    listFormat: edition.format,
    basis: basisLines(
      applyDecisions(record.alerts, decisions, edition, record.settings.policy?.fourEyes),
      edition,
    ),
  });
  await writeWorkbook(book, createWriteStream(task.path));
}

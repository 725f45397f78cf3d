import { createWriteStream } from 'node:fs';
import { reportBook } from '../../lib/report/sheets.ts';
import { writeWorkbook } from '../../lib/report/workbook/write-workbook.ts';
import { toJson } from '../../lib/screening/to-json.ts';
import { builtInEdition, calendars, rules } from '../reference-data.ts';
import type { WorkbookTask } from './messages.ts';

/** Writes the workbook of a record to the path of the task. */
export async function runWorkbookTask(task: WorkbookTask): Promise<void> {
  const { record } = task;
  const edition = task.edition ?? builtInEdition();
  const { inputs, skipped, problemsByCode } = record;
  const book = reportBook(toJson(record, { edition, rules: rules(), calendars: calendars() }), {
    inputs,
    skipped,
    problemsByCode,
    listFormat: edition.format,
  });
  await writeWorkbook(book, createWriteStream(task.path));
}

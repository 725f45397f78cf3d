import exceljs from 'exceljs';
import { applyDecisions } from '../../../lib/decisions/apply.ts';
import { basisLines } from '../../../lib/decisions/basis-lines.ts';
import { decidedJson } from '../../../lib/decisions/decided-json.ts';
import type { Decision } from '../../../lib/decisions/decision.ts';
import { type FilledWorkbook, readFilledWorkbook } from '../../../lib/decisions/filled-workbook.ts';
import { openHoldings } from '../../../lib/holdings/files/open.ts';
import type { Position } from '../../../lib/holdings/position.ts';
import { bufferSource } from '../../../lib/holdings/rows.ts';
import { reportBook } from '../../../lib/report/sheets.ts';
import type { ReportBook } from '../../../lib/report/sheet.ts';
import type { ScreeningRecord } from '../../../lib/screening/record.ts';
import { calendars } from '../../../server/reference-data.ts';
import { loadRules } from '../../../reference/rules/load.ts';
import { written } from '../report/workbook/written.ts';
import { alertOn, edition, nameReason } from './fixtures.ts';

const alerts = [
  alertOn(),
  {
    ...alertOn({ outcome: 'listed' }, { identifiers: { isin: 'CNE000000001' }, name: 'EXAMPLE OPTICS A' }),
    id: 'a2',
    positions: 1,
  },
  {
    ...alertOn({ outcome: 'related', reasons: [{ ...nameReason, speaks: 'against' }] }, { ticker: '5' }),
    id: 'a3',
    positions: 1,
  },
] as const;

function position(row: number, name: string): Position {
  return {
    input: 0,
    sheet: null,
    row,
    account: row % 2 === 0 ? 'A' : 'B',
    quantity: '10',
    marketValue: '100.50',
    valueCurrency: 'HKD',
    weight: null,
    heldOn: null,
    clientRef: null,
    security: {
      name,
      otherNames: [],
      identifiers: {},
      doubtful: [],
      tickers: [],
      venue: null,
      country: null,
      currency: 'HKD',
      assetClass: null,
    },
  };
}

/** A screening of five positions: three to review (a1), one listed (a2), one related (a3). */
export const record: ScreeningRecord = {
  id: 's1',
  asOf: '2022-03-01T00:01:00-05:00',
  ranAt: '2026-02-10T08:00:00.000Z',
  engine: '0.0.0',
  edition: { id: edition().id, publishedOn: '2026-01-08', source: 'test', listings: 1 },
  knowledgeAsOf: '2026-01-08',
  settings: { map: {}, sheet: null, policy: null },
  inputs: [],
  counts: {
    rows: 5,
    positions: 5,
    transactions: 0,
    skipped: 0,
    problems: 0,
    instruments: 3,
    listed: 1,
    review: 3,
    related: 1,
    breaches: 0,
  },
  alerts,
  positions: [
    ...[2, 3, 4].map((row) => ({
      position: position(row, 'Example Optics Svc'),
      outcome: 'review' as const,
      alert: 'a1',
    })),
    { position: position(5, 'EXAMPLE OPTICS A'), outcome: 'listed', alert: 'a2' },
    { position: position(6, 'Other'), outcome: 'related', alert: 'a3' },
  ],
  problems: [],
  problemsByCode: {},
  skipped: [],
  breaches: [],
};

const rules = loadRules();

export function jsonOf(decisions: readonly Decision[], list = edition()) {
  return decidedJson(record, { edition: list, rules, calendars: calendars(), decisions });
}

export function bookOf(decisions: readonly Decision[], list = edition()): ReportBook {
  return reportBook(jsonOf(decisions, list), {
    inputs: [],
    skipped: [],
    problemsByCode: {},
    listFormat: 'builtIn',
    basis: basisLines(applyDecisions(record.alerts, decisions, list), list),
  });
}

/** A report as a workbook that somebody opened to fill it in. */
export async function opened(
  decisions: readonly Decision[] = [],
  list = edition(),
): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await written(bookOf(decisions, list))).buffer);
  return workbook;
}

export const headingRow = 6;

/** The column of a heading of Positions. */
export function columnOf(sheet: exceljs.Worksheet, heading: string): number {
  const values = sheet.getRow(headingRow).values;
  return Array.isArray(values) ? values.indexOf(heading) : -1;
}

/** Writes into the cells of Positions: one record a row, by heading. */
export function fill(
  workbook: exceljs.Workbook,
  row: number,
  values: Readonly<Record<string, string>>,
): void {
  const sheet = workbook.getWorksheet('Positions')!;
  for (const [heading, value] of Object.entries(values))
    sheet.getCell(headingRow + row, columnOf(sheet, heading)).value = value;
}

/** Saves the workbook and reads its decisions back. */
export async function readBack(workbook: exceljs.Workbook): Promise<FilledWorkbook> {
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const [file] = await openHoldings(bufferSource(bytes), 'filled.xlsx');
  return readFilledWorkbook(file!);
}

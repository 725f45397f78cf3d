import { exactNumber } from './amounts.ts';
import { isAbout, reportOf } from './report.ts';
import { breachesSheet } from './sheets/breaches.ts';
import { changesSheet } from './sheets/changes.ts';
import { deadlinesSheet } from './sheets/deadlines.ts';
import { fundsSheet } from './sheets/funds.ts';
import { methodSheet } from './sheets/method.ts';
import { ownListsSheet } from './sheets/own-lists.ts';
import { positionsSheet } from './sheets/positions.ts';
import { problemsSheet } from './sheets/problems.ts';
import { relatedSheet } from './sheets/related.ts';
import { reviewSheet } from './sheets/review.ts';
import { summarySheet } from './sheets/summary.ts';
import { transactionsSummarySheet } from './sheets/transactions-summary.ts';
import { transactionsSheet } from './sheets/transactions.ts';
import { whatIfSheet } from './sheets/what-if.ts';
import type { ScreeningJson } from '../screening/json.ts';
import type { Report, ReportExtra } from './report.ts';
import type { ReportBook, Sheet, Table } from './sheet.ts';

/**
 * What the sheets of a report say, as plain values: eight for holdings, and one more each where transactions, earlier
 * holdings, funds or lists beside the law came with them; five for transactions alone. The same screening gives the same
 * sheets.
 */
export function sheetsOf(screening: ScreeningJson, extra: ReportExtra): readonly Sheet[] {
  const report = reportOf(screening, extra);
  const sheets = isAbout(screening, 'holdings') ? holdingsSheets(report) : tradesSheets(report);
  return sheets.map(withLongAmountNote);
}

function holdingsSheets(report: Report): readonly Sheet[] {
  return [
    summarySheet(report),
    breachesSheet(report),
    ...[changesSheet(report)].filter((sheet) => sheet !== null),
    ...(isAbout(report.screening, 'transactions') ? [transactionsSheet(report)] : []),
    deadlinesSheet(report),
    positionsSheet(report),
    reviewSheet(report),
    relatedSheet(report),
    ...(report.screening.funds === undefined ? [] : [fundsSheet(report)]),
    ...apartSheets(report),
    problemsSheet(report),
    methodSheet(report),
  ];
}

/** What was traded is not what is held: there are no deadlines, amounts at stake or decisions of positions to show. */
function tradesSheets(report: Report): readonly Sheet[] {
  return [
    transactionsSummarySheet(report),
    breachesSheet(report),
    transactionsSheet(report),
    ...(isLookedThrough(report) ? [fundsSheet(report)] : []),
    ...apartSheets(report),
    problemsSheet(report),
    methodSheet(report),
  ];
}

function isLookedThrough({ screening: { funds = [] } }: Report): boolean {
  return funds.some(({ given }) => given !== null);
}

/** What lists beside the law found, behind everything that the law says. */
function apartSheets(report: Report): readonly Sheet[] {
  return [whatIfSheet(report), ownListsSheet(report)].filter((sheet) => sheet !== null);
}

/** The whole report, ready for the workbook writer: the sheets and what stands at the foot of every page. */
export function reportBook(screening: ScreeningJson, extra: ReportExtra): ReportBook {
  const names = screening.inputs.map(({ name }) => name);
  const { publishedOn, id } = screening.edition;
  return {
    sheets: sheetsOf(screening, extra),
    footLeft: names.length > 1 ? `${names[0]} and ${names.length - 1} more` : (names[0] ?? ''),
    footRight: `List of ${publishedOn ?? 'unknown date'}, ${id.slice(0, 'sha256:'.length + 12)}`,
    madeAt: screening.ranAt,
  };
}

const longAmountNote =
  'Amounts with more than the 15 significant digits that a spreadsheet keeps are shown as text, unrounded.';

function withLongAmountNote(sheet: Sheet): Sheet {
  return sheet.tables.some(holdsLongAmount) ? { ...sheet, notes: [...sheet.notes, longAmountNote] } : sheet;
}

function holdsLongAmount({ columns, rows }: Table): boolean {
  const decimals = columns.flatMap(({ kind }, index) =>
    kind === 'decimal' || kind === 'money' ? [index] : [],
  );
  return rows.some((row) =>
    decimals.some((index) => {
      const value = row[index];
      return typeof value === 'string' && exactNumber(value) === null;
    }),
  );
}

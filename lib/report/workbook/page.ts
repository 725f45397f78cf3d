import type { PageSetup, WorksheetView } from 'exceljs';
import { filteredTable, frozenRows } from './layout.ts';
import type { ReportBook, Sheet } from '../sheet.ts';
import type { Layout } from './layout.ts';

/** The numbers that workbooks give to paper sizes: 8.5 x 11 and 11 x 17 inches. */
const paperSizes = { letter: 1, tabloid: 3 } as const;

const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.3 };

/** How a sheet is viewed and printed: frozen headings, landscape, one page wide, headings repeated, numbered pages. */
export function pageOptions(book: ReportBook, sheet: Sheet, layout: Layout) {
  return {
    views: [viewOf(sheet, layout)],
    pageSetup: setupOf(sheet, layout),
    headerFooter: { oddFooter: footer(book) },
    properties: { defaultRowHeight: 15, tabColor: { argb: 'FF1B3A5C' } },
  };
}

function viewOf(sheet: Sheet, layout: Layout): Partial<WorksheetView> {
  return {
    showGridLines: false,
    zoomScale: 100,
    state: 'frozen',
    xSplit: sheet.frozenColumns,
    ySplit: frozenRows(sheet, layout),
  };
}

function setupOf(sheet: Sheet, layout: Layout): Partial<PageSetup> {
  const heading = filteredTable(sheet, layout)?.headingRow;
  return {
    orientation: 'landscape',
    paperSize: paperSizes[sheet.paper] as number,
    fitToPage: true,
    fitToWidth: sheet.pagesWide,
    fitToHeight: 0,
    margins,
    ...(heading === undefined || heading === null ? {} : { printTitlesRow: `${heading}:${heading}` }),
    ...(sheet.pagesWide === 1 ? {} : { printTitlesColumn: `A:${columnLetter(sheet.frozenColumns)}` }),
  };
}

/** The letter of one of a sheet's first 26 columns. */
function columnLetter(column: number): string {
  return String.fromCharCode(64 + column);
}

const footerTextMax = 70;

/** Left: the files; middle: page n of m; right: the list. An ampersand would start a code and is doubled. */
function footer({ footLeft, footRight }: ReportBook): string {
  const size = '&"Arial,Regular"&8 ';
  return `&L${size}${footText(footLeft)}&C${size}Page &P of &N&R${size}${footText(footRight)}`;
}

function footText(text: string): string {
  const short = text.length > footerTextMax ? `${text.slice(0, footerTextMax - 1)}…` : text;
  return short.replaceAll('&', '&&');
}

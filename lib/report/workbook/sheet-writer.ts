import type { Row, Worksheet } from 'exceljs';
import { cellText } from './cells.ts';
import { lineSpacing, rowXml } from './row-xml.ts';
import { linesHigh } from './text-size.ts';
import { sheetStyles, leadStyle, toneOverlay, tonedTitleStyle } from './styles.ts';
import type { Column, Sheet } from '../sheet.ts';
import type { Layout, PlacedTable } from './layout.ts';
import type { StyleNumber } from './row-xml.ts';
import type { CellStyle } from './styles.ts';

/** Called between runs of rows, so that what was written can flow off and other work gets its turn. */
export type Breathe = () => Promise<void>;

const rowsBetweenBreaths = 500;

/** Rows are handed on in pieces of about so many characters. */
const piece = 32 * 1024;

/** A sheet that is being written, and the numbers of the workbook's styles. */
export interface OpenWorksheet {
  readonly worksheet: Worksheet;
  readonly styleNumber: StyleNumber;
}

/** Writes everything on a sheet from top to bottom, except its chart. */
export async function writeParts(
  open: OpenWorksheet,
  sheet: Sheet,
  layout: Layout,
  breathe: Breathe,
): Promise<void> {
  const { worksheet } = open;
  worksheet.columns = layout.widths.map((width) => ({ width }));
  writeHead(worksheet, sheet, layout);
  for (const placed of layout.tables) {
    writeHeading(worksheet, placed, layout);
    await writeRows(open, { placed, widths: layout.widths }, breathe);
    if (placed.table.rows.length > 0) decorate(worksheet, placed);
  }
}

function writeHead(worksheet: Worksheet, sheet: Sheet, layout: Layout): void {
  writeLine(worksheet, { row: 1, text: sheet.title, style: sheetStyles.title, height: 26 });
  if (sheet.lead !== null && layout.leadRow !== null) {
    const { text, tone } = sheet.lead;
    writeBanner(worksheet, layout, { row: layout.leadRow, text, style: leadStyle(tone), points: 11 });
  }
  sheet.notes.forEach((text, index) => {
    writeBanner(worksheet, layout, {
      row: layout.firstNoteRow + index,
      text,
      style: sheetStyles.note,
      points: 9,
    });
  });
}

interface Line {
  readonly row: number;
  readonly text: string;
  readonly style: CellStyle;
  readonly height?: number;
}

function writeLine(worksheet: Worksheet, { row, text, style, height }: Line): void {
  const line = worksheet.getRow(row);
  if (height !== undefined) line.height = height;
  const cell = line.getCell(1);
  cell.value = cellText(text);
  cell.style = style;
  line.commit();
}

/** Widest banner in characters; a longer line is hard to read, and would be off the screen on wide sheets. */
const bannerWidthMax = 190;

/** Text over several columns. Its height is reckoned here: a spreadsheet does not fit merged cells by itself. */
function writeBanner(
  worksheet: Worksheet,
  layout: Layout,
  { row, text, style, points }: Line & { readonly points: number },
): void {
  const { columns, width } = bannerSpan(layout.bannerWidths);
  const lines = linesHigh(text, width, (points / 9) * (points > 9 ? 1.1 : 1));
  const line = worksheet.getRow(row);
  line.height = lines * points * lineSpacing + 4;
  line.getCell(1).value = cellText(text);
  for (let column = 1; column <= columns; column += 1) line.getCell(column).style = style;
  if (columns > 1) worksheet.mergeCells(row, 1, row, columns);
  line.commit();
}

function bannerSpan(widths: readonly number[]): { columns: number; width: number } {
  let [columns, width] = [0, 0];
  for (const one of widths) {
    if (columns > 0 && width + one > bannerWidthMax) break;
    columns += 1;
    width += one;
  }
  return { columns, width };
}

function writeHeading(worksheet: Worksheet, placed: PlacedTable, layout: Layout): void {
  const { table, titleRow, headingRow } = placed;
  if (table.startsPage) worksheet.getRow((titleRow ?? headingRow ?? placed.firstRow) - 1).addPageBreak();
  if (table.title !== null && titleRow !== null) {
    const style = table.tone === null ? sheetStyles.tableTitle : tonedTitleStyle(table.tone);
    writeLine(worksheet, { row: titleRow, text: table.title, style, height: 20 });
  }
  if (headingRow === null) return;
  const heading = worksheet.getRow(headingRow);
  spread(heading, table.columns, { widths: layout.widths, style: sheetStyles.heading });
  heading.height = headingHeight(table.columns, layout.widths);
  table.columns.forEach((column, index) => {
    const cell = heading.getCell(index + 1);
    cell.value = column.heading;
    cell.style = standsRight(column) ? sheetStyles.headingRight : sheetStyles.heading;
  });
  heading.commit();
}

function standsRight({ kind }: Column): boolean {
  return kind !== 'text' && kind !== 'choice' && kind !== 'date' && kind !== 'dateTime';
}

function headingHeight(columns: readonly Column[], widths: readonly number[]): number {
  const lines = columns.map(({ heading, runsOn }, index) =>
    runsOn ? 1 : linesHigh(heading, (widths[index] ?? 10) - 1, 1.1),
  );
  return Math.max(...lines) * 9 * lineSpacing + 6;
}

interface PlacedRows {
  readonly placed: PlacedTable;
  readonly widths: readonly number[];
}

async function writeRows(
  { worksheet, styleNumber }: OpenWorksheet,
  { placed, widths }: PlacedRows,
  breathe: Breathe,
): Promise<void> {
  const { table, firstRow } = placed;
  if (table.rows.length === 0) {
    writeLine(worksheet, { row: firstRow, text: table.emptyText, style: sheetStyles.empty });
    return;
  }
  // What waits above (a page break) is settled before anything is written past exceljs.
  if (worksheet._rowZero < firstRow) worksheet.getRow(firstRow - 1).commit();
  const xmlOf = rowXml(table.columns, widths, styleNumber);
  let xml = '';
  for (const [index, row] of table.rows.entries()) {
    xml += xmlOf(row, firstRow + index);
    if (xml.length >= piece) {
      worksheet._write(xml);
      xml = '';
    }
    if (index % rowsBetweenBreaths === rowsBetweenBreaths - 1) await breathe();
  }
  worksheet._write(xml);
  worksheet._rowZero = firstRow + table.rows.length;
}

/** Where the last column's text runs on, the row's line runs on below it. */
function spread(
  line: Row,
  columns: readonly Column[],
  to: { widths: readonly number[]; style: CellStyle },
): void {
  if (columns.at(-1)?.runsOn !== true) return;
  for (let column = columns.length + 1; column <= to.widths.length; column += 1) {
    line.getCell(column).style = to.style;
  }
}

/** Colours for words, and drop-downs: both hold for whole columns, so that they follow what a reviewer enters. */
function decorate(worksheet: Worksheet, { table, firstRow }: PlacedTable): void {
  table.columns.forEach((column, index) => {
    const letter = worksheet.getColumn(index + 1).letter;
    const range = `${letter}${firstRow}:${letter}${firstRow + table.rows.length - 1}`;
    addTones(worksheet, column, range);
    if (column.choices.length > 0) addChoices(worksheet, column, range);
  });
}

function addTones(worksheet: Worksheet, { tones }: Column, ref: string): void {
  const rules = Object.entries(tones).map(([word, tone], index) => ({
    type: 'cellIs' as const,
    operator: 'equal' as const,
    formulae: [`"${word}"`],
    priority: index + 1,
    style: toneOverlay(tone),
  }));
  if (rules.length > 0) worksheet.addConditionalFormatting({ ref, rules });
}

function addChoices(worksheet: Worksheet, { heading, choices }: Column, range: string): void {
  worksheet.dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
    errorTitle: heading,
    error: `Choose one of: ${choices.join(', ')}.`,
  });
}

import type { ByteSource, OpenedFile } from '../../rows.ts';
import type { WorkbookLimits } from '../workbook/limits.ts';
import { placed } from '../workbook/place.ts';
import { xmlAsUtf8 } from '../xml-sheets/encoding.ts';
import { XmlWorkbook } from '../xml-sheets/workbook.ts';
import { SpreadsheetRows } from './rows.ts';
import { surveyed } from './survey.ts';

/**
 * Opens an XML spreadsheet of Excel 2003 (SpreadsheetML), which fund houses and portals mostly name `.xls`. Rows come as
 * those of an .xlsx do: sheet by sheet, hidden sheets too, every number up to a sheet's last row with a value once.
 * Ampersands that no reference begins with (`S&P 500`) are read as they stand: many writers do not escape them.
 * @throws InputRefused, here and while rows are read, when the file is damaged or too large.
 */
export async function openXmlSpreadsheet(
  source: ByteSource,
  name: string,
  limits: WorkbookLimits,
): Promise<OpenedFile> {
  try {
    const survey = await surveyed(() => xmlAsUtf8(source), limits);
    return new XmlWorkbook({
      name,
      kind: 'xml',
      sheets: survey.sheets,
      limits,
      chunks: () => xmlAsUtf8(source),
      reader: () => new SpreadsheetRows(survey),
    });
  } catch (error) {
    throw placed(error, { file: name });
  }
}

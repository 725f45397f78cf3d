import type { ByteSource, OpenedFile, RowBatch, SheetInfo } from '../../rows.ts';
import { placed } from '../workbook/place.ts';
import { Tally } from '../workbook/tally.ts';
import { readGlobals } from './globals.ts';
import type { Globals } from './globals.ts';
import type { LegacyLimits } from './limits.ts';
import { readSharedTexts } from './shared.ts';
import { legacySheetRows } from './sheet.ts';
import type { LegacyContext } from './sheet.ts';
import type { LegacySheet } from './tabs.ts';

/**
 * Opens the stream of an old workbook (Excel 5.0 to 2003). Rows come as those of an .xlsx do: sheet by sheet in the
 * order of the tabs, hidden sheets too, every number up to a sheet's last row with a value once.
 * @throws InputRefused, here and while rows are read, when the workbook is damaged, encrypted or too large.
 */
export async function openLegacyWorkbook(
  stream: ByteSource,
  name: string,
  limits: LegacyLimits,
): Promise<OpenedFile> {
  try {
    return new LegacyWorkbook({ name, stream, limits, globals: await readGlobals(stream, limits) });
  } catch (error) {
    throw placed(error, { file: name });
  }
}

interface WorkbookParts {
  readonly name: string;
  readonly stream: ByteSource;
  readonly limits: LegacyLimits;
  readonly globals: Globals;
}

class LegacyWorkbook implements OpenedFile {
  readonly kind = 'xls';
  readonly text = null;
  readonly name: string;
  readonly sheets: readonly SheetInfo[];
  private readonly workbook: WorkbookParts;
  private context: Promise<LegacyContext> | null = null;

  constructor(workbook: WorkbookParts) {
    this.workbook = workbook;
    this.name = workbook.name;
    this.sheets = workbook.globals.sheets.map((sheet) => sheet.info);
  }

  async *batches(): AsyncGenerator<RowBatch> {
    const tally = new Tally(this.workbook.limits);
    try {
      this.context ??= this.readContext();
      const context = await this.context;
      for (const sheet of this.workbook.globals.sheets) yield* this.sheetBatches(sheet, context, tally);
    } catch (error) {
      throw placed(error, { file: this.name });
    }
  }

  private async *sheetBatches(
    { info, span }: LegacySheet,
    context: LegacyContext,
    tally: Tally,
  ): AsyncGenerator<RowBatch> {
    try {
      for await (const rows of legacySheetRows(this.workbook.stream, span, context)) {
        const places = rows.reduce((sum, { cells }) => sum + cells.length, 0);
        tally.admit(rows.length, places);
        yield { sheet: info, rows };
      }
    } catch (error) {
      throw placed(error, { sheet: info.name });
    }
  }

  private async readContext(): Promise<LegacyContext> {
    const { stream, globals, limits } = this.workbook;
    const { formats, date1904, decode } = globals;
    const texts = globals.texts === null ? [] : await readSharedTexts(stream, globals.texts, limits);
    return { texts, formats, date1904, decode };
  }
}

import { lengthOf, PackedReader } from '../../packed/packed-rows.ts';
import type { PackedRows } from '../../packed/packed-rows.ts';
import { RowWriter } from '../../packed/row-writer.ts';
import type { ByteSource, OpenedFile, RowBatch, SheetInfo } from '../../rows.ts';
import type { WorkbookLimits } from './limits.ts';
import type { Manifest, SheetPart } from './manifest.ts';
import { readManifest } from './manifest.ts';
import { Package } from './package.ts';
import { placed } from './place.ts';
import { readSharedTexts } from './shared.ts';
import { packedSheet } from './sheet.ts';
import type { SheetSetting } from './sheet.ts';
import { readFormats } from './styles.ts';
import { Tally } from './tally.ts';
import type { CellContext } from './values.ts';

export { defaultWorkbookLimits } from './limits.ts';
export type { WorkbookLimits } from './limits.ts';
export { zipContent } from './package.ts';

/**
 * Opens an .xlsx or .xlsm workbook. Rows come sheet by sheet in the order of the tabs, hidden sheets too, and every
 * number up to a sheet's last row with a value comes once. Shared texts are read when the rows are asked for.
 * @throws InputRefused, here and while rows are read, when the workbook is damaged, encrypted or too large.
 */
export async function openWorkbook(
  source: ByteSource,
  name: string,
  limits: WorkbookLimits,
): Promise<OpenedFile> {
  try {
    const parts = await Package.open(source, limits);
    const manifest = await readManifest(parts, limits);
    const formats = manifest.stylesPart === null ? [] : await readFormats(parts, manifest.stylesPart, limits);
    return new Workbook({ name, parts, manifest, formats, limits });
  } catch (error) {
    throw placed(error, { file: name });
  }
}

interface WorkbookParts {
  readonly name: string;
  readonly parts: Package;
  readonly manifest: Manifest;
  readonly formats: CellContext['formats'];
  readonly limits: WorkbookLimits;
}

class Workbook implements OpenedFile {
  readonly kind = 'xlsx';
  readonly text = null;
  readonly name: string;
  readonly sheets: readonly SheetInfo[];
  private readonly workbook: WorkbookParts;
  private context: Promise<CellContext> | null = null;

  constructor(workbook: WorkbookParts) {
    this.workbook = workbook;
    this.name = workbook.name;
    this.sheets = workbook.manifest.sheets.map((sheet) => sheet.info);
  }

  async *batches(): AsyncGenerator<RowBatch> {
    const reader = new PackedReader();
    for await (const packed of this.packed()) yield { sheet: packed.sheet, rows: reader.open(packed) };
  }

  async *packed(): AsyncGenerator<PackedRows> {
    const tally = new Tally(this.workbook.limits);
    try {
      this.context ??= this.readContext();
      const context = await this.context;
      const writer = new RowWriter(context.texts.length);
      for (const { info, part } of this.workbook.manifest.sheets) {
        for await (const packed of this.packedSheet(part, { info, context, writer })) {
          tally.admit(lengthOf(packed), packed.kinds.length);
          yield packed;
        }
      }
    } catch (error) {
      throw placed(error, { file: this.name });
    }
  }

  private async *packedSheet(part: SheetPart['part'], setting: SheetSetting): AsyncGenerator<PackedRows> {
    try {
      yield* packedSheet(this.workbook.parts.read(part), setting);
    } catch (error) {
      throw placed(error, { sheet: setting.info.name });
    }
  }

  private async readContext(): Promise<CellContext> {
    const { parts, manifest, formats, limits } = this.workbook;
    const texts =
      manifest.textsPart === null ? [] : await readSharedTexts(parts.read(manifest.textsPart), limits);
    return { texts, formats, date1904: manifest.date1904 };
  }
}

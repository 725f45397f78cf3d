import { lengthOf, PackedReader } from '../../packed/packed-rows.ts';
import type { PackedRows } from '../../packed/packed-rows.ts';
import type { OpenedFile, RowBatch, SheetInfo } from '../../rows.ts';
import type { WorkbookLimits } from '../workbook/limits.ts';
import { placed } from '../workbook/place.ts';
import { Tally } from '../workbook/tally.ts';
import type { RowsReader } from './scan.ts';
import { readRows } from './scan.ts';

/** What a workbook in one XML text is read with: its sheets, its bytes in UTF-8, and what makes rows of them. */
export interface XmlContent {
  readonly name: string;
  readonly kind: 'xml' | 'ods';
  readonly sheets: readonly SheetInfo[];
  readonly limits: WorkbookLimits;
  readonly chunks: () => AsyncIterable<Uint8Array>;
  readonly reader: () => RowsReader;
}

/** A workbook whose sheets stand one behind the other in one XML text. */
export class XmlWorkbook implements OpenedFile {
  readonly text = null;
  readonly name: string;
  readonly kind: XmlContent['kind'];
  readonly sheets: readonly SheetInfo[];
  private readonly content: XmlContent;

  constructor(content: XmlContent) {
    this.content = content;
    this.name = content.name;
    this.kind = content.kind;
    this.sheets = content.sheets;
  }

  async *batches(): AsyncGenerator<RowBatch> {
    const reader = new PackedReader();
    for await (const packed of this.packed()) yield { sheet: packed.sheet, rows: reader.open(packed) };
  }

  async *packed(): AsyncGenerator<PackedRows> {
    const { limits, chunks, reader } = this.content;
    const tally = new Tally(limits);
    try {
      for await (const packed of readRows(chunks(), reader())) {
        tally.admit(lengthOf(packed), packed.kinds.length);
        yield packed;
      }
    } catch (error) {
      throw placed(error, { file: this.name });
    }
  }
}

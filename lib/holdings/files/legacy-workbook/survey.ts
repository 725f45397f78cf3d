import type { ByteSource } from '../../rows.ts';
import { mulRkCount } from './cells.ts';
import { legacyColumnsMax, legacyRowsMax } from './limits.ts';
import { record } from './record-types.ts';
import type { Records, Span } from './records.ts';
import { formulaBytesMin, mayBeMissing } from './results.ts';
import { SheetRecords } from './sheet-records.ts';

/**
 * What has to be known of a sheet before its first row can be handed on. `inOrder`: no row comes after a later one;
 * some libraries write cells in the order in which they were asked to. `places`: as many as the rows would take.
 * `isCalculated`: some formula has a result that a writer which does not calculate would not have put there.
 */
export interface Survey {
  readonly inOrder: boolean;
  readonly places: number;
  readonly isCalculated: boolean;
}

/** Goes over a sheet's records without making any cell. */
export async function surveySheet(stream: ByteSource, span: Span): Promise<Survey> {
  const sheet = new SheetRecords(stream, span);
  const surveyor = new Surveyor();
  for (;;) {
    while (sheet.next()) surveyor.meet(sheet.records);
    if (sheet.isDone) return surveyor.found();
    await sheet.records.fill();
  }
}

class Surveyor {
  private readonly widths = new Uint16Array(legacyRowsMax);
  private row = 0;
  private inOrder = true;
  private formulas = 0;
  private missing = 0;

  meet(records: Records): void {
    switch (records.type) {
      case record.formula:
        records.need(formulaBytesMin);
        this.formulas += 1;
        if (mayBeMissing(records)) this.missing += 1;
        this.place(records, 1);
        break;
      case record.mulRk:
        this.place(records, mulRkCount(records));
        break;
      case record.number:
      case record.rk:
      case record.label:
      case record.richLabel:
      case record.sharedLabel:
      case record.boolOrError:
        records.need(4);
        this.place(records, 1);
        break;
      default:
    }
  }

  found(): Survey {
    let places = 0;
    for (const width of this.widths) places += width;
    return {
      inOrder: this.inOrder,
      places,
      isCalculated: this.formulas === 0 || this.missing < this.formulas,
    };
  }

  private place(records: Records, cells: number): void {
    const row = records.word(0);
    const width = Math.min(records.word(2) + cells, legacyColumnsMax);
    if (row < this.row) this.inOrder = false;
    this.row = row;
    if (width > (this.widths[row] ?? 0)) this.widths[row] = width;
  }
}

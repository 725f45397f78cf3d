import { refuse } from '../../../problems.ts';
import type { Row } from '../../rows.ts';

/** How much all sheets of a workbook may hold together. */
export interface TallyLimits {
  readonly rowsMax: number;
  readonly cellPlacesMax: number;
}

/** Counts what was read so far over all sheets, and refuses what is more than a workbook may hold. */
export class Tally {
  private readonly limits: TallyLimits;
  private rows = 0;
  private places = 0;

  constructor(limits: TallyLimits) {
    this.limits = limits;
  }

  admit(rows: readonly Row[]): void {
    const { rowsMax, cellPlacesMax } = this.limits;
    for (const row of rows) this.places += row.cells.length;
    this.rows += rows.length;
    if (this.rows > rowsMax) refuse('tooManyRows', { seen: `more than ${rowsMax} rows in all sheets` });
    if (this.places > cellPlacesMax) refuse('contentTooLarge', { seen: `more than ${cellPlacesMax} cells` });
  }
}

import { refuse } from '../../../problems.ts';

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

  /** `places`: how many cells the rows have, empty ones before their last included. */
  admit(rows: number, places: number): void {
    const { rowsMax, cellPlacesMax } = this.limits;
    this.places += places;
    this.rows += rows;
    if (this.rows > rowsMax) refuse('tooManyRows', { seen: `more than ${rowsMax} rows in all sheets` });
    if (this.places > cellPlacesMax) refuse('contentTooLarge', { seen: `more than ${cellPlacesMax} cells` });
  }
}

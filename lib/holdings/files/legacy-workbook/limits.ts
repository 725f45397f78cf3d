import type { WorkbookLimits } from '../workbook/limits.ts';

/** How much one old workbook may hold; the same counts as for a new one, which has zip parts besides. */
export type LegacyLimits = Omit<WorkbookLimits, 'zip' | 'partBytesMax' | 'relationsMax'>;

/**
 * Limits that honest old workbooks stay far under: 32 sheets with every row, 32 columns in each. They are lower than
 * for .xlsx because the format is: 65,536 rows and 256 columns a sheet.
 */
export const defaultLegacyLimits: LegacyLimits = {
  sheetsMax: 2000,
  stylesMax: 100_000,
  sharedTextsMax: 4_000_000,
  sharedCharactersMax: 80_000_000,
  rowsMax: 32 * 65_536,
  cellPlacesMax: 64 * 1024 ** 2,
};

/** What the format itself allows: the rows and columns of a sheet, and the bytes of one record. */
export const legacyRowsMax = 65_536;
export const legacyColumnsMax = 256;
export const recordBytesMax = 8224;

/** A sheet whose rows are out of order has to be held whole: at most this many places. */
export const heldPlacesMax = 4 * 1024 ** 2;

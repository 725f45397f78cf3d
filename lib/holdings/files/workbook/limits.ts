import type { ZipLimits } from '../zip.ts';
import { defaultZipLimits } from '../zip.ts';

/**
 * How much one workbook may hold. `cellPlacesMax` counts the places of all rows up to each row's last value, empty
 * ones included; `rowsMax` counts the rows of all sheets; `partBytesMax` bounds each part but sheets and texts.
 */
export interface WorkbookLimits {
  readonly zip: ZipLimits;
  readonly partBytesMax: number;
  readonly sheetsMax: number;
  readonly relationsMax: number;
  readonly stylesMax: number;
  readonly sharedTextsMax: number;
  readonly sharedCharactersMax: number;
  readonly rowsMax: number;
  readonly cellPlacesMax: number;
}

/** Limits that a workbook with eight full sheets stays under. */
export const defaultWorkbookLimits: WorkbookLimits = {
  zip: defaultZipLimits,
  partBytesMax: 32 * 1024 ** 2,
  sheetsMax: 2000,
  relationsMax: 20_000,
  stylesMax: 100_000,
  sharedTextsMax: 8_000_000,
  sharedCharactersMax: 200_000_000,
  rowsMax: 8 * 1_048_576,
  cellPlacesMax: 200_000_000,
};

/** What the format itself allows: a sheet's rows and columns, and the characters of one cell. */
export const sheetRowsMax = 1_048_576;
export const sheetColumnsMax = 16_384;
export const cellCharactersMax = 32_767;

/** Elements inside elements. Workbooks nest about ten deep. */
export const xmlDepthMax = 200;

/** Characters from one tag to the next in a small part, the tag itself included. A workbook has some hundreds. */
export const unbrokenMax = 1024 ** 2;

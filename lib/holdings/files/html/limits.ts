/** What a web page may hold before it is refused. A spreadsheet has the same columns, rows and cell lengths. */
export interface HtmlLimits {
  readonly columnsMax: number;
  readonly cellCharactersMax: number;
  readonly rowsMax: number;
  /** Tables in each other. */
  readonly depthMax: number;
  /** Places that cells span without a cell of their own: so many in all, or so many for each cell of the page. */
  readonly spannedFree: number;
  readonly spannedPerCell: number;
  /** Pages in one archive of pages (MHTML). */
  readonly pagesMax: number;
}

/** Limits that honest pages of a million rows stay under; pages nest tables some ten deep. */
export const defaultHtmlLimits: HtmlLimits = {
  columnsMax: 16_384,
  cellCharactersMax: 32_767,
  rowsMax: 8 * 1_048_576,
  depthMax: 100,
  spannedFree: 2_000_000,
  spannedPerCell: 16,
  pagesMax: 2000,
};

/** What browsers take of `colspan` and `rowspan`, whatever a page says. */
export const colspanMax = 1000;
export const rowspanMax = 65_534;

/** What a text file may hold before it is refused. A spreadsheet has the same columns and cell lengths. */
export interface TextLimits {
  readonly columnsMax: number;
  readonly cellCharactersMax: number;
  readonly recordCharactersMax: number;
  readonly recordsMax: number;
}

/** A spreadsheet's width and cell; records beyond any sheet, but not without end. */
export const defaultTextLimits: TextLimits = {
  columnsMax: 16_384,
  cellCharactersMax: 32_767,
  recordCharactersMax: 8 * 1024 ** 2,
  recordsMax: 20_000_000,
};

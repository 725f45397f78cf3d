/** The records that are read, by their numbers ([MS-XLS] 2.3; BIFF5 and BIFF8 share them). */
export const record = {
  formula: 0x0006,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  richLabel: 0x00d6,
  style: 0x00e0,
  sharedTexts: 0x00fc,
  sharedLabel: 0x00fd,
  row: 0x0208,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  formulaText: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const;

/** Beginnings of a stream of Excel 2, 3 and 4, whose cells are laid out in another way. */
export const oldBofs: readonly number[] = [0x0009, 0x0209, 0x0409];

/** What a BOF record says that its records are. */
export const substream = { globals: 0x0005, visualBasic: 0x0006, chart: 0x0020, workspace: 0x0100 } as const;

/** The two layouts that are read: byte strings in a code page, or Unicode. */
export const biff5 = 0x0500;
export const biff8 = 0x0600;

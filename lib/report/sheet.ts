/** A colour with a meaning. The word it stands for is always in the cell as well. */
export type Tone = 'alert' | 'caution' | 'calm' | 'neutral' | 'good';

/**
 * How the values of a column are stored: `text` text; `date` ISO date; `dateTime` ISO instant with its offset, shown
 * as the wall time of that offset; `integer`, `ordinal` (a number that counts nothing: a row, a UID) and `score`
 * numbers; `decimal` and `money` decimal text; `choice` text from `choices`.
 */
export type CellKind =
  'text' | 'date' | 'dateTime' | 'integer' | 'ordinal' | 'decimal' | 'money' | 'score' | 'choice';

/** A value whose kind differs from that of its column (a date among facts). */
export interface TypedCell {
  readonly kind: CellKind;
  readonly value: string | number | null;
}

/** What a cell says; `null` leaves it empty. */
export type CellValue = string | number | null | TypedCell;

export type SheetRow = readonly CellValue[];

/** A column of a table. Widths are in characters; the writer fits the width to the content between the two. */
export interface Column {
  readonly heading: string;
  readonly kind: CellKind;
  readonly widthMin: number;
  readonly widthMax: number;
  /** Text may run on into the empty cells to its right instead of being wrapped; it then has no say in the width. */
  readonly runsOn: boolean;
  readonly tones: Readonly<Record<string, Tone>>;
  readonly choices: readonly string[];
}

/** A table of a sheet. `emptyText` stands in place of the rows where there are none. */
export interface Table {
  readonly title: string | null;
  readonly tone: Tone | null;
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  readonly emptyText: string;
  /** Whether the columns' headings are shown; a table of facts needs none. */
  readonly headed: boolean;
  /** Whether the table starts a new page in print. */
  readonly startsPage: boolean;
}

/** A bar chart over columns of one of the sheet's tables: one bar a row, one colour a column. */
export interface BarChart {
  readonly title: string;
  readonly table: number;
  readonly categoryColumn: number;
  readonly series: readonly { readonly column: number; readonly tone: Tone }[];
  /** Only the first rows of the table are drawn. */
  readonly rowMax: number;
}

/** What one sheet of the report says, as plain values. `filtered` is the table that gets the filter, or `null`. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly lead: { readonly text: string; readonly tone: Tone } | null;
  readonly notes: readonly string[];
  readonly tables: readonly Table[];
  readonly filtered: number | null;
  readonly frozenColumns: number;
  readonly chart: BarChart | null;
  readonly paper: 'letter' | 'tabloid';
  /** Pages across in print; the frozen columns are repeated on each. */
  readonly pagesWide: 1 | 2;
}

/** The sheets of a report and what every page of it says at its foot. `madeAt` is an ISO instant. */
export interface ReportBook {
  readonly sheets: readonly Sheet[];
  readonly footLeft: string;
  readonly footRight: string;
  readonly madeAt: string;
}

/** A column of the given kind with the widths that suit it; `more` overrides. */
export function column(heading: string, kind: CellKind, more: Partial<Column> = {}): Column {
  return { heading, kind, ...widths[kind], runsOn: false, tones: {}, choices: [], ...more };
}

const widths: Readonly<Record<CellKind, { widthMin: number; widthMax: number }>> = {
  text: { widthMin: 6, widthMax: 40 },
  date: { widthMin: 11, widthMax: 11 },
  dateTime: { widthMin: 21, widthMax: 21 },
  integer: { widthMin: 8, widthMax: 14 },
  ordinal: { widthMin: 8, widthMax: 14 },
  decimal: { widthMin: 12, widthMax: 26 },
  money: { widthMin: 12, widthMax: 26 },
  score: { widthMin: 7, widthMax: 7 },
  choice: { widthMin: 14, widthMax: 16 },
};

/** A column together with what it shows of an item. */
export interface Field<T> {
  readonly column: Column;
  readonly show: (item: T) => CellValue;
}

/** Lays items out under the fields: one row an item. */
export function tableOf<T>(
  fields: readonly Field<T>[],
  items: readonly T[],
  more: Partial<Omit<Table, 'columns' | 'rows'>> = {},
): Table {
  const shows = fields.map(({ show }) => show);
  return {
    title: more.title ?? null,
    tone: more.tone ?? null,
    columns: fields.map(({ column }) => column),
    rows: items.map((item) => shows.map((show) => show(item))),
    emptyText: more.emptyText ?? '',
    headed: more.headed ?? true,
    startsPage: more.startsPage ?? false,
  };
}

/** A sheet of one filtered table; `more` overrides. */
export function listSheet(name: string, table: Table, more: Partial<Sheet> = {}): Sheet {
  return {
    name,
    title: name,
    lead: null,
    notes: [],
    tables: [table],
    filtered: 0,
    frozenColumns: 0,
    chart: null,
    paper: 'tabloid',
    pagesWide: 1,
    ...more,
  };
}

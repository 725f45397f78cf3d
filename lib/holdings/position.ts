import type { Problem } from '../problems.ts';

/** Identifiers that passed their check digits, in canonical spelling (upper case, no blanks). */
export interface Identifiers {
  readonly isin?: string;
  readonly cusip?: string;
  readonly sedol?: string;
  readonly figi?: string;
  readonly lei?: string;
  readonly uscc?: string;
}

/** An identifier that looks like its scheme but fails its check digit. The list itself prints three such ISINs. */
export interface DoubtfulIdentifier {
  readonly scheme: keyof Identifiers;
  readonly value: string;
}

/** A valid ISIN that a row states beside its own: of what lies under a derivative or receipt, or a former one. */
export interface OtherIsin {
  readonly isin: string;
  readonly underlying: boolean;
}

/**
 * What a row says about the security it holds. Everything is text as found, trimmed; nothing is resolved yet.
 * `venue` is the exchange column as printed, `country` the country column as printed.
 */
export interface SecurityText {
  readonly name: string | null;
  readonly otherNames: readonly string[];
  readonly identifiers: Identifiers;
  /** Only where the row states more than one ISIN. */
  readonly otherIsins?: readonly OtherIsin[];
  readonly doubtful: readonly DoubtfulIdentifier[];
  readonly tickers: readonly string[];
  readonly venue: string | null;
  readonly country: string | null;
  readonly currency: string | null;
  readonly assetClass: string | null;
}

/** One source row that holds one instrument in one account. Amounts are decimal text; unknown is `null`. */
export interface Position {
  readonly input: number;
  readonly sheet: string | null;
  readonly row: number;
  /**
   * 1-based column, where `row` alone does not tell: a heading cell of a transposed table, tables side by side; of a
   * message the character where the record begins, where another begins in the same line.
   */
  readonly column?: number;
  readonly account: string | null;
  readonly quantity: string | null;
  readonly marketValue: string | null;
  readonly valueCurrency: string | null;
  readonly weight: string | null;
  readonly heldOn: string | null;
  readonly clientRef: string | null;
  readonly security: SecurityText;
}

/** Why a row is no position and yet nothing is wrong with it. Closed list; every skipped row is counted under one. */
export const skipReasons = {
  blank: 'The row is empty.',
  preamble: 'The row stands above the table (title, account, date).',
  heading: 'The row names the columns.',
  total: 'The row is a total or a subtotal of others.',
  cash: 'The row is cash, a sweep, or a currency balance: no security of an issuer.',
  disclaimer: 'The row is a footnote or a disclaimer.',
  section: 'The row is a section title.',
  amounts: 'The row holds amounts of securities that the heading row names; each of its cells is a position.',
  nameAbove: 'The row holds the name of the position in the row below it.',
  otherTable:
    'The row belongs to a part of a statement that lists no positions (trades, dividends, performance).',
  duplicateLot: 'The row repeats a position that another row already states (tax lot beside its summary).',
  repeatedMessage: 'The record stands in a message that the file holds twice, or that cancels another.',
  noTable: 'The sheet holds no holdings table.',
  notTrades: 'The row belongs to a table or a part of the file that lists no trades.',
  cancelled: 'The order or trade was cancelled, withdrawn or expired before it was carried out.',
  notATrade: 'The row is a payment, a fee, interest or a tax: no security was bought, sold or moved.',
  notChosen: 'The row stands in a sheet other than the chosen one.',
} as const;

export type SkipReason = keyof typeof skipReasons;

/** A run of neighbouring rows skipped for one reason; `seen` is the first text of the first row. */
export interface SkippedRun {
  readonly input: number;
  readonly sheet: string | null;
  readonly fromRow: number;
  readonly toRow: number;
  readonly rows: number;
  readonly reason: SkipReason;
  readonly seen: string | null;
}

/** The meanings a column can have. */
export const columnFields = [
  'name',
  'otherName',
  'isin',
  'cusip',
  'sedol',
  'figi',
  'lei',
  'uscc',
  'identifier',
  'identifierType',
  'ticker',
  'venue',
  'country',
  'currency',
  'priceCurrency',
  'assetClass',
  'account',
  'quantity',
  'price',
  'marketValue',
  'weight',
  'heldOn',
  'clientRef',
  'side',
] as const;

export type ColumnField = (typeof columnFields)[number];

/** A table found in a sheet: where its heading stands and which heading means what (field -> heading as printed). */
export interface FoundTable {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly columns: Readonly<Partial<Record<ColumnField, string>>>;
}

/** What the user fixed by hand: `--map field=Heading`, `--sheet NAME`. */
export interface ReadingChoices {
  readonly map: Readonly<Partial<Record<ColumnField, string>>>;
  readonly sheet: string | null;
}

/**
 * Totals of one input. Where a heading row names securities, each of its cells is a row read; where tables stand side
 * by side, a row is read once for each. rows = positions + skipped + problemRows, or the reading
 * itself is at fault.
 */
export interface RowAccount {
  readonly rows: number;
  readonly positions: number;
  readonly skipped: number;
  readonly problemRows: number;
  readonly cellProblems: number;
}

/** What reading one input leaves behind besides its positions. `heldOn` is the date that the file states for itself. */
export interface ReadingResult {
  readonly layout: string | null;
  readonly heldOn: string | null;
  readonly tables: readonly FoundTable[];
  readonly account: RowAccount;
  readonly skipped: readonly SkippedRun[];
  readonly skippedByReason: Readonly<Partial<Record<SkipReason, number>>>;
  readonly problems: readonly Problem[];
  readonly problemsByCode: Readonly<Partial<Record<string, number>>>;
}

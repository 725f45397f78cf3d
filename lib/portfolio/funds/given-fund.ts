import { type Problem, InputRefused, problem } from '../../problems.ts';
import type { VenueTable } from '../../identifiers/ticker.ts';
import type { TakenBy } from '../../screening/fund-record.ts';
import type { ConstituentRow, ConstituentsFile, HeldSecurity } from './constituents.ts';
import { type FundIdentity, identityOf } from './fund-identity.ts';
import { fundOfFileName, fundOfLines } from './fund-statement.ts';
import { type ReadWeights, sumOfAll, weightsOf } from './weights.ts';

/** A security of a fund with its weight, a fraction of 1; rows that repeat it are one. */
export interface Constituent {
  readonly held: HeldSecurity;
  readonly weight: string | null;
  readonly sheet: string | null;
  readonly row: number;
}

/** A fund whose constituents were given. `label` is what people read. */
export interface GivenFund {
  readonly label: string;
  /** All that it was told by: a key, and what the file states beside it. */
  readonly told: string;
  readonly identity: FundIdentity;
  readonly takenBy: TakenBy;
  readonly input: number;
  readonly file: string;
  readonly sheet: string | null;
  /** The day of its constituents; `null` where they state none, or (`isMixed`) several. */
  readonly on: string | null;
  readonly isMixed: boolean;
  readonly constituents: readonly Constituent[];
  readonly weights: Omit<ReadWeights, 'weights'>;
}

/** The file that constituents were read from. `key` is the fund that was named with it. */
export interface FundsInput {
  readonly number: number;
  readonly name: string;
  readonly key: string | null;
}

interface Group {
  readonly texts: readonly string[];
  readonly takenBy: TakenBy;
  readonly sheet: string | null;
  readonly rows: ConstituentRow[];
}

/** Headings of columns that say whose constituents a row is of; a column of client accounts does not. */
const fundHeading =
  /fund|etf|fond|index|scheme|portfolio|portefeuille|基金|指数|指數|组合|組合|ファンド|펀드|фонд|rahasto/iu;

/**
 * The funds of one file: by the key given with it, else by its column of funds, the lines above each table, the names of
 * its sheets or of the file. Refuses (`InputRefused`) a file that does not say which fund it is of.
 */
export function fundsOfFile(
  input: FundsInput,
  file: ConstituentsFile,
  venues: VenueTable,
): { readonly funds: readonly GivenFund[]; readonly problems: readonly Problem[] } {
  const withoutFund: ConstituentRow[] = [];
  const groups = groupsOf(input, file, withoutFund);
  const funds = groups.map((group) => fundOf(group, input, venues));
  const [first] = withoutFund;
  if (first === undefined) return { funds, problems: [] };
  const { sheet, row } = first;
  const text = `${withoutFund.length} of the rows name no fund although others do; they were taken for no fund's constituents.`;
  return { funds, problems: [problem('fundUnknown', 'cell', { input: input.number, sheet, row, text })] };
}

function groupsOf(input: FundsInput, file: ConstituentsFile, withoutFund: ConstituentRow[]): Group[] {
  const byColumn = columnGroups(file, withoutFund);
  if (input.key !== null) {
    if (byColumn.length > 1) refuseKey(input, byColumn);
    const stated = [...file.above.values()].flatMap(fundOfLines);
    const texts = [input.key, ...(byColumn[0]?.texts ?? []), ...stated];
    return [{ texts: agreeing(texts), takenBy: 'key', sheet: null, rows: [...file.rows] }];
  }
  if (byColumn.length > 0) return byColumn;
  const sheets = [...new Set(file.rows.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const rows = file.rows.filter((row) => row.sheet === sheet);
    const texts = fundOfLines(file.above.get(sheet) ?? []);
    if (texts.length > 0) return { texts, takenBy: 'lines', sheet, rows };
    if (sheet !== null && sheets.length > 1) return { texts: [sheet], takenBy: 'sheetName', sheet, rows };
    const named = fundOfFileName(input.name) ?? refuseUnknown(input);
    return { texts: [named], takenBy: 'fileName', sheet, rows };
  });
}

/** The rows by the fund that a column names; none where no column does. */
function columnGroups({ reading, rows }: ConstituentsFile, withoutFund: ConstituentRow[]): Group[] {
  const isByFund = reading.tables.some(({ columns }) => fundHeading.test(columns.account ?? ''));
  if (!isByFund) return [];
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { account } = row;
    if (account === null) {
      withoutFund.push(row);
      continue;
    }
    const group = groups.get(account) ?? { texts: [account], takenBy: 'column', sheet: row.sheet, rows: [] };
    group.rows.push(row);
    groups.set(account, group);
  }
  const [only] = groups.values();
  if (groups.size !== 1 || only === undefined) return [...groups.values()];
  return [{ ...only, rows: [...only.rows, ...withoutFund.splice(0)] }];
}

/** The texts without those whose ISIN is another than that of the first: the key given wins. */
function agreeing(texts: readonly string[]): readonly string[] {
  const [key = '', ...stated] = texts;
  const isinLike = /^[A-Z]{2}[A-Z0-9]{9}\d$/i;
  return isinLike.test(key) ? [key, ...stated.filter((text) => !isinLike.test(text))] : texts;
}

function fundOf({ texts, takenBy, sheet, rows }: Group, input: FundsInput, venues: VenueTable): GivenFund {
  const { weights, ...read } = weightsOf(rows);
  const dates = new Set(rows.map(({ held }) => held.heldOn));
  const [on = null] = dates;
  return {
    label: texts[0] ?? input.name,
    told: [...new Set(texts)].join(', '),
    identity: identityOf(texts, venues),
    takenBy,
    input: input.number,
    file: input.name,
    sheet,
    on: dates.size === 1 ? on : null,
    isMixed: dates.size > 1,
    constituents: withoutRepeats(rows, weights),
    weights: read,
  };
}

function withoutRepeats(rows: readonly ConstituentRow[], weights: readonly (string | null)[]): Constituent[] {
  const bySecurity = new Map<HeldSecurity, { first: ConstituentRow; weights: (string | null)[] }>();
  for (const [index, row] of rows.entries()) {
    const known = bySecurity.get(row.held) ?? { first: row, weights: [] };
    known.weights.push(weights[index] ?? null);
    bySecurity.set(row.held, known);
  }
  return [...bySecurity].map(
    ([
      held,
      {
        first: { sheet, row },
        weights,
      },
    ]) => ({
      held,
      weight: sumOfAll(weights),
      sheet,
      row,
    }),
  );
}

function refuseUnknown({ number, name }: FundsInput): never {
  throw new InputRefused(problem('fundUnknown', 'file', { input: number, file: name }));
}

function refuseKey({ number, name, key }: FundsInput, groups: readonly Group[]): never {
  const funds = groups.slice(0, 5).map(({ texts }) => texts.join(' '));
  const text = `A column of this file names ${groups.length} funds (${funds.join(', ')}${groups.length > 5 ? ', …' : ''}), so one key cannot be meant for it. Give the file without a key.`;
  throw new InputRefused(problem('fundUnknown', 'file', { input: number, file: name, seen: key, text }));
}

import { negative } from './columns.ts';

/** A field of a message taken apart: `:93B::AGGR//UNIT/652,` has the qualifier `AGGR` and the data `UNIT/652,`. */
export interface Qualified {
  readonly qualifier: string;
  readonly data: string;
}

/** Qualifier and data of a generic field's value (`:SAFE//123`, `:CLAS/ISIT/STF`), or `null` where it is none. */
export function qualified(value: string): Qualified | null {
  const parts = /^:([A-Z\d]{4})\/[A-Z\d]{0,8}\/(.*)$/s.exec(value.trim());
  return parts?.[1] === undefined ? null : { qualifier: parts[1], data: parts[2]?.trim() ?? '' };
}

const number = /^(\d{1,30})(?:,(\d{0,30}))?$/;

/**
 * A number as SWIFT writes it, as plain decimal text: the decimal comma may have nothing after it (`100,`), and there
 * are no groups. `null` for anything else; a point is no decimal sign in these messages.
 */
export function readSwiftNumber(text: string): string | null {
  const parts = number.exec(text);
  if (parts?.[1] === undefined) return null;
  const whole = parts[1].replace(/^0+(?=\d)/, '');
  return parts[2] === undefined || parts[2] === '' ? whole : `${whole}.${parts[2]}`;
}

/** A balance (`UNIT/652,`, `FAMT/N1000,`): the type of its quantity and the quantity, `N` for a negative one. */
export function readBalance(data: string): { type: string; quantity: string } | null {
  const parts = /^(?:[A-Z]{4}\/)?([A-Z]{4})\/(N?)(.+)$/.exec(data);
  const quantity = readSwiftNumber(parts?.[3] ?? '');
  if (parts?.[1] === undefined || quantity === null) return null;
  return { type: parts[1], quantity: parts[2] === 'N' ? negative(quantity) : quantity };
}

/** An amount of money (`EUR18669,64`, `NUSD5,`). */
export function readMoney(data: string): { currency: string; amount: string } | null {
  const parts = /^(N?)([A-Z]{3})(.+)$/.exec(data);
  const amount = readSwiftNumber(parts?.[3] ?? '');
  if (parts?.[2] === undefined || amount === null) return null;
  return { currency: parts[2], amount: parts[1] === 'N' ? negative(amount) : amount };
}

/** What field 35B says of a security. */
export interface NamedSecurity {
  readonly isin: string | null;
  readonly cusip: string | null;
  readonly sedol: string | null;
  readonly ticker: string | null;
  /** A number of another scheme with its country or scheme, as printed (`/DE/716460`). */
  readonly localCode: string | null;
  readonly name: string | null;
  /** The name read otherwise, where the text does not tell whether a line end stands for a blank. */
  readonly otherName: string | null;
}

/** The width of a line of a description: one that is filled may have been cut inside a word. */
const descriptionWidth = 35;

const codeKinds: ReadonlyMap<string, 'cusip' | 'sedol' | 'ticker'> = new Map([
  ['US', 'cusip'],
  ['CA', 'cusip'],
  ['GB', 'sedol'],
  ['IE', 'sedol'],
  ['TS', 'ticker'],
]);

/** Reads field 35B: `ISIN …` first, codes of other schemes (`/US/…`, `/TS/…`), and the name over several lines. */
export function readSecurity(lines: readonly string[]): NamedSecurity {
  let isin: string | null = null;
  let localCode: string | null = null;
  const codes: Partial<Record<'cusip' | 'sedol' | 'ticker', string>> = {};
  const description: string[] = [];
  for (const line of lines) {
    const text = line.trim();
    const number = /^ISIN\s+(\S+)\s*(.*)$/i.exec(text);
    const code = /^\/([A-Z]{2})\/(.+)$/.exec(text);
    if (number !== null && isin === null) {
      isin = number[1] ?? null;
      if (number[2] !== undefined && number[2] !== '') description.push(number[2]);
    } else if (code !== null) {
      const kind = codeKinds.get(code[1] ?? '');
      if (kind === undefined) localCode ??= text;
      else codes[kind] ??= code[2]?.trim() ?? '';
    } else if (text !== '') description.push(text);
  }
  const { cusip = null, sedol = null, ticker = null } = codes;
  return { isin, cusip, sedol, ticker, localCode, ...namesOf(description) };
}

function namesOf(description: readonly string[]): Pick<NamedSecurity, 'name' | 'otherName'> {
  if (description.length === 0) return { name: null, otherName: null };
  const spaced = description.join(' ');
  const joined = description.reduce((name, line, at) => {
    const isFilled = (description[at - 1]?.length ?? 0) >= descriptionWidth;
    return isFilled ? name + line : `${name} ${line}`;
  });
  return { name: spaced, otherName: joined === spaced ? null : joined };
}

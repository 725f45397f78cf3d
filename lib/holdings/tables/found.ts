import { isinWithin, ofLabels } from './cell-identifiers.ts';
import { dealInName } from './deal-in-name.ts';
import { codeInName, nameBehindLetters } from './code-in-name.ts';
import type { OtherIsin, DoubtfulIdentifier } from '../position.ts';
import type { CellFault } from './cell-fault.ts';
import type { ReadRow } from './row-reader.ts';
import type { Scheme } from './table-plan.ts';

/** A code with its venue that no company is called: `SAP SE` and `Total SA` are names. */
const plainCode =
  /^(?:[A-Z0-9]{1,6}[. ](?:HK|SS|SH|SZ|CH|C1|C2|KS|KQ|TW|TT|JP|LN|OQ|US|FP|GR|GY|CN)(?: Equity)?|\d{3,6} SEHK(?:NTL|SZSE)?|(?:HKG|SHA|SHE|NYSE|NASDAQ|HKEX|SSE|SZSE):[A-Z0-9]{1,6}|(?:SH|SZ)[036]\d{5}|\d{6})$/i;

/** What a row says, while it is read. */
export interface Found extends Omit<ReadRow, 'security'> {
  name: string;
  otherNames: readonly string[];
  readonly identifiers: Partial<Record<Scheme, string>>;
  readonly otherIsins: OtherIsin[];
  readonly doubtful: DoubtfulIdentifier[];
  readonly tickers: string[];
  readonly faults: CellFault[];
  identified: boolean;
}

/** Characters of a name among which a label is looked for. */
const labelledNameMax = 400;

const numberLabel = /\b(?:isin|cusip|sedol|figi)\b/i;

const underlyingWords =
  /underl|basis|sottostante|sous.jacent|su[bj][yj]acente|onderliggend|标的|標的|挂钩|掛鈎|原資産/iu;

/** Keeps an identifier; of several of one scheme the first, a further ISIN beside it. `heading` is its column's. */
export function keep(into: Found, scheme: Scheme, value: string, heading = ''): void {
  into.identified = true;
  const own = (into.identifiers[scheme] ??= value);
  if (scheme !== 'isin' || own === value || into.otherIsins.some((one) => one.isin === value)) return;
  into.otherIsins.push({ isin: value, underlying: underlyingWords.test(heading) });
}

/** A code behind the number of its account in the books of a Chinese fund: `11020101600050`, `1102.01.01.600050 SH`. */
const bookedCode = /^1[0-9]{3}(?:\d{4}|\.\d{2}\.\d{2}\.?)(\d{6})(?:[ .]?(SH|SZ|BJ))?$/;

/** A code that went through a table of numbers (`2415.0`) is printed without its decimals. */
export function addTicker(text: string, into: Found): void {
  const ticker = bareCode(text);
  if (!into.tickers.includes(ticker)) into.tickers.push(ticker);
}

function bareCode(text: string): string {
  if (text.endsWith('.0') && /^\d{1,6}\.0$/.test(text)) return text.slice(0, -2);
  const [, code, venue] = (text.length >= 14 ? bookedCode.exec(text) : null) ?? [];
  if (code === undefined) return text;
  return venue === undefined ? code : `${code}.${venue}`;
}

/** ISINs that stand in the names of a row. */
export function takeIsinFromNames(names: readonly string[], into: Found): void {
  for (const name of names) {
    const inName = name.length < 12 ? null : isinWithin(name);
    if (inName !== null) keep(into, 'isin', inName);
  }
}

/** A code beside the name in its cell is the row's ticker; the name without it is compared as well. */
export function takeCodeFromName(into: Found): void {
  if (takesNumbersOfName(into)) return;
  if (plainCode.test(into.name)) into.tickers.push(into.name);
  const deal = dealInName(into.name);
  if (deal !== null) {
    into.otherNames = [...new Set([...into.otherNames, ...deal.names])];
    if (deal.ticker !== null) {
      into.tickers.push(deal.ticker);
      return;
    }
  }
  const code = codeInName(into.name);
  const rest = code === null ? nameBehindLetters(into.name) : code.rest;
  if (code !== null) into.tickers.push(code.ticker);
  if (rest !== null) into.otherNames = [...new Set([...into.otherNames, rest])];
}

/** `CHINA MOBILE LTD NPV SEDOL: 6073556`: the number is the row's, and the name in front of it is compared as well. */
function takesNumbersOfName(into: Found): boolean {
  const at = into.name.slice(0, labelledNameMax).search(numberLabel);
  const numbers = at === -1 ? [] : ofLabels(into.name);
  for (const [scheme, value] of numbers) keep(into, scheme, value);
  const own = into.name.slice(0, Math.max(at, 0)).replace(/[\s,;:(|-]+$/u, '');
  if (numbers.length > 0 && own !== '') into.otherNames = [...new Set([...into.otherNames, own])];
  return numbers.length > 0;
}

import { isAmount } from '../../amounts.ts';
import { currencyCodes } from '../../currencies.ts';
import * as cusip from '../../identifiers/cusip.ts';
import * as figi from '../../identifiers/figi.ts';
import * as isin from '../../identifiers/isin.ts';
import * as lei from '../../identifiers/lei.ts';
import * as sedol from '../../identifiers/sedol.ts';
import * as uscc from '../../identifiers/uscc.ts';
import type { Cell } from '../rows.ts';
import { resemblesDate } from '../typed-dates.ts';
import { valueOf } from './cells.ts';
import { withoutPieces } from './piece-words.ts';

/** What a cell could be, judged by its content alone. Several hold at once: `0263494` is an amount and a SEDOL. */
export type CellTrait =
  | 'filled'
  | 'isin'
  | 'figi'
  | 'lei'
  | 'uscc'
  | 'cusip'
  | 'cusipShaped'
  | 'sedol'
  | 'sedolShaped'
  | 'lettered'
  | 'amount'
  | 'fraction'
  | 'date'
  | 'currency'
  | 'ticker'
  | 'venueTicker'
  | 'words'
  | 'company';

const nothing: readonly CellTrait[] = [];

const tickerShape = /^[A-Z0-9$][A-Z0-9]{0,6}(?:[ .:/*^-]{1,2}[A-Z0-9]{0,6}){0,2}$/;
/** A ticker that says where it is quoted, or a whole mainland code. */
export const venueTicker =
  /^(?:[A-Z0-9&-]{1,10}[. ](?:HK|SS|SH|SZ|BJ|CH|CG|C1|C2|XSHG|XSHE|KS|KQ|KP|TW|TWO|TT|JP|JT|T|L|LN|N|O|OQ|K|P|A|US|UN|UW|UQ|UP|PA|FP|DE|F|GR|GY|IN|IB|NS|BO|AU|AX|AT|TO|V|CN|CT|SW|SE|S|VX|MI|IM|AS|NA|MC|SM|BR|BB|ST|SS|OL|NO|CO|DC|HE|FH|LS|PL|SI|SP|KL|MK|JK|IJ|BK|TB|PM|PS|MX|MM|SA|BZ|JO|SJ|IS|TI|WA|PW|TA|IT)(?: Equity)?|(?:HKG|SHA|SHE|NYSE|NASDAQ|HKEX|SEHK|SSE|SZSE|TSE|LSE|LON|XETR|KRX|TPE|XHKG|XSHG|XSHE):[A-Z0-9.-]{1,8}|(?:SH|SZ|BJ)\.?[0-9]\d{5}|\d{6})$/i;

const companyWords =
  /\b(?:ltd|limited|inc|incorporated|corp|corporation|co|company|plc|ag|sa|nv|se|spa|ab|asa|oyj|holdings?|hldgs?|grp|group|bank|trust|etf|fund|bhd|tbk|pjsc|jsc|adr|gdr|kk|gmbh|kgaa|llc|lp|ord|reit|class [a-c])\b|\b(?:s\.a\.|n\.v\.|s\.p\.a\.)|股份|有限|集团|集團|公司|银行|銀行|科技|证券|證券|株式会社/iu;

/** Characters of a cell that words are looked for in: the search can take the square of their number. */
const wordsWithin = 400;

/** The traits of one cell; none for empty and missing ones. */
export function traitsOf(cell: Cell | undefined): readonly CellTrait[] {
  const text = valueOf(cell);
  if (text === '') return nothing;
  const traits: CellTrait[] = ['filled'];
  if (typeof cell === 'object') return [...traits, 'date'];
  if (text.length <= 40) {
    addNumberTraits(text, traits);
    addIdentifierTraits(text, traits);
  }
  if (tickerShape.test(text)) traits.push('ticker');
  if (text.length <= 16 && venueTicker.test(text)) traits.push('venueTicker');
  const beginning = text.slice(0, wordsWithin);
  if (/\p{L}[^\p{N}]*\s\S*\p{L}|\p{Script=Han}{2}|\p{Ll}{3}|\p{L}{8}/u.test(beginning)) traits.push('words');
  if (companyWords.test(beginning)) traits.push('company');
  return traits;
}

function addNumberTraits(text: string, traits: CellTrait[]): void {
  if (!/\d/.test(text)) {
    if (text.length === 3 && currencyCodes.has(text)) traits.push('currency');
    return;
  }
  if (isAmount(text) || isAmount(withoutPieces(text))) traits.push('amount');
  if (/^[^\p{L}]*\d[.,]\d/u.test(text)) traits.push('fraction');
  if (resemblesDate(text)) traits.push('date');
}

function addIdentifierTraits(text: string, traits: CellTrait[]): void {
  if (!/\d/.test(text)) return;
  if (isin.read(text) !== null) traits.push('isin');
  if (figi.read(text) !== null) traits.push('figi');
  if (lei.read(text) !== null) traits.push('lei');
  if (uscc.read(text) !== null) traits.push('uscc');
  if (text.length === 9 && cusip.resembles(text)) traits.push('cusipShaped');
  if (text.length === 9 && cusip.read(text) !== null) traits.push('cusip');
  if (text.length === 7 && sedol.resembles(text)) traits.push('sedolShaped');
  if (text.length === 7 && sedol.read(text) !== null) traits.push('sedol');
  if (/[A-Z]/i.test(text)) traits.push('lettered');
}

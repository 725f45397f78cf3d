import * as isin from '../../identifiers/isin.ts';
import { datesWithin } from '../../holdings/typed-dates.ts';
import { looksLikeFund } from './fund-words.ts';

/** Lines of texts above a table, empty cells left out. */
export type LinesAbove = readonly (readonly string[])[];

const labelOfName =
  /^(?:(?:fund|etf|index|portfolio|product|scheme|share ?class)(?: full)? name|name of (?:the )?(?:fund|etf|index|scheme)|fund|etf|scheme|portfolio|fonds|fondsname|nom du fonds|fondo|基金名称|基金名稱|基金简称)$/iu;
const labelOfCode =
  /^(?:(?:fund|etf|share ?class|bloomberg|index) ?)?(?:isin(?: code)?|ticker(?: symbol)?|symbol|cusip|sedol|fund (?:code|id)|etf code|基金代码|基金代碼)$/iu;

/** What a title says beside the fund. */
const dated = /[\s,;:|–-]*(?:\b(?:as of|as at|dated|stand|per)\b|截至).*$/iu;
const before =
  /^(?:(?:full|all|daily|fund|portfolio|etf|index) )*(?:holdings|constituents|components|composition|positions)(?: (?:of|for))?[\s:–-]+/iu;
const after =
  /[\s,:|–-]*\b(?:(?:full|all|daily|fund|portfolio) )*(?:holdings|constituents|components|composition|positions)(?: (?:list|file|data|report))?$/iu;
const noTitle =
  /currency|inception|outstanding|net assets|\bnav\b|benchmark|prospectus|disclaimer|please|information|©|http|@/iu;
const titleMax = 120;

/**
 * What the lines above a table say of the fund whose constituents it lists: the one ISIN in them, labelled names and
 * tickers, else the first title that calls itself a fund. Empty where they say nothing.
 */
export function fundOfLines(lines: LinesAbove): readonly string[] {
  const isins = new Set(lines.flatMap((texts) => texts.flatMap(isinsWithin)));
  const labelled = lines.flatMap(labelledOf);
  const names = labelled.length > 0 ? labelled : lines.flatMap(titleOf).slice(0, 1);
  return [
    ...new Set([...names.filter((text) => isin.read(text) === null), ...(isins.size === 1 ? isins : [])]),
  ];
}

function isinsWithin(text: string): readonly string[] {
  const words = text.toUpperCase().match(/\b[A-Z]{2}[A-Z0-9]{9}\d\b/g) ?? [];
  return words.flatMap((word) => isin.read(word) ?? []);
}

/** `Fund Name:` beside `SPDR S&P China ETF`, or both in one cell. */
function labelledOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text, index) => {
    const [label = '', ...rest] = text.split(/[:：]/u);
    if (!labelOfName.test(label.trim()) && !labelOfCode.test(label.trim())) return [];
    const inside = rest.join(':').trim();
    const value = inside === '' ? (texts[index + 1] ?? '').trim() : inside;
    return value === '' || datesWithin(value, null).length > 0 ? [] : [value];
  });
}

function titleOf(texts: readonly string[]): readonly string[] {
  const [text = ''] = texts;
  if (texts.length !== 1 || text.length > titleMax || noTitle.test(text)) return [];
  const title = text.replace(dated, '').replace(before, '').replace(after, '').trim();
  const isFund = looksLikeFund({ ...nothing, name: title });
  return isFund && !/^(?:funds?|etfs?|index)$/iu.test(title) ? [title] : [];
}

const nothing = {
  otherNames: [],
  identifiers: {},
  doubtful: [],
  tickers: [],
  venue: null,
  country: null,
  currency: null,
  assetClass: null,
};

/** Words of file names that name no fund. */
const generic =
  /^(?:holdings?|constituents?|components?|composition|portfolio|positions?|export|download|data|files?|funds?|etfs?|index|all|full|daily|weights?|list|report|final|copy|latest|current|input|new|as|of|on|at|the|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d{1,2}|(?:19|20)\d{2}|(?:19|20)\d{6}|\d{2}(?:19|20)\d{2})$/iu;

/** What the name of a file says of the fund: its ISIN, else its words without dates and general ones; `null` where nothing is left. */
export function fundOfFileName(name: string): string | null {
  const base = (name.split(/[/\\]/).at(-1) ?? name).replace(/\.[a-z]{2,5}$/iu, '');
  const words = base.split(/[^\p{L}\p{N}&.]+/u).filter((word) => word !== '');
  const found = words.find((word) => isin.read(word) !== null);
  if (found !== undefined) return found;
  const left = words.filter((word) => !generic.test(word));
  return left.length === 0 ? null : left.join(' ');
}

import { fieldOfColumn, fits } from '../../holdings/tables/fields.ts';
import type { FieldOfColumn } from '../../holdings/tables/fields.ts';
import { share } from '../../holdings/tables/sample.ts';
import type { ColumnProfile } from '../../holdings/tables/sample.ts';
import type { TransactionColumn } from '../headings/trade-fields.ts';
import { isTradeHeading, tradeMeanings } from '../headings/vocabulary.ts';
import { readAction, sideCodes } from '../words/action.ts';

/** What a column of a trade file was taken for. `shareOfActs`: how many of its cells say what a row does, 0 to 1. */
export interface TradeColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: TransactionColumn | 'orderedTime' | 'none';
  readonly rank: number;
  readonly language: string | null;
  readonly shareOfActs: number;
  readonly filled: boolean;
}

/** Added to the rank of a column that only the holdings vocabulary knows: trade headings go first. */
const holdingsRank = 100;

const clockOnly = /^(?:[上下]午)?\s*\d{1,2}:\d{2}|^\d{5,6}$|^0?\.\d+$/u;
const dated =
  /\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}|\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,12})[-/. ,]+\d{2,4}|^[2-7]\d{4}(?:\.\d+)?$|^\d{10}(?:\d{3})?$/u;
const codeList = /^[A-Za-z]{1,4}(?:[;, ]+[A-Za-z]{1,4})*$/;

/** What a column means by its heading and its cells; `null` where neither says anything. */
export function tradeColumn(index: number, heading: string, profile: ColumnProfile): TradeColumn | null {
  const filled = profile.count.filled > 0;
  const found = (field: TradeColumn['field'], rank: number, language: string | null): TradeColumn => ({
    index,
    heading,
    field,
    rank,
    language,
    filled,
    shareOfActs: field === 'side' || field === 'transactionType' ? shareOfActs(profile) : 0,
  });
  for (const { field, rank, language } of tradeMeanings(heading)) {
    const meant = inContent(field, heading, profile);
    if (meant !== null) return found(meant, rank, language);
  }
  if (isKindOfAccount(heading, profile)) return found('none', 0, null);
  const holding = fieldOfColumn(index, heading, profile);
  if (holding === null) return null;
  const field = holding.field === 'heldOn' ? 'tradedOn' : holding.field;
  if (field === 'side' && shareOfActs(profile) < 0.5) return null;
  return found(field, holding.rank + holdingsRank, holding.language);
}

/** The column as the holdings reader knows it; meanings that only trades have are none to it. */
export function asHoldingsColumn(column: TradeColumn): FieldOfColumn {
  const { index, heading, rank, language } = column;
  return { index, heading, rank, language, field: holdingsField(column.field) };
}

/** Holdings fields that mean the same in a trade file. Dates, sides and weights do not. */
const sharedFields = [
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
  'clientRef',
] as const;

function holdingsField(field: TradeColumn['field']): FieldOfColumn['field'] {
  return sharedFields.find((one) => one === field) ?? 'none';
}

type Field = TradeColumn['field'];
type ContentTest = (profile: ColumnProfile, heading: string) => Field | null;

const actions =
  (field: 'side' | 'transactionType'): ContentTest =>
  (profile, heading) =>
    isTradeHeading(heading) || areActions(profile) ? field : null;
const times =
  (field: 'tradedAt' | 'tradedOn' | 'tradedTime' | 'orderedAt'): ContentTest =>
  (profile) =>
    timeField(field, profile);
const amounts =
  (field: Field): ContentTest =>
  (profile) =>
    share(profile, 'amount') >= 0.5 ? field : null;

/** What the cells of a column make of its heading; fields that are not here are as headed. */
const contentOf: Readonly<Partial<Record<TransactionColumn | 'none', ContentTest>>> = {
  side: actions('side'),
  transactionType: actions('transactionType'),
  tradedAt: times('tradedAt'),
  tradedOn: times('tradedOn'),
  tradedTime: times('tradedTime'),
  orderedAt: times('orderedAt'),
  settlesOn: (profile) =>
    most(profile, (text) => dated.test(text) || /^t ?\+ ?\d$/i.test(text)) ? 'settlesOn' : null,
  filledQuantity: amounts('filledQuantity'),
  orderedQuantity: amounts('orderedQuantity'),
  grossAmount: amounts('grossAmount'),
  netAmount: amounts('netAmount'),
  codes: (profile) => (most(profile, (text) => codeList.test(text)) ? 'codes' : null),
};

function inContent(field: TransactionColumn | 'none', heading: string, profile: ColumnProfile): Field | null {
  if (profile.count.filled === 0) return field === 'codes' ? null : field;
  const test = contentOf[field];
  if (test !== undefined) return test(profile, heading);
  return isHoldingsField(field) && !fits(field, profile) ? null : field;
}

function isHoldingsField(field: string): field is (typeof sharedFields)[number] {
  return sharedFields.some((one) => one === field);
}

/** Headings say `Time` for whole timestamps and `Executed at` for clock times: the cells decide. */
function timeField(
  field: 'tradedAt' | 'tradedOn' | 'tradedTime' | 'orderedAt',
  profile: ColumnProfile,
): TradeColumn['field'] | null {
  if (most(profile, (text) => clockOnly.test(text) && !dated.test(text))) {
    return field === 'orderedAt' ? 'orderedTime' : 'tradedTime';
  }
  if (!most(profile, (text) => dated.test(text)))
    return field === 'tradedTime' ? null : unproved(field, profile);
  return field === 'tradedTime' ? 'tradedAt' : field;
}

/** A column of dates whose sampled cells are not readable stays one, so that its cells are named as problems. */
function unproved(
  field: 'tradedAt' | 'tradedOn' | 'orderedAt',
  profile: ColumnProfile,
): TradeColumn['field'] | null {
  return share(profile, 'company') >= 0.3 || share(profile, 'isin') >= 0.3 ? null : field;
}

/** Fidelity heads `Cash`, `Margin`, `Shares` with `Type`: the kind of account, no class of assets. */
function isKindOfAccount(heading: string, { texts }: ColumnProfile): boolean {
  const mayBeType = tradeMeanings(heading).some(({ field }) => field === 'transactionType');
  return mayBeType && texts.length > 0 && texts.every((text) => readAction(text)?.kind === 'generic');
}

function areActions(profile: ColumnProfile): boolean {
  const codes = sideCodes(profile.texts);
  const readable = profile.texts.filter((text) => codes.has(text.toUpperCase()) || readAction(text) !== null);
  return readable.length >= profile.texts.length * 0.5 && shareOfActs(profile) > 0;
}

function shareOfActs({ texts }: ColumnProfile): number {
  if (texts.length === 0) return 0;
  const codes = sideCodes(texts);
  const acts = texts.filter((text) => {
    const action = codes.get(text.toUpperCase()) ?? readAction(text);
    return action !== null && action.kind !== 'generic';
  });
  return acts.length / texts.length;
}

function most({ texts }: ColumnProfile, test: (text: string) => boolean): boolean {
  return texts.filter(test).length >= texts.length * 0.5;
}

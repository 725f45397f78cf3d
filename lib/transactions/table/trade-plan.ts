import { readAmount } from '../../amounts.ts';
import { foldHeading } from '../../holdings/headings/heading-text.ts';
import { amountColumn, fallbackSign, planTable } from '../../holdings/tables/plan.ts';
import type { AmountColumn, TablePlan } from '../../holdings/tables/table-plan.ts';
import { dateOrderIn } from '../../holdings/typed-dates.ts';
import type { DateOrder } from '../../holdings/typed-dates.ts';
import type { TransactionColumn } from '../headings/trade-fields.ts';
import { sideCodes } from '../words/action.ts';
import type { Action } from '../words/action.ts';
import { readZone } from '../words/zones.ts';
import { asHoldingsColumn } from './trade-column.ts';
import type { TradeColumn } from './trade-column.ts';
import type { TradeHeader } from './trade-header.ts';
import { knownTradeLayout } from './trade-layouts.ts';

/** A column that is read as text. */
export interface TextColumn {
  readonly index: number;
  readonly heading: string;
}

/** A column that says what a row does; `codes` are its single letters and numbers, judged together. */
export interface ActionColumn extends TextColumn {
  readonly codes: ReadonlyMap<string, Action>;
}

/** Which column of a table of trades means what. `security` is the plan of the holdings reader for the same rows. */
export interface TradePlan {
  readonly security: TablePlan;
  readonly columns: Readonly<Partial<Record<TransactionColumn, string>>>;
  readonly side: ActionColumn | null;
  readonly type: ActionColumn | null;
  readonly dates: readonly TextColumn[];
  readonly time: TextColumn | null;
  readonly zone: TextColumn | null;
  /** The zone that the heading of the time states (`Trade Time (HKT)`), `''` where it states none. */
  readonly zoneOfHeading: string;
  readonly dateOrder: DateOrder | null;
  readonly settlesOn: TextColumn | null;
  readonly filled: AmountColumn | null;
  readonly ordered: AmountColumn | null;
  readonly price: AmountColumn | null;
  readonly status: TextColumn | null;
  readonly basis: TextColumn | null;
  readonly divestment: TextColumn | null;
  readonly licence: TextColumn | null;
  readonly openClose: TextColumn | null;
  readonly codes: TextColumn | null;
  /** Whether negative quantities occur, so that positive ones without a word mean purchases. */
  readonly signed: boolean;
  /** Whether only times of ordering are given: rows without a status are then orders. */
  readonly ordersOnly: boolean;
  /** Names of the section and the kind of record, in statements that put many tables into one file. */
  readonly section: string | null;
  readonly discriminator: number | null;
}

/** Decides which column of a table of trades means what. */
export function planTrades(header: TradeHeader, headerRow: number, separator: string | null): TradePlan {
  const { columns, headings, profiles } = header;
  const of = (...fields: readonly TradeColumn['field'][]): TradeColumn[] =>
    fields.flatMap((field) => columns.filter((one) => one.field === field).sort(byPreference));
  const first = (...fields: readonly TradeColumn['field'][]): TradeColumn | null => of(...fields)[0] ?? null;
  const fields = columns.map(asHoldingsColumn);
  const source = { headerRow, headings, fields, profiles, separator, choices: { map: {}, sheet: null } };
  const sign = fallbackSign(signFields(columns), { ...source, fields: signFields(columns) });
  const amount = (column: TradeColumn | null): AmountColumn | null =>
    column === null ? null : amountColumn({ ...asHoldingsColumn(column), field: 'quantity' }, profiles, sign);
  const traded = of('tradedAt', 'tradedOn');
  const dates = traded.length > 0 ? traded : of('orderedAt');
  const time = first('tradedTime') ?? (traded.length > 0 ? null : first('orderedTime'));
  const base = planTable(source);
  const layout = knownTradeLayout(headings);
  const filled = amount(first('filledQuantity'));
  const quantity = filled ?? amount(first('quantity') ?? first('orderedQuantity'));
  const texts = [...dates, ...of('settlesOn')].flatMap(({ index }) => profiles[index]?.texts ?? []);
  return {
    security: {
      ...base,
      layout: layout?.name ?? base.layout,
      quantity,
      marketValue: amount(first('grossAmount', 'netAmount', 'marketValue')),
      weight: null,
      heldOn: null,
    },
    columns: printed(columns, of),
    side: actionColumn(first('side'), header),
    type: actionColumn(first('transactionType'), header),
    dates,
    time,
    zone: first('timeZone'),
    zoneOfHeading: zoneOfHeadings([...(time === null ? [] : [time]), ...dates]),
    dateOrder: dateOrderIn(texts.map(dayPart)) ?? layout?.dateOrder ?? base.dateOrder,
    settlesOn: first('settlesOn'),
    filled,
    ordered: filled === null ? null : amount(first('orderedQuantity', 'quantity')),
    price: amount(first('price')),
    status: first('status'),
    basis: first('personBasis'),
    divestment: first('divestment'),
    licence: first('licence'),
    openClose: first('openClose'),
    codes: first('codes'),
    signed: isSigned(quantity, profiles),
    ordersOnly: traded.length === 0 && dates.length > 0 && filled === null,
    section: foldHeading(headings[1] ?? '') === 'header' ? (headings[0] ?? null) : null,
    discriminator: indexOrNull(headings.map(foldHeading).indexOf('data discriminator')),
  };
}

/** Filled columns first; of action columns the one that says most; else the plainest heading. */
function byPreference(a: TradeColumn, b: TradeColumn): number {
  if (a.rank < 0 || b.rank < 0) return a.rank - b.rank;
  if (a.filled !== b.filled) return a.filled ? -1 : 1;
  if (Math.abs(a.shareOfActs - b.shareOfActs) > 0.2) return b.shareOfActs - a.shareOfActs;
  return a.rank - b.rank || a.index - b.index;
}

/** The columns whose cells prove the decimal sign of the file: every column of amounts counts. */
function signFields(columns: readonly TradeColumn[]): ReturnType<typeof asHoldingsColumn>[] {
  const amounts = new Set(['filledQuantity', 'orderedQuantity', 'grossAmount', 'netAmount']);
  return columns.map((column) =>
    amounts.has(column.field) ? { ...asHoldingsColumn(column), field: 'quantity' } : asHoldingsColumn(column),
  );
}

function actionColumn(column: TradeColumn | null, { profiles }: TradeHeader): ActionColumn | null {
  if (column === null) return null;
  const { index, heading } = column;
  return { index, heading, codes: sideCodes(profiles[index]?.texts ?? []) };
}

function isSigned(quantity: AmountColumn | null, profiles: TradeHeader['profiles']): boolean {
  if (quantity === null) return false;
  const texts = profiles[quantity.index]?.texts ?? [];
  return texts.some((text) => readAmount(text, quantity.sign)?.startsWith('-') === true);
}

function zoneOfHeadings(columns: readonly TextColumn[]): string {
  for (const { heading } of columns) {
    const bracketed = /[([（]([^)\]）]+)[)\]）]\s*$/u.exec(heading)?.[1];
    const last = /[\s_-](UTC|GMT|ET|EST|EDT|HKT|CET|CEST|BST|SGT|JST)$/.exec(heading)?.[1];
    const found = [bracketed, last].find((text) => text !== undefined && readZone(text) !== null);
    if (found !== undefined) return found;
  }
  return '';
}

/** `09/01/2021 10:00` without its time, for telling day from month. */
function dayPart(text: string): string {
  return /^[^\sT,;]+/.exec(text)?.[0] ?? text;
}

function indexOrNull(index: number): number | null {
  return index === -1 ? null : index;
}

function printed(
  columns: readonly TradeColumn[],
  of: (field: TradeColumn['field']) => TradeColumn[],
): TradePlan['columns'] {
  const found: Partial<Record<TransactionColumn, string>> = {};
  for (const { field } of columns) {
    if (field === 'none') continue;
    const shown = field === 'orderedTime' ? 'tradedTime' : field;
    const best = of(field)[0];
    if (best !== undefined) found[shown] ??= best.heading === '' ? `column ${best.index + 1}` : best.heading;
  }
  return found;
}

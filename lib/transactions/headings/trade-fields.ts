import type { ColumnField } from '../../holdings/position.ts';

/** The meanings a column of a trade or order file can have besides those of a holdings file. */
export const tradeFields = [
  'transactionType',
  'tradedAt',
  'tradedOn',
  'tradedTime',
  'orderedAt',
  'timeZone',
  'settlesOn',
  'filledQuantity',
  'orderedQuantity',
  'grossAmount',
  'netAmount',
  'status',
  'personBasis',
  'divestment',
  'licence',
  'openClose',
  'codes',
] as const;

export type TradeField = (typeof tradeFields)[number];

/** What a column can be mapped to by hand. */
export type TransactionColumn = TradeField | ColumnField;

/** Trade headings of one language: meaning -> phrases, the best first, commas between them. */
export interface TradeHeadingTable {
  readonly language: string;
  readonly phrases: Readonly<Partial<Record<TransactionColumn | 'none', string>>>;
}

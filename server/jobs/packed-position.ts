import type { Position } from '../../lib/holdings/position.ts';
import type { Outcome } from '../../lib/matching/match.ts';
import type { ScreenedPosition } from '../../lib/screening/record.ts';

/** What has no column of its own. Positional to keep a million rows small; new fields go to the end only. */
export type PackedBody = readonly [
  quantity: string | null,
  marketValue: string | null,
  valueCurrency: string | null,
  weight: string | null,
  heldOn: string | null,
  clientRef: string | null,
  name: string | null,
  otherNames: Position['security']['otherNames'],
  identifiers: Position['security']['identifiers'],
  doubtful: Position['security']['doubtful'],
  tickers: Position['security']['tickers'],
  venue: string | null,
  country: string | null,
  currency: string | null,
  assetClass: string | null,
  otherIsins: NonNullable<Position['security']['otherIsins']> | null,
  column: number | null,
  mic: string | null,
];

/** A position as it is spooled and stored: columns to look up by, and the rest as one JSON text. */
export type PackedPosition = readonly [
  seq: number,
  input: number,
  sheet: string | null,
  row: number,
  account: string | null,
  outcome: Outcome | null,
  alert: string | null,
  body: PackedBody,
  further: readonly string[] | null,
  /** Ids of its alerts against lists beside the law, with a blank between. */
  apart: string | null,
];

/** Column names for a `PackedPosition`, in its order. */
export const packedColumns = [
  'seq',
  'input',
  'sheet',
  'row',
  'account',
  'outcome',
  'alert',
  'body',
  'further',
  'apart',
] as const;

/** Those of them that are whole numbers; the others are text. */
export const packedIntegers = ['seq', 'input', 'row'] as const;

/** Packs a screened position; `seq` is its place in the order of the inputs. */
export function packPosition(screened: ScreenedPosition, seq: number): PackedPosition {
  const { position: p, outcome, alert } = screened;
  const s = p.security;
  const amounts = [p.quantity, p.marketValue, p.valueCurrency, p.weight, p.heldOn, p.clientRef] as const;
  const names = [s.name, s.otherNames, s.identifiers, s.doubtful, s.tickers] as const;
  const body: PackedBody = [
    ...amounts,
    ...names,
    s.venue,
    s.country,
    s.currency,
    s.assetClass,
    s.otherIsins ?? null,
    p.column ?? null,
    screened.mic ?? null,
  ];
  const further = screened.further ?? null;
  const apart = screened.apart?.join(' ') ?? null;
  return [seq, p.input, p.sheet, p.row, p.account, outcome, alert, body, further, apart];
}

type Assignable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The screened position again, exactly as it was packed. Read by place (the order of the two types above) and not taken
 * apart as lists, which takes several times as long, and every position of a long file comes this way.
 */
export function unpackPosition(packed: PackedPosition): ScreenedPosition {
  const body = packed[7];
  const [otherIsins, column, mic] = [body[15], body[16], body[17]];
  const [further, apart] = [packed[8], packed[9]];
  const security = {
    name: body[6],
    otherNames: body[7],
    identifiers: body[8],
    doubtful: body[9],
    tickers: body[10],
    venue: body[11],
    country: body[12],
    currency: body[13],
    assetClass: body[14],
  };
  const position = {
    input: packed[1],
    sheet: packed[2],
    row: packed[3],
    account: packed[4],
    quantity: body[0],
    marketValue: body[1],
    valueCurrency: body[2],
    weight: body[3],
    heldOn: body[4],
    clientRef: body[5],
    security: otherIsins === null ? security : { ...security, otherIsins },
  };
  const screened: Assignable<ScreenedPosition> = {
    position: column === null ? position : { ...position, column },
    outcome: packed[5],
    alert: packed[6],
  };
  if (mic !== null) screened.mic = mic;
  if (further !== null) screened.further = further;
  if (apart !== null) screened.apart = apart.split(' ');
  return screened;
}

import type { FundRecord } from './fund-record.ts';

const anyWeight = 'A fund that holds a listed security is covered at any weight (FAQ 861).';

/** Constituents stated for a day longer ago than this are called old. */
export const recentDays = 100;

/** How many rows hold funds that were looked through, and funds that were not. */
export interface FundCounts {
  readonly lookedThrough: FundExtent;
  readonly notLookedThrough: FundExtent;
}

export interface FundExtent {
  readonly funds: number;
  readonly positions: number;
  readonly transactions: number;
}

/** Counts the funds that rows hold. */
export function fundCounts(funds: readonly FundRecord[]): FundCounts {
  const held = funds.filter(({ positions, transactions }) => positions + transactions > 0);
  const extentOf = (some: readonly FundRecord[]): FundExtent => ({
    funds: some.length,
    positions: some.reduce((sum, one) => sum + one.positions, 0),
    transactions: some.reduce((sum, one) => sum + one.transactions, 0),
  });
  return {
    lookedThrough: extentOf(held.filter(({ given }) => given !== null)),
    notLookedThrough: extentOf(held.filter(({ given }) => given === null)),
  };
}

/** What the looking through of funds could not see, in sentences. */
export function fundLimits(funds: readonly FundRecord[]): readonly string[] {
  const { lookedThrough, notLookedThrough } = fundCounts(funds);
  if (lookedThrough.funds + notLookedThrough.funds === 0)
    return [
      `No fund or index product was looked through: no row is one that says so in words known here. ${anyWeight}`,
    ];
  return [
    ...(notLookedThrough.funds === 0 ? [] : [notLookedThroughText(notLookedThrough)]),
    ...(lookedThrough.funds === 0
      ? []
      : [
          `${fundsText(lookedThrough)} looked through by the constituents given, as of their dates (sheet Funds). What a fund has bought or sold since, and what its constituents hold that were not given, was not seen. ${anyWeight}`,
        ]),
    'Other funds are seen only where their name or asset class says so in words known here.',
  ];
}

/** `12 positions in 3 funds were not looked through: …` */
export function notLookedThroughText(extent: FundExtent): string {
  return `${fundsText(extent)} not looked through: no constituents were given. ${anyWeight}`;
}

/** `2 positions and 1 transaction in 2 funds were`. */
export function fundsText({ funds, positions, transactions }: FundExtent): string {
  const counted = (count: number, one: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`];
  const rows = [...counted(positions, 'position'), ...counted(transactions, 'transaction')];
  const verb = positions + transactions === 1 ? 'was' : 'were';
  return `${rows.join(' and ')} in ${funds === 1 ? '1 fund' : `${funds} funds`} ${verb}`;
}

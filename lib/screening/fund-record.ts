import type { Outcome } from '../matching/match.ts';

/** By what a file of constituents was taken for those of a fund. */
export const takenByWords = {
  key: 'the name given with it',
  column: 'its column of funds',
  lines: 'the lines above its table',
  sheetName: 'the name of its sheet',
  fileName: "the file's name",
} as const;

export type TakenBy = keyof typeof takenByWords;

/** What the weights of a fund's constituents were read from; `null` where they are not known. */
export type WeightsFrom = 'percent' | 'fraction' | 'values' | null;

/** How old constituents are as of the day asked for. */
export type ConstituentsAge = 'recent' | 'old' | 'later' | 'unknown' | 'mixed';

/** The constituents of a fund as they were given. Weights are fractions of 1 as decimal text. */
export interface GivenConstituents {
  readonly input: number;
  readonly file: string;
  readonly sheet: string | null;
  /** The fund that the file was taken for, in the words it was told by. */
  readonly takenFor: string;
  readonly takenBy: TakenBy;
  readonly on: string | null;
  readonly age: ConstituentsAge;
  readonly constituents: number;
  readonly weightsFrom: WeightsFrom;
  /** What the weights that are known add up to: how much of the fund the file covers. */
  readonly weightCovered: string | null;
  /** The sum of the weight column as printed. */
  readonly weightSum: string | null;
  /** Constituents that look like funds and whose own constituents were not given. */
  readonly notFollowed: readonly string[];
  readonly notFollowedInAll: number;
}

/** What one fund holds of one listed company. */
export interface FundExposure {
  readonly uid: number;
  readonly name: string;
  readonly outcome: Outcome;
  readonly weight: string | null;
}

/** A fund that the run met: held, or given with its constituents, or both. */
export interface FundRecord {
  readonly name: string | null;
  readonly identifiers: Readonly<Record<string, string>>;
  /** `null`: no constituents were given, so nothing was looked through. */
  readonly given: GivenConstituents | null;
  readonly positions: number;
  readonly transactions: number;
  /** The first accounts that hold it, and how many there are in all. */
  readonly accounts: readonly (string | null)[];
  readonly accountsInAll: number;
  /** Market values by currency, never added together. */
  readonly values: readonly { readonly currency: string | null; readonly value: string }[];
  readonly exposure: readonly FundExposure[];
}

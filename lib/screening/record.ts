import type { FoundTable, RowAccount, SkippedRun, SkipReason } from '../holdings/position.ts';
import type { Exposure, Match, Outcome, Reason } from '../matching/match.ts';
import type { Identifiers, Position } from '../holdings/position.ts';
import type { FundRecord } from './fund-record.ts';
import type { Problem } from '../problems.ts';
import type { Breach } from '../rules/breach.ts';
import type { Policy } from '../rules/policy.ts';
import type { VerdictWord } from '../rules/verdict.ts';
import type { ApartRecord } from './apart.ts';
import type { ComparedRecord } from './changes.ts';
import type { TransactionJson } from '../transactions/judge.ts';

/** One input file as it was read: its digest and where its tables were found. */
export interface InputRecord {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: 'holdings' | 'transactions' | 'previous' | 'funds';
  /** The fund whose constituents it was said to list; absent where nobody said it. */
  readonly fund?: string;
  /** The day the file states its holdings for, or `null`. */
  readonly heldOn: string | null;
  readonly layout: string | null;
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly tables: readonly FoundTable[];
  readonly account: RowAccount;
  readonly skippedByReason: Readonly<Partial<Record<SkipReason, number>>>;
}

/** Whether the rows of such an input are screened; the others are only compared with or looked through. */
export function isScreened(kind: InputRecord['kind']): boolean {
  return kind === 'holdings' || kind === 'transactions';
}

/** A position that has an outcome, or any position where the whole ledger was asked for. */
export interface ScreenedPosition {
  readonly position: Position;
  readonly outcome: Outcome | null;
  /** Id of its alert, `null` without an outcome. */
  readonly alert: string | null;
  /** Further alerts of a fund that leads to several companies, strongest first after `alert`. */
  readonly further?: readonly string[];
  /** Venue that the ticker of a matched position was read at (ISO 10383), where one is known. */
  readonly mic?: string;
  /** Ids of its alerts against lists beside the law; absent where there are none. */
  readonly apart?: readonly string[];
}

/** One listing and one instrument group: the unit a reviewer decides on. */
export interface AlertRecord {
  readonly id: string;
  readonly match: Match;
  /** What the instrument of the first position of the group is called and identified by. */
  readonly instrument: {
    readonly name: string | null;
    readonly identifiers: Identifiers;
    readonly ticker: string | null;
    readonly mic: string | null;
  };
  readonly positions: number;
  readonly transactions: number;
}

/** Rows that share the same set of alerts (a fund's): each counts once, as the strongest of them. */
export interface RowsTogether {
  readonly alerts: readonly string[];
  readonly positions: number;
  readonly transactions: number;
}

/**
 * Of the holdings and transactions screened: rows = positions + transactions + skipped + problems. The outcomes count
 * positions; where transactions alone were given, transactions.
 */
export interface ScreeningCounts {
  readonly rows: number;
  readonly positions: number;
  readonly transactions: number;
  readonly skipped: number;
  readonly problems: number;
  readonly instruments: number;
  readonly listed: number;
  readonly review: number;
  readonly related: number;
  readonly breaches: number;
}

/** What the user asked for beside the files. `policy` is null for the law alone. */
export interface ScreeningSettings {
  readonly map: Readonly<Record<string, string>>;
  readonly sheet: string | null;
  readonly policy: Policy | null;
  /** The hypothetical listings and the firm's own lists that were asked for; absent where there were none. */
  readonly ownLists?: OwnListSettings;
}

/** Which lists beside the law a run was asked for: the hypotheses as stated, the files by name and digest. */
export interface OwnListSettings {
  readonly whatIf: readonly string[];
  readonly firm: readonly { readonly name: string; readonly sha256: string; readonly entries: number }[];
}

/**
 * The frozen record of one screening: what was read, what it was compared with, what came out. Statuses, deadlines
 * and permissions are not in it: they are derived when it is read (rules/findings.ts).
 */
export interface ScreeningRecord {
  readonly id: string;
  /** The instant the question is asked for, ISO 8601 with the New York offset. */
  readonly asOf: string;
  readonly ranAt: string;
  readonly engine: string;
  readonly edition: {
    readonly id: string;
    readonly publishedOn: string | null;
    readonly source: string;
    readonly listings: number;
  };
  readonly knowledgeAsOf: string;
  readonly settings: ScreeningSettings;
  readonly inputs: readonly InputRecord[];
  readonly counts: ScreeningCounts;
  readonly alerts: readonly AlertRecord[];
  readonly positions: readonly ScreenedPosition[];
  readonly problems: readonly Problem[];
  /** Problems beyond those listed, by code (a long list is cut; the counts are whole). */
  readonly problemsByCode: Readonly<Partial<Record<string, number>>>;
  readonly skipped: readonly SkippedRun[];
  readonly breaches: readonly Breach[];
  /** Rows that count under several alerts; absent where none do. */
  readonly together?: readonly RowsTogether[];
  /** The funds that the run met; absent where it met none. */
  readonly funds?: readonly FundRecord[];
  /** What was judged; a record without transactions has none. */
  readonly judged?: JudgedRecord;
  /** What lists beside the law found; a record without such lists has none. */
  readonly apart?: ApartRecord;
  /** What changed since earlier holdings; a record without such has none. */
  readonly compared?: ComparedRecord;
}

/** Transactions with their verdicts, in the order of the files. */
export interface JudgedRecord {
  readonly transactions: readonly TransactionJson[];
  readonly verdicts: Readonly<Record<VerdictWord, number>>;
}

export type { Exposure, Outcome, Reason };

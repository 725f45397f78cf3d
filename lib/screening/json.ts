import type { Exposure, LookThrough, Outcome } from '../matching/match.ts';
import type { Problem } from '../problems.ts';
import type { ComparedFrame, NotComparedLine, PositionChange } from './changes.ts';
import type { Breach } from '../rules/breach.ts';
import type { Deadlines } from '../rules/deadlines.ts';
import type { Status } from '../rules/status.ts';
import type { VenueDeadline } from '../rules/venue-deadline.ts';
import type { VerdictWord } from '../rules/verdict.ts';
import type { FundRecord } from './fund-record.ts';
import type { ApartCounts } from './apart.ts';
import type { OwnListHead, OwnTerm } from '../listings/own-list.ts';
import type { ScreeningSettings } from './record.ts';
import type { TransactionJson } from '../transactions/judge.ts';

/** The screening as other programs see it (`cmic-check/screening/1`). Amounts are decimal text; unknown is `null`. */
export interface ScreeningJson {
  readonly schema: 'cmic-check/screening/1';
  readonly id: string;
  readonly asOf: string;
  readonly ranAt: string;
  readonly engine: string;
  readonly edition: {
    readonly id: string;
    readonly publishedOn: string | null;
    readonly source: string;
    readonly listings: number;
  };
  readonly inputs: readonly InputJson[];
  readonly counts: Readonly<Record<string, number>>;
  readonly positions: readonly PositionJson[];
  readonly alerts: readonly AlertJson[];
  /** One entry a transaction, and how many had which verdict; absent where none were given. */
  readonly transactions?: readonly TransactionJson[];
  readonly verdicts?: Readonly<Record<VerdictWord, number>>;
  /** What hypothetical listings and lists of the firm found: no law. Absent where none were given. */
  readonly apart?: ApartJson;
  readonly breaches: readonly Breach[];
  /** The funds held or given, and what was looked through; absent where there was none. */
  readonly funds?: readonly FundRecord[];
  /** What changed since earlier holdings, what could not be compared, and between which; absent without such. */
  readonly changes?: readonly PositionChange[];
  readonly notCompared?: readonly NotComparedLine[];
  readonly compared?: Pick<ComparedFrame, 'from' | 'to' | 'earlier' | 'notes'>;
  readonly problems: readonly Problem[];
  readonly skipped: Readonly<Record<string, number>>;
  readonly method: MethodJson;
}

export interface InputJson {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: string;
  readonly asOf: string | null;
  readonly layout: string | null;
  readonly tables: readonly {
    readonly sheet: string | null;
    readonly headerRow: number | null;
    readonly columns: Readonly<Record<string, string>>;
  }[];
}

export interface PositionJson {
  readonly input: number;
  readonly sheet: string | null;
  readonly row: number;
  /** Column of a position that a table states in its heading, 1-based; `null` in tables of one position a row. */
  readonly column: number | null;
  readonly account: string | null;
  readonly name: string | null;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly quantity: string | null;
  readonly marketValue: string | null;
  readonly currency: string | null;
  readonly heldOn: string | null;
  readonly clientRef: string | null;
  readonly outcome: Outcome | null;
  readonly alert: string | null;
  /** Further alerts of a fund that leads to several companies; absent where there are none. */
  readonly further?: readonly string[];
  /** Ids of its alerts under `apart`; absent where there are none. */
  readonly apart?: readonly string[];
}

/** The dates of the listing, and what they mean at the instrument's venue; `related` alerts have no `venue`. */
export type AlertDeadlines = Deadlines & { readonly venue?: VenueDeadline | null };

export interface AlertJson {
  readonly id: string;
  readonly listing: { readonly uid: number; readonly name: string };
  readonly instrument: {
    readonly name: string | null;
    readonly identifiers: Readonly<Record<string, string>>;
  };
  readonly outcome: Outcome;
  readonly score: number;
  readonly exposure: Exposure;
  /** How a fund leads to the company; absent for any other exposure. */
  readonly lookThrough?: LookThrough;
  readonly reasons: readonly {
    readonly code: string;
    readonly text: string;
    readonly position: string | null;
    readonly listing: string | null;
    readonly speaks: 'for' | 'against';
  }[];
  readonly deadlines: AlertDeadlines;
  readonly status: Status | null;
  readonly permitted: string;
  readonly citations: readonly string[];
  readonly positions: number;
  readonly transactions: number;
  /** What a reviewer said of it; `null` where nobody has. */
  readonly decision: DecisionJson | null;
  /** What it counts as once decisions are applied; `null` is not counted. `outcome` stays what the engine found. */
  readonly counted: 'listed' | 'review' | null;
}

/** A reviewer's decision as other programs see it. `expired` says what changed since, or `false` while it holds. */
export interface DecisionJson {
  readonly decision: 'trueMatch' | 'falsePositive' | 'inconclusive';
  readonly by: string;
  readonly at: string;
  readonly comment: string | null;
  readonly expired: string | false;
  /** Why it does not count yet, where the policy asks for four eyes. */
  readonly unconfirmed?: string;
}

/** What the Method sheet says: rules with citations, uncertain points, limits. */
export interface MethodJson {
  readonly knowledgeAsOf: string;
  readonly settings: ScreeningSettings;
  readonly rules: readonly { readonly title: string; readonly text: string; readonly citation: string }[];
  readonly uncertain: readonly { readonly title: string; readonly text: string; readonly state: string }[];
  readonly listFindings: readonly {
    readonly code: string;
    readonly uid: number;
    readonly name: string;
    readonly seen: string;
    readonly text: string;
  }[];
  readonly limits: readonly string[];
}

/** What lists beside the law found, as other programs see it. Nothing in it is law. */
export interface ApartJson {
  readonly note: string;
  readonly lists: readonly ApartListJson[];
  readonly alerts: readonly ApartAlertJson[];
  readonly breaches: readonly Breach[];
  readonly counts: ApartCounts;
}

/** A list with the companies of it that are shown; `companies` counts all that it names. */
export interface ApartListJson extends OwnListHead {
  readonly hypothetical: boolean;
  readonly listings: readonly ApartListingJson[];
}

export interface ApartListingJson {
  readonly uid: number;
  readonly name: string;
  readonly names: readonly string[];
  readonly isins: readonly string[];
  readonly terms: readonly OwnTerm[];
  /** Only of a hypothetical listing: the dates that it would have. */
  readonly deadlines: Deadlines | null;
}

/** An alert on a company of a list beside the law: never the law's, and nobody decides on it. */
export interface ApartAlertJson extends AlertJson {
  /** Number of its list among `lists`. */
  readonly list: number;
  readonly kind: OwnListHead['kind'];
  readonly hypothetical: boolean;
  /** What the entries of the list ask, and from when to when. */
  readonly terms: readonly OwnTerm[];
  readonly decision: null;
}

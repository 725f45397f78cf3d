import type { Outcome } from '../matching/match.ts';

/** What of a line (a security in an account) is otherwise than in the earlier holdings. */
export const changeKinds = ['new', 'gone', 'quantity', 'outcome'] as const;

export type ChangeKind = (typeof changeKinds)[number];

/**
 * Why: the holding itself (what the file states), a transaction or corporate action that is known, the list, a
 * reviewer's decision, or what was asked and with what (as-of, engine, reference data, mapping).
 */
export const changeCauses = [
  'holding',
  'transaction',
  'corporateAction',
  'list',
  'decision',
  'setting',
] as const;

export type ChangeCause = (typeof changeCauses)[number];

/** How a line stood in one of the files. `outcome` is the engine's; of a change by decision, what it counted as. */
export interface ChangeSide {
  readonly quantity: string | null;
  readonly outcome: Outcome | 'falsePositive' | null;
  /** The first row of the line; `null` where the change is of a whole alert. */
  readonly position: {
    readonly input: number;
    readonly sheet: string | null;
    readonly row: number;
  } | null;
}

/** One change of one line since the earlier holdings. Quantities are decimal text; unknown is `null`. */
export interface PositionChange {
  readonly kind: ChangeKind;
  readonly account: string | null;
  /** What tells the security from the company's others: ISIN, code and venue, or name. */
  readonly line: string;
  readonly name: string | null;
  readonly listing: { readonly uid: number; readonly name: string } | null;
  /** The alert of the later holdings, `null` where they have none. */
  readonly alert: string | null;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
  /** After minus before. */
  readonly difference: string | null;
  /** What of the difference no known event explains: `0` where all is explained, `null` where that was not asked. */
  readonly unexplained: string | null;
  readonly arithmetic: string | null;
  readonly why: readonly { readonly code: ChangeCause; readonly text: string }[];
}

/** Why a line could not be compared, or was not judged. */
export const notComparedTexts = {
  accountMissing: 'The account stands in one of the files only: whether it changed is not known.',
  quantityUnknown: 'A quantity is missing: whether it changed is not known.',
  notBound:
    'By the firm’s policy the account is not a US person’s: its changes are shown, and none is a suspected breach.',
  lineUnclear:
    'The files name the security by different kinds of numbers or by name only: whether it is the same one is not known. Add the ISIN to both.',
  actionUnclear:
    'A corporate action turned one of the securities into the other, but its day or ratio is not known here: whether it explains the change is not known.',
  transactionUnclear:
    'A transaction of this security has no clear direction, quantity, day or account: whether it explains the change is not known.',
} as const;

export type NotComparedWhy = keyof typeof notComparedTexts;

/** A line that could not be compared or judged, and why. */
export interface NotComparedLine {
  readonly account: string | null;
  readonly line: string;
  readonly name: string | null;
  readonly why: NotComparedWhy;
  readonly text: string;
}

/** What a comparison with earlier holdings is about. */
export interface ComparedFrame {
  /** Day or instant of the earlier and of the later holdings; both `null` where they are in no order. */
  readonly from: string | null;
  readonly to: string | null;
  /** The earlier screening of the series, `null` where only an earlier file was given. */
  readonly earlier: { readonly screening: string; readonly ranAt: string } | null;
  /** What a reader must know of the comparison, in sentences. */
  readonly notes: readonly string[];
  /** What each alert of lines held before counted as in the earlier screening, decisions of its time applied. */
  readonly countedBefore: Readonly<Record<string, Outcome | 'falsePositive'>>;
}

/** A comparison with earlier holdings as the record keeps it. */
export interface ComparedRecord extends ComparedFrame {
  readonly changes: readonly PositionChange[];
  readonly notCompared: readonly NotComparedLine[];
}

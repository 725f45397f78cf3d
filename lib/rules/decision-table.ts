import type { VerdictWord } from './verdict.ts';

/** What a row of the table is about: one kind of event. Closed list; the loader refuses a table that lacks one. */
export const tableEvents = [
  'hold',
  'buy',
  'sell',
  'sellShort',
  'coverShort',
  'derivativeOpen',
  'derivativeClose',
  'derivativeBuy',
  'derivativeSell',
  'expiry',
  'exercise',
  'fundBuy',
  'fundHold',
  'fundSell',
  'cashDividend',
  'redemption',
  'tender',
  'split',
  'reinvestment',
  'rightsReceipt',
  'rightsExercise',
  'rightsSale',
  'conversion',
  'debtConversion',
  'merger',
  'loan',
  'recall',
  'grant',
  'gift',
  'transfer',
  'serviceForUsPerson',
  'serviceForNonUs',
  'commerce',
  'orderThatWouldBreach',
  'unknown',
] as const;

export type TableEvent = (typeof tableEvents)[number];

/** The three periods of a listing, in order: they part at the effective and at the divestment instant. */
export const tablePeriods = ['beforeEffective', 'windDown', 'afterDeadline'] as const;

export type TablePeriod = (typeof tablePeriods)[number];

/** What a ruling rests on: the order itself, a public answer of OFAC, our reading of both, or nothing public. */
export const rulingBases = ['text', 'faq', 'inference', 'notAddressed'] as const;

export type RulingBasis = (typeof rulingBases)[number];

/** A verdict with its sentence for people and the ids of the rules that it cites. */
export interface Ruling {
  readonly verdict: VerdictWord;
  readonly text: string;
  readonly rules: readonly string[];
  readonly basis: RulingBasis;
}

/**
 * The ruling on an event in a period. `attested` takes its place where the row states that it serves solely to
 * divest, `denied` where the row states that it does not, `underRule` while that rule is in force.
 */
export interface Cell extends Ruling {
  readonly attested: Ruling | null;
  readonly denied: Ruling | null;
  readonly underRule: (Ruling & { readonly rule: string }) | null;
}

export interface TableRow extends Readonly<Record<TablePeriod, Cell>> {
  readonly event: TableEvent;
  readonly title: string;
}

/** What is said, or ruled, aside from the cells. `{…}` in a text is filled in when it is used. Closed list. */
export const tableNotes = [
  'notMatched',
  'related',
  'review',
  'reviewWithoutEffect',
  'notPubliclyTraded',
  'untradedExposure',
  'usPerson',
  'foreignBranch',
  'personInUs',
  'unknownPerson',
  'nonUs',
  'intermediaryForNonUs',
  'licence',
  'notListed',
  'delisted',
  'removalDay',
  'undated',
  'noDate',
  'dateNotCovered',
  'edgeMinute',
  'edgeAfter',
  'edgeWithoutEffect',
  'settlesLater',
  'reportRejected',
  'reportOrder',
  'reportExecuted',
  'keep',
  'inference',
  'notAddressed',
  'suspectedIncrease',
  'suspectedDecrease',
  'suspectedInPart',
  'suspectedTransfer',
  'policyHolding',
  'policyRestricted',
  'mayDoWindDown',
  'mayDoAfterDeadline',
  'mayDoDelisted',
  'mayDoSuspected',
  'mayDoPolicy',
  'mayDoPolicyAfterDeadline',
] as const;

export type TableNote = (typeof tableNotes)[number];

/** A sentence with its rules; `verdict` is `null` where it only accompanies another one. */
export interface Note {
  readonly verdict: VerdictWord | null;
  readonly text: string;
  readonly rules: readonly string[];
}

/** The table, checked. Handed to the engine, which holds no law of its own. */
export interface DecisionTable {
  /** The day on which the table was last compared with its sources. */
  readonly checkedOn: string;
  /** Business days from a rejection to its report (31 CFR 501.604). */
  readonly reportWithinBusinessDays: number;
  /** Years that the record of a transaction is kept (31 CFR 501.601). */
  readonly keepForYears: number;
  readonly rows: ReadonlyMap<TableEvent, TableRow>;
  readonly notes: ReadonlyMap<TableNote, Note>;
}

/** The row of an event. Throws where the table lacks it (the loader sees to it that it does not). */
export function rowOf(table: DecisionTable, event: TableEvent): TableRow {
  const row = table.rows.get(event);
  if (row === undefined) throw new Error(`the decision table has no row ${event}`);
  return row;
}

/** The note of an id with its `{…}` places filled. Throws where the table lacks it or a place stays open. */
export function noteOf(
  table: DecisionTable,
  id: TableNote,
  values: Readonly<Record<string, string>> = {},
): Note {
  const note = table.notes.get(id);
  if (note === undefined) throw new Error(`the decision table has no note ${id}`);
  const text = note.text.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`note ${id}: nothing to put for {${place}}`);
    return value;
  });
  return { ...note, text };
}

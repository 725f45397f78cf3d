import { countOrder, type CountWord, countWord } from '../decisions/counts.ts';
import type { BasisLine } from '../decisions/basis-lines.ts';
import type { AlertJson, PositionJson, ScreeningJson } from '../screening/json.ts';
import type { ListFormat } from '../listings/listing.ts';
import type { ScreeningRecord } from '../screening/record.ts';

/** What the report says beyond the screening's JSON: how each input was read, and the layout of the list. */
export interface ReportExtra extends Pick<ScreeningRecord, 'inputs' | 'skipped' | 'problemsByCode'> {
  readonly listFormat: ListFormat | null;
  /** What decisions made in the workbook will rest on, for reading it back. */
  readonly basis: readonly BasisLine[];
}

/** A position that has an outcome, with one of its alerts: a fund may lead to several companies. */
export interface Matched {
  readonly position: PositionJson;
  readonly alert: AlertJson;
}

/**
 * Everything a sheet is made from. `matched` is ordered by what counts: listed, review, decided false positive, related;
 * within each as in the file. A position stands in it once for each of its alerts.
 */
export interface Report {
  readonly screening: ScreeningJson;
  readonly extra: ReportExtra;
  readonly matched: readonly Matched[];
}

/** Joins positions and alerts. A position whose alert is missing is a fault of ours and throws. */
export function reportOf(screening: ScreeningJson, extra: ReportExtra): Report {
  const alerts = new Map(screening.alerts.map((alert) => [alert.id, alert]));
  const matched = screening.positions
    .filter((position) => position.outcome !== null)
    .flatMap((position) => matchesOf(position, alerts));
  return { screening, extra, matched: inCountOrder(matched) };
}

function matchesOf(
  position: PositionJson,
  alerts: ReadonlyMap<string, AlertJson>,
): Matched | readonly Matched[] {
  const match = (id: string | null): Matched => {
    const alert = id === null ? undefined : alerts.get(id);
    if (alert === undefined)
      throw new Error(`Position in row ${position.row} has an outcome and no alert (${id})`);
    return { position, alert };
  };
  const { alert, further } = position;
  return further === undefined ? match(alert) : [alert, ...further].map(match);
}

/** Whether the report is about holdings, about transactions, or both. What is no report on transactions alone is one on holdings. */
export function isAbout({ inputs, transactions }: ScreeningJson, what: 'holdings' | 'transactions'): boolean {
  if (what === 'transactions') return transactions !== undefined;
  return transactions === undefined || inputs.some(({ kind }) => kind === 'holdings');
}

/** What an alert counts as: its outcome, unless a reviewer decided otherwise. */
export function countOf({ outcome, counted }: AlertJson): CountWord {
  return countWord(outcome, counted);
}

export { countOrder };

function inCountOrder(matched: readonly Matched[]): readonly Matched[] {
  const byWord: Record<CountWord, Matched[]> = { listed: [], review: [], falsePositive: [], related: [] };
  for (const one of matched) byWord[countOf(one.alert)].push(one);
  return countOrder.flatMap((word) => byWord[word]);
}

/** The name of an input by its number, `null` where the number is unknown. */
export function fileName(report: Report, input: number | null): string | null {
  return input === null ? null : (report.screening.inputs[input]?.name ?? null);
}

/** Whether the instant of a date has been reached; where only the date is known, the days decide. */
export function isPast(at: string | null, days: number | null, asOf: string): boolean {
  return at === null ? days !== null && days <= 0 : Date.parse(at) <= Date.parse(asOf);
}

/** Distinct values in order of first appearance. */
export function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** Orders texts by code point: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Knex } from 'knex';
import type { SkippedRun } from '../../lib/holdings/position.ts';
import type { Outcome } from '../../lib/matching/match.ts';
import type { Problem } from '../../lib/problems.ts';
import type { Breach } from '../../lib/rules/breach.ts';
import type { FundRecord } from '../../lib/screening/fund-record.ts';
import type { ApartAlert, ApartList } from '../../lib/screening/apart.ts';
import type { NotComparedLine, PositionChange } from '../../lib/screening/changes.ts';
import type { AlertRecord, ScreenedPosition } from '../../lib/screening/record.ts';
import type { TransactionJson } from '../../lib/transactions/judge.ts';
import {
  packedColumns,
  packedIntegers,
  unpackPosition,
  type PackedBody,
  type PackedPosition,
} from '../jobs/packed-position.ts';
import { dialectOf } from './dialect.ts';

/** A stretch of an ordered table: rows after `after`, at most `limit`, each with its place. */
export interface Stretch {
  readonly after: number | null;
  readonly limit: number;
}

export interface Placed<T> {
  readonly seq: number;
  readonly value: T;
}

export interface PositionFilter {
  /**
   * `any` takes every position that has an outcome, `shown` also those with an alert against a list beside the law, null
   * every position.
   */
  readonly outcome: Outcome | 'any' | 'shown' | null;
  readonly alert: string | null;
}

/** What screenings found. Written once, in the transaction that finishes the screening. */
export interface ResultsStore {
  /** Each line is the JSON text of an array of packed positions (jobs/position-spool.ts). */
  addPositions(screening: number, lines: AsyncIterable<string>): Promise<void>;
  addAlerts(screening: number, alerts: readonly AlertRecord[]): Promise<void>;
  addProblems(screening: number, problems: readonly Problem[]): Promise<void>;
  addSkipped(screening: number, skipped: readonly SkippedRun[]): Promise<void>;
  positions(screening: number, filter: PositionFilter, stretch: Stretch): Promise<Placed<ScreenedPosition>[]>;
  alerts(screening: number, stretch: Stretch): Promise<Placed<AlertRecord>[]>;
  /** The alert of this id, or null. */
  alert(screening: number, id: string): Promise<AlertRecord | null>;
  problems(screening: number, stretch: Stretch): Promise<Placed<Problem>[]>;
  skipped(screening: number, stretch: Stretch): Promise<Placed<SkippedRun>[]>;
  addPart<Name extends PartName>(
    screening: number,
    part: Name,
    items: readonly RecordParts[Name][],
  ): Promise<void>;
  /** The items of a part of the record, in their order. */
  part<Name extends PartName>(
    screening: number,
    part: Name,
    stretch: Stretch,
  ): Promise<Placed<RecordParts[Name]>[]>;
}

/** The parts of a record that not every screening has, by the name they are stored under. */
export interface RecordParts {
  readonly breaches: Breach;
  readonly transactions: TransactionJson;
  readonly funds: FundRecord;
  readonly apartLists: ApartList;
  readonly apartAlerts: ApartAlert;
  readonly apartBreaches: Breach;
  readonly changes: PositionChange;
  readonly notCompared: NotComparedLine;
}

export type PartName = keyof RecordParts;

interface PositionRow {
  readonly seq: number;
  readonly input: number;
  readonly sheet: string | null;
  readonly row: number;
  readonly account: string | null;
  readonly outcome: Outcome | null;
  readonly alert: string | null;
  readonly body: string;
  /** JSON of the further alerts' ids. */
  readonly further: string | null;
  readonly apart: string | null;
}

const rowsPerStatement = 500;

/** The results of a database or of a transaction. */
export function resultsStore(db: Knex): ResultsStore {
  return {
    addPositions: async (screening, lines) => {
      const columns = { columns: packedColumns, integers: packedIntegers };
      const target = { table: 'positions', ...columns, fixed: { screening } };
      for await (const line of lines) await dialectOf(db).insertJsonRows(db, target, line);
    },
    addAlerts: (screening, alerts) =>
      addBodies(
        db,
        'alerts',
        alerts.map((one, seq) => ({ ...alertColumns(one), screening, seq, body: one })),
      ),
    addProblems: (screening, problems) =>
      addBodies(
        db,
        'problems',
        problems.map((body, seq) => ({ screening, seq, body })),
      ),
    addSkipped: (screening, skipped) =>
      addBodies(
        db,
        'skipped',
        skipped.map((body, seq) => ({ screening, seq, body })),
      ),
    positions: (screening, filter, stretch) =>
      positionsOf(stretchOf(db, 'positions', screening, stretch), filter),
    alerts: (screening, stretch) => bodiesOf<AlertRecord>(stretchOf(db, 'alerts', screening, stretch)),
    alert: async (screening, id) => {
      // Alerts are stored in the order that their ids count up from a1 (screening/alerts.ts).
      const seq = /^a[1-9]\d{0,8}$/.test(id) ? Number(id.slice(1)) - 1 : -1;
      const [found] = await bodiesOf<AlertRecord>(db('alerts').where({ screening, seq }));
      return found?.value.id === id ? found.value : null;
    },
    problems: (screening, stretch) => bodiesOf<Problem>(stretchOf(db, 'problems', screening, stretch)),
    skipped: (screening, stretch) => bodiesOf<SkippedRun>(stretchOf(db, 'skipped', screening, stretch)),
    addPart: (screening, part, items) =>
      addBodies(
        db,
        'record_parts',
        items.map((body, seq) => ({ screening, part, seq, body })),
      ),
    part: (screening, part, stretch) =>
      bodiesOf(stretchOf(db, 'record_parts', screening, stretch).where({ part })),
  };
}

function alertColumns(alert: AlertRecord): { readonly listing: number; readonly outcome: Outcome } {
  return { listing: alert.match.uid, outcome: alert.match.outcome };
}

async function addBodies(
  db: Knex,
  table: string,
  rows: readonly { readonly body: object; readonly [column: string]: unknown }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const some = rows.slice(from, from + rowsPerStatement);
    await db(table).insert(some.map((row) => ({ ...row, body: JSON.stringify(row.body) })));
  }
}

function stretchOf(db: Knex, table: string, screening: number, stretch: Stretch): Knex.QueryBuilder {
  const query = db(table).where({ screening }).orderBy('seq').limit(stretch.limit);
  return stretch.after === null ? query : query.where('seq', '>', stretch.after);
}

async function positionsOf(
  query: Knex.QueryBuilder,
  filter: PositionFilter,
): Promise<Placed<ScreenedPosition>[]> {
  if (filter.outcome === 'any') void query.whereNotNull('outcome');
  else if (filter.outcome === 'shown')
    void query.where((either) => void either.whereNotNull('outcome').orWhereNotNull('apart'));
  else if (filter.outcome !== null) void query.where('outcome', filter.outcome);
  if (filter.alert !== null) void underAlert(query.whereNotNull('outcome'), filter.alert);
  const rows: PositionRow[] = await query.select(...packedColumns);
  return rows.map((row) => ({ seq: row.seq, value: unpackPosition(packedOf(row)) }));
}

/** A position stands under its alert and, where a fund leads to several companies, under further ones. */
function underAlert(query: Knex.QueryBuilder, alert: string): Knex.QueryBuilder {
  if (!/^[a-z0-9]+$/i.test(alert)) return query.where({ alert });
  return query.where((either) => {
    void either.where({ alert }).orWhere('further', 'like', `%"${alert}"%`);
  });
}

function packedOf(row: PositionRow): PackedPosition {
  const body: PackedBody = JSON.parse(row.body);
  const { seq, input, sheet, row: place, account, outcome, alert, apart } = row;
  const further: readonly string[] | null = row.further === null ? null : JSON.parse(row.further);
  return [seq, input, sheet, place, account, outcome, alert, body, further, apart];
}

async function bodiesOf<T>(query: Knex.QueryBuilder): Promise<Placed<T>[]> {
  const rows: { seq: number; body: string }[] = await query.select('seq', 'body');
  return rows.map(({ seq, body }) => {
    const value: T = JSON.parse(body);
    return { seq, value };
  });
}

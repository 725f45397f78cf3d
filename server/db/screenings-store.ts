import type { Knex } from 'knex';
import type { ReadingChoices } from '../../lib/holdings/position.ts';
import type { OwnListsAsked } from '../../lib/portfolio/own-lists/own-lists.ts';
import { noPolicy, type Policy } from '../../lib/rules/policy.ts';
import type { ApartCounts } from '../../lib/screening/apart.ts';
import type { ComparedFrame } from '../../lib/screening/changes.ts';
import type { JudgedRecord, ScreeningRecord } from '../../lib/screening/record.ts';
import { bound } from './bound.ts';
import { dialectOf } from './dialect.ts';

export type ScreeningState = 'queued' | 'running' | 'done' | 'failed';

/** Why a screening failed: the input was refused (its problems say why), or we were at fault. */
export type Failure = 'refused' | 'fault';

/** A screening before it has run. */
export interface NewScreening {
  readonly id: string;
  readonly edition: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly asOf: number;
  readonly createdAt: string;
  readonly engine: string;
  readonly choices: ReadingChoices;
  /** The firm's own rules; null is the law alone. */
  readonly policy: Policy | null;
  /** Hypothetical listings and lists of the firm's own; null is none. */
  readonly ownLists: OwnListsAsked | null;
  /** The series that it belongs to; null is none. */
  readonly portfolio: string | null;
  /** The instant of earlier holdings that state no day, in milliseconds; null is unknown. */
  readonly previousAsOf: number | null;
  /** Who sent it; null where it was stored before there was access control. */
  readonly createdBy: CreatedBy | null;
}

/** Who had something stored: a person or a program's key, by id and by the name it had then. */
export interface CreatedBy {
  readonly kind: 'user' | 'key';
  readonly id: string;
  readonly name: string;
}

/** What a finished screening adds; positions, alerts, problems, skipped rows and other parts have their own tables. */
export interface Finish extends Pick<
  ScreeningRecord,
  'inputs' | 'counts' | 'problemsByCode' | 'knowledgeAsOf' | 'together'
> {
  /** How many transactions had which verdict; absent where none were given. */
  readonly verdicts?: JudgedRecord['verdicts'];
  /** What lists beside the law came to; absent where there were none. */
  readonly apart?: ApartCounts;
  /** What a comparison with earlier holdings is about; absent where there were none. */
  readonly compared?: ComparedFrame;
}

export interface StoredScreening extends NewScreening {
  /** Orders and keys the rows; callers see `id`. */
  readonly number: number;
  readonly organisation: number;
  readonly state: ScreeningState;
  readonly failure: Failure | null;
  readonly attempts: number;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly finish: Finish | null;
  /** How far a running one was when its worker last told. */
  readonly rowsRead: number | null;
}

interface ScreeningRow {
  readonly number: number;
  readonly organisation: number;
  readonly created_by: string | null;
  readonly id: string;
  readonly state: ScreeningState;
  readonly failure: Failure | null;
  readonly attempts: number;
  readonly edition: string;
  readonly as_of_ms: number | string;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly engine: string;
  readonly choices: string;
  readonly policy: string | null;
  readonly own_lists: string | null;
  readonly portfolio: string | null;
  readonly previous_as_of_ms: number | string | null;
  readonly finish: string | null;
  readonly rows_read: number | null;
}

/** The screenings themselves; how they are worked on is in the runs store. */
export interface ScreeningsStore {
  /** Stores a screening and queues it: neither is ever there without the other. */
  add(screening: NewScreening): Promise<number>;
  byId(id: string): Promise<StoredScreening | null>;
  byNumber(number: number): Promise<StoredScreening | null>;
  /** Newest first, older than `before` and of the portfolio where given. */
  page(before: number | null, limit: number, portfolio?: string | null): Promise<StoredScreening[]>;
  /** The last finished one of a portfolio before this one. */
  lastDone(portfolio: string, before: number): Promise<StoredScreening | null>;
  /** What waits for a worker, oldest first. */
  queued(): Promise<StoredScreening[]>;
}

/** The screenings of an organisation; of all (null) only by number, and what waits. */
export function screeningsStore(db: Knex, organisation: number | null): ScreeningsStore {
  const everyone = (): Knex.QueryBuilder<ScreeningRow> => db<ScreeningRow>('screenings');
  const table = (): Knex.QueryBuilder<ScreeningRow> =>
    everyone().where({ organisation: bound(organisation) });
  const one = async (query: Knex.QueryBuilder<ScreeningRow>): Promise<StoredScreening | null> => {
    const row = await query.first();
    return row === undefined ? null : screeningOf(row);
  };
  return {
    add: async (screening) => {
      const row = { ...rowOf(screening), organisation: bound(organisation) };
      const [added] = await db('screenings').insert(row, ['number']);
      await dialectOf(db).enqueue(db, added.number);
      return added.number;
    },
    byId: (id) => one(table().where({ id })),
    byNumber: (number) => one((organisation === null ? everyone() : table()).where({ number })),
    page: async (before, limit, portfolio = null) => {
      const query = table().orderBy('number', 'desc').limit(limit);
      if (portfolio !== null) void query.where({ portfolio });
      if (before !== null) void query.where('number', '<', before);
      return (await query).map((row: ScreeningRow) => screeningOf(row));
    },
    lastDone: async (portfolio, before) => {
      const query = table().where({ portfolio, state: 'done' }).where('number', '<', before);
      return one(query.orderBy('number', 'desc'));
    },
    queued: async () => {
      const rows = await everyone().where({ state: 'queued' }).orderBy('number');
      return rows.map((row: ScreeningRow) => screeningOf(row));
    },
  };
}

function rowOf(screening: NewScreening): Record<string, string | number | null> {
  return {
    id: screening.id,
    state: 'queued',
    edition: screening.edition,
    as_of_ms: screening.asOf,
    created_at: screening.createdAt,
    engine: screening.engine,
    choices: JSON.stringify(screening.choices),
    policy: screening.policy === null ? null : JSON.stringify(screening.policy),
    own_lists: screening.ownLists === null ? null : JSON.stringify(screening.ownLists),
    portfolio: screening.portfolio,
    previous_as_of_ms: screening.previousAsOf,
    created_by: screening.createdBy === null ? null : JSON.stringify(screening.createdBy),
  };
}

function screeningOf(row: ScreeningRow): StoredScreening {
  const { number, organisation, id, state, failure, attempts, edition, engine, portfolio } = row;
  const previous = row.previous_as_of_ms;
  const choices: ReadingChoices = JSON.parse(row.choices);
  const policy: Policy | null = row.policy === null ? null : { ...noPolicy, ...JSON.parse(row.policy) };
  const ownLists: OwnListsAsked | null = row.own_lists === null ? null : JSON.parse(row.own_lists);
  const createdBy: CreatedBy | null = row.created_by === null ? null : JSON.parse(row.created_by);
  const finish: Finish | null = row.finish === null ? null : JSON.parse(row.finish);
  return {
    number,
    organisation,
    id,
    state,
    failure,
    attempts,
    edition,
    engine,
    asOf: Number(row.as_of_ms),
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    choices,
    policy,
    ownLists,
    portfolio,
    previousAsOf: previous === null ? null : Number(previous),
    createdBy,
    finish,
    rowsRead: row.rows_read,
  };
}

import type { Edition } from '../../lib/listings/listing.ts';
import type { ScreenedPosition, ScreeningRecord } from '../../lib/screening/record.ts';
import type { Placed, PositionFilter, Stretch } from '../db/results-store.ts';
import type { StoredScreening } from '../db/screenings-store.ts';
import type { Storage } from '../db/stores.ts';
import type { Editions } from './editions.ts';
import { recordOf } from './records.ts';

export const everyPosition: PositionFilter = { outcome: null, alert: null };

/** The positions that a report shows. Those found by lists beside the law alone are looked for only where there were any. */
export function shownPositions({ finish }: StoredScreening): PositionFilter {
  return { outcome: finish?.apart === undefined ? 'any' : 'shown', alert: null };
}

/** Puts records together again from what the database holds of a finished screening. */
export interface RecordReader {
  editionOf(screening: StoredScreening): Promise<Edition>;
  /** The record without alerts, positions, problems, skipped rows, breaches and transactions. */
  shell(screening: StoredScreening): Promise<ScreeningRecord>;
  /** The record with everything but positions. */
  withoutPositions(screening: StoredScreening): Promise<ScreeningRecord>;
  /** The positions that a filter takes, a stretch at a time. */
  positions(screening: StoredScreening, filter: PositionFilter): AsyncGenerator<ScreenedPosition[]>;
}

const stretchRows = 1000;

/** Reads through the connection that never waits for a writer. */
export function createRecordReader(storage: Storage, editions: Editions): RecordReader {
  const { results } = storage.read;
  const editionOf = (screening: StoredScreening): Promise<Edition> => editions.byId(screening.edition);
  const shell = async (screening: StoredScreening): Promise<ScreeningRecord> =>
    shellOf(screening, await editionOf(screening));
  const judgedOf = async ({ number, finish }: StoredScreening): Promise<Pick<ScreeningRecord, 'judged'>> => {
    const verdicts = finish?.verdicts;
    if (verdicts === undefined) return {};
    const transactions = await all((stretch) => results.part(number, 'transactions', stretch));
    return { judged: { transactions, verdicts } };
  };
  const fundsOf = async ({ number }: StoredScreening): Promise<Pick<ScreeningRecord, 'funds'>> => {
    const funds = await all((stretch) => results.part(number, 'funds', stretch));
    return funds.length === 0 ? {} : { funds };
  };
  const apartOf = async ({ number, finish }: StoredScreening): Promise<Pick<ScreeningRecord, 'apart'>> => {
    const counts = finish?.apart;
    if (counts === undefined) return {};
    const [lists, alerts, breaches] = await Promise.all([
      all((stretch) => results.part(number, 'apartLists', stretch)),
      all((stretch) => results.part(number, 'apartAlerts', stretch)),
      all((stretch) => results.part(number, 'apartBreaches', stretch)),
    ]);
    return { apart: { lists, alerts, breaches, counts } };
  };
  const comparedOf = async ({
    number,
    finish,
  }: StoredScreening): Promise<Pick<ScreeningRecord, 'compared'>> => {
    const frame = finish?.compared;
    if (frame === undefined) return {};
    const changes = await all((stretch) => results.part(number, 'changes', stretch));
    const notCompared = await all((stretch) => results.part(number, 'notCompared', stretch));
    return { compared: { ...frame, changes, notCompared } };
  };
  return {
    editionOf,
    shell,
    withoutPositions: async (screening) => {
      const { number } = screening;
      return {
        ...(await shell(screening)),
        alerts: await all((stretch) => results.alerts(number, stretch)),
        problems: await all((stretch) => results.problems(number, stretch)),
        skipped: await all((stretch) => results.skipped(number, stretch)),
        breaches: await all((stretch) => results.part(number, 'breaches', stretch)),
        ...(await fundsOf(screening)),
        ...(await judgedOf(screening)),
        ...(await apartOf(screening)),
        ...(await comparedOf(screening)),
      };
    },
    positions: (screening, filter) =>
      stretches((stretch) => results.positions(screening.number, filter, stretch)),
  };
}

function shellOf(screening: StoredScreening, edition: Edition): ScreeningRecord {
  if (screening.finish === null) throw new Error(`screening ${screening.id} is not done`);
  const run = { ...screening, ranAt: screening.startedAt ?? screening.createdAt };
  const { apart: _counts, compared: _frame, ...finish } = screening.finish;
  const found = { ...finish, alerts: [], problems: [], skipped: [], breaches: [] };
  return recordOf(run, edition, found, []);
}

type Read<T> = (stretch: Stretch) => Promise<Placed<T>[]>;

async function* stretches<T>(read: Read<T>): AsyncGenerator<T[]> {
  let after: number | null = null;
  for (;;) {
    const placed: Placed<T>[] = await read({ after, limit: stretchRows });
    if (placed.length > 0) yield placed.map((one) => one.value);
    if (placed.length < stretchRows) return;
    after = placed.at(-1)?.seq ?? null;
  }
}

async function all<T>(read: Read<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const some of stretches(read)) found.push(...some);
  return found;
}

import { createHash } from 'node:crypto';
import { applyDecisions } from '../../lib/decisions/apply.ts';
import { decidedAlertJson, decidedJson } from '../../lib/decisions/decided-json.ts';
import { deadlinesIcs } from '../../lib/report/deadlines-ics.ts';
import type { PositionJson, ScreeningJson } from '../../lib/screening/json.ts';
import type { VenueCalendars } from '../../lib/rules/calendar.ts';
import type { Rules } from '../../lib/rules/rules.ts';
import type { ScreenedPosition, ScreeningRecord } from '../../lib/screening/record.ts';
import { positionJson, underPolicy } from '../../lib/screening/to-json.ts';
import type { Problem } from '../../lib/problems.ts';
import type { PartName, Placed, PositionFilter, Stretch } from '../db/results-store.ts';
import type { StoredScreening } from '../db/screenings-store.ts';
import type { Storage } from '../db/stores.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Runner } from '../jobs/runner.ts';
import type { Spool } from '../jobs/spool.ts';
import type { Editions } from './editions.ts';
import { type DecidableAlert, type DecidableJson, decidable } from './alert-address.ts';
import { decisionsOn } from './decided-alerts.ts';
import { csvText, jsonText } from './report-text.ts';
import { createRecordReader, everyPosition, shownPositions, type RecordReader } from './record-reader.ts';
import { formatInstant } from '../../lib/dates.ts';
import { legalZone } from './listing-views.ts';

export type { PartName } from '../db/results-store.ts';

/** A workbook on disk, to be removed by whoever asked for it. */
export interface WorkbookFile {
  readonly path: string;
  remove(): Promise<void>;
}

/** What is derived from finished screenings when it is read. Every call expects a screening whose state is `done`. */
export interface Reports {
  /** The whole record with every position that has an outcome. */
  json(screening: StoredScreening): Promise<DecidableJson>;
  /** The same without any position. */
  withoutPositions(screening: StoredScreening): Promise<DecidableJson>;
  /** The whole as text; `ledger` brings every position instead. */
  jsonText(screening: StoredScreening, ledger: boolean): Promise<AsyncGenerator<string>>;
  /** The dates still to come, as an iCalendar. */
  icsText(screening: StoredScreening): Promise<string>;
  /** Every position as text. */
  csvText(screening: StoredScreening): Promise<AsyncGenerator<string>>;
  workbook(screening: StoredScreening): Promise<WorkbookFile>;
  alerts(screening: StoredScreening, stretch: Stretch): Promise<Placed<DecidableAlert>[]>;
  positions(
    screening: StoredScreening,
    filter: PositionFilter,
    stretch: Stretch,
  ): Promise<Placed<PositionJson>[]>;
  problems(screening: StoredScreening, stretch: Stretch): Promise<Placed<Problem>[]>;
  /** The items of a further part of the record: breaches, judged transactions. */
  part(screening: StoredScreening, part: PartName, stretch: Stretch): Promise<Placed<object>[]>;
  /** Changes whenever the bytes of a report may: the record is frozen, so only the engine and decisions change them. */
  tagOf(screening: StoredScreening, kind: string): Promise<string>;
}

interface Parts {
  readonly storage: Storage;
  readonly editions: Editions;
  readonly spool: Spool;
  readonly runner: Runner;
  readonly queue: Queue;
  readonly rules: Rules;
  readonly calendars: VenueCalendars;
  readonly builtIn: string;
  readonly engine: string;
}

/** Reports over the stored screenings. */
export function createReports(parts: Parts): Reports {
  const { rules, calendars } = parts;
  const { results, decisions } = parts.storage.read;
  const reader = createRecordReader(parts.storage, parts.editions);
  const jsonOf = async (screening: StoredScreening, record: ScreeningRecord): Promise<DecidableJson> => {
    const edition = await reader.editionOf(screening);
    const applied = await decisionsOn(parts.storage, record.alerts);
    const context = { edition, rules, calendars, decisions: applied };
    const json: ScreeningJson = decidedJson(record, context);
    return { ...json, alerts: json.alerts.map((alert) => decidable(alert, screening.id)) };
  };
  return {
    json: async (screening) => jsonOf(screening, await wholeRecord(reader, screening)),
    withoutPositions: async (screening) => jsonOf(screening, await reader.withoutPositions(screening)),
    jsonText: async (screening, ledger) => {
      const json = await jsonOf(screening, await reader.withoutPositions(screening));
      return jsonText(json, reader.positions(screening, ledger ? everyPosition : shownPositions(screening)));
    },
    icsText: async (screening) =>
      deadlinesIcs(await jsonOf(screening, await reader.withoutPositions(screening))),
    csvText: async (screening) => {
      const json = await jsonOf(screening, await reader.withoutPositions(screening));
      return csvText(json, reader.positions(screening, everyPosition));
    },
    workbook: async (screening) => writeWorkbook(parts, reader, screening),
    alerts: async (screening, stretch) => {
      const edition = await reader.editionOf(screening);
      const context = underPolicy({ edition, rules, calendars }, screening.policy);
      const asOf = formatInstant(screening.asOf, legalZone);
      const placed = await results.alerts(screening.number, stretch);
      const alerts = placed.map(({ value }) => value);
      const made = await decisionsOn(parts.storage, alerts);
      const decided = applyDecisions(alerts, made, context.edition, screening.policy?.fourEyes);
      return decided.map((one, index) => ({
        seq: placed[index]?.seq ?? 0,
        value: decidable(decidedAlertJson(one, asOf, context), screening.id),
      }));
    },
    positions: async (screening, filter, stretch) => {
      const placed = await results.positions(screening.number, filter, stretch);
      return placed.map(({ seq, value }) => ({ seq, value: positionJson(value) }));
    },
    problems: (screening, stretch) => results.problems(screening.number, stretch),
    part: (screening, part, stretch) => results.part(screening.number, part, stretch),
    tagOf: async (screening, kind) => {
      const upTo = await decisions.last();
      const digest = createHash('sha256').update(`${screening.id} ${parts.engine} ${kind} ${upTo}`);
      return `"${digest.digest('base64url')}"`;
    },
  };
}

async function wholeRecord(reader: RecordReader, screening: StoredScreening): Promise<ScreeningRecord> {
  const positions: ScreenedPosition[] = [];
  for await (const some of reader.positions(screening, shownPositions(screening))) positions.push(...some);
  return { ...(await reader.withoutPositions(screening)), positions };
}

async function writeWorkbook(
  parts: Parts,
  reader: RecordReader,
  screening: StoredScreening,
): Promise<WorkbookFile> {
  const record = await wholeRecord(reader, screening);
  const edition = screening.edition === parts.builtIn ? null : await reader.editionOf(screening);
  const decisions = await decisionsOn(parts.storage, record.alerts);
  const path = parts.spool.newPath('xlsx');
  const remove = (): Promise<void> => parts.spool.remove([path]);
  try {
    const task = { kind: 'workbook', record, decisions, edition, path } as const;
    await parts.queue.add(() => parts.runner.writeWorkbook(task));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}

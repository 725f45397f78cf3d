import { applyDecisions } from '../../lib/decisions/apply.ts';
import { countWord } from '../../lib/decisions/counts.ts';
import type { SeriesRecord, SeriesRow } from '../../lib/portfolio/compare/series.ts';
import type { StoredScreening } from '../db/screenings-store.ts';
import type { GivenFile } from '../jobs/messages.ts';
import { decisionsOn } from './decided-alerts.ts';
import type { Editions } from './editions.ts';
import { createRecordReader } from './record-reader.ts';
import { exportFiles, type StoredFiles } from './stored-files.ts';

/** The screening before this one in the series of a portfolio: its holdings files, and what it came to. */
export interface Earlier {
  readonly files: readonly GivenFile[];
  readonly record: SeriesRecord;
}

interface Parts extends StoredFiles {
  readonly editions: Editions;
}

/**
 * The last finished screening of the portfolio before this one, with its holdings files in the spool (`paths` takes
 * theirs); `null` where the screening is of no portfolio, or the first of it.
 */
export async function earlierOf(
  parts: Parts,
  screening: { readonly number: number; readonly portfolio: string | null },
  paths: string[],
): Promise<Earlier | null> {
  const { number, portfolio } = screening;
  if (portfolio === null) return null;
  const stored = await parts.storage.read.screenings.lastDone(portfolio, number);
  if (stored === null) return null;
  const files = await exportFiles(parts, stored.number, { kinds: ['holdings'], paths });
  if (files.length === 0) return null;
  return {
    files: files.map((file) => ({ ...file, kind: 'previous' as const })),
    record: await seriesRecord(parts, stored),
  };
}

async function seriesRecord(parts: Parts, stored: StoredScreening): Promise<SeriesRecord> {
  const { id, asOf, engine, choices } = stored;
  const edition = await parts.editions.byId(stored.edition);
  return {
    screening: id,
    ranAt: ranAt(stored),
    asOf,
    engine,
    knowledgeAsOf: stored.finish?.knowledgeAsOf ?? '',
    edition,
    choices,
    rows: await rowsOf(parts, stored),
  };
}

function ranAt({ startedAt, createdAt }: StoredScreening): string {
  return startedAt ?? createdAt;
}

/** Its matched positions, each as it counted by the decisions made before it ran. */
async function rowsOf(parts: Parts, stored: StoredScreening): Promise<SeriesRow[]> {
  const reader = createRecordReader(parts.storage, parts.editions);
  const { alerts } = await reader.withoutPositions(stored);
  const decisions = (await decisionsOn(parts.storage, alerts)).filter(({ at }) => at < ranAt(stored));
  const edition = await parts.editions.byId(stored.edition);
  const decided = applyDecisions(alerts, decisions, edition, stored.policy?.fourEyes);
  const byId = new Map(decided.map((one) => [one.alert.id, one]));
  const rows: SeriesRow[] = [];
  for await (const some of reader.positions(stored, { outcome: 'any', alert: null })) {
    for (const { position, alert, outcome } of some) {
      const known = byId.get(alert ?? '');
      if (known === undefined || outcome === null) continue;
      const { uid, listingName, exposure } = known.alert.match;
      const counted = countWord(outcome, known.counted);
      const { account, security } = position;
      rows.push({ account, security, exposure, listing: { uid, name: listingName }, outcome, counted });
    }
  }
  return rows;
}

import { applyDecisions, type DecidedAlert } from '../../lib/decisions/apply.ts';
import { countsAfter, type CountWord } from '../../lib/decisions/counts.ts';
import type { Decision } from '../../lib/decisions/decision.ts';
import { decisionKey } from '../../lib/decisions/instrument-key.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import type { AlertRecord, ScreeningCounts } from '../../lib/screening/record.ts';
import type { StoredScreening } from '../db/screenings-store.ts';
import type { Storage } from '../db/stores.ts';
import type { AlertAddress } from './alert-address.ts';
import type { Editions } from './editions.ts';

/** Where alerts, decisions and editions are read from. */
export interface AlertSources {
  readonly storage: Storage;
  readonly editions: Editions;
}

const stretchRows = 500;

/** The decisions ever made on the instruments and listings of these alerts, in the order they came in. */
export function decisionsOn(storage: Storage, alerts: readonly AlertRecord[]): Promise<Decision[]> {
  return storage.read.decisions.withKeys(
    alerts.map(({ instrument, match }) => decisionKey(instrument, match.uid)),
  );
}

/** Every alert of a finished screening with its decisions. */
export async function alertsOf(
  { storage, editions }: AlertSources,
  screening: StoredScreening,
): Promise<readonly DecidedAlert[]> {
  const alerts: AlertRecord[] = [];
  for (let after: number | null = null; ;) {
    const placed = await storage.read.results.alerts(screening.number, { after, limit: stretchRows });
    alerts.push(...placed.map(({ value }) => value));
    after = placed.at(-1)?.seq ?? null;
    if (placed.length < stretchRows) break;
  }
  const edition = await editions.byId(screening.edition);
  return applyDecisions(alerts, await decisionsOn(storage, alerts), edition, screening.policy?.fourEyes);
}

/** One alert with its decisions and the edition it rests on; null where there is no such alert of a finished screening. */
export async function alertAt(
  { storage, editions }: AlertSources,
  { screening, alert }: AlertAddress,
): Promise<{ readonly decided: DecidedAlert; readonly edition: Edition } | null> {
  const stored = await storage.read.screenings.byId(screening);
  if (stored?.state !== 'done') return null;
  const record = await storage.read.results.alert(stored.number, alert);
  if (record === null) return null;
  const edition = await editions.byId(stored.edition);
  const decisions = await decisionsOn(storage, [record]);
  const [decided] = applyDecisions([record], decisions, edition, stored.policy?.fourEyes);
  return decided === undefined ? null : { decided, edition };
}

/** The counts of a screening once decisions are applied; null until it is done. */
export async function countsOf(
  sources: AlertSources,
  screening: StoredScreening,
): Promise<(ScreeningCounts & Readonly<Record<CountWord, number>>) | null> {
  const counts = screening.finish?.counts;
  if (counts === undefined) return null;
  const isTouched =
    counts.listed + counts.review + counts.related > 0 && (await sources.storage.read.decisions.last()) > 0;
  return countsAfter(counts, isTouched ? await alertsOf(sources, screening) : [], screening.finish?.together);
}

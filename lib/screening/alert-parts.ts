import type { Listing } from '../listings/listing.ts';
import type { AlertJson } from './json.ts';
import type { AlertRecord } from './record.ts';

/** What an alert says whatever list it is on: the company, the instrument, the evidence and how many rows it counts. */
export type AlertParts = Omit<
  AlertJson,
  'deadlines' | 'status' | 'permitted' | 'citations' | 'decision' | 'counted'
>;

/** The parts of an alert that do not depend on when it is read. */
export function alertParts(alert: AlertRecord, listing: Listing): AlertParts {
  const { match, instrument } = alert;
  return {
    id: alert.id,
    listing: { uid: listing.uid, name: listing.name },
    instrument: namedInstrument(instrument),
    outcome: match.outcome,
    score: match.score,
    exposure: match.exposure,
    reasons: match.reasons,
    positions: alert.positions,
    transactions: alert.transactions,
  };
}

/** An instrument as alerts and decisions name it: its ticker and venue stand among its identifiers. */
export function namedInstrument({
  name,
  identifiers,
  ticker,
  mic,
}: AlertRecord['instrument']): AlertJson['instrument'] {
  return {
    name,
    identifiers: {
      ...identifiers,
      ...(ticker === null ? {} : { ticker }),
      ...(mic === null ? {} : { mic }),
    },
  };
}

import type { Decision } from '../../lib/decisions/decision.ts';
import { byteOrderMark, csvLine } from '../../lib/report/csv-text.ts';
import { decisionsSchema } from './decision-content.ts';

type Batches = AsyncIterable<readonly Decision[]> | Iterable<readonly Decision[]>;

/** Decisions as a JSON file that can be taken in again, one line a decision. Same decisions, same bytes. */
export async function* decisionsJson(batches: Batches): AsyncGenerator<string> {
  yield `{"schema": ${JSON.stringify(decisionsSchema)}, "decisions": [`;
  let before = '\n';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield `${before}${batch.map((one) => JSON.stringify(one)).join(',\n')}`;
    before = ',\n';
  }
  yield '\n]}\n';
}

/** Decisions as a table for people (RFC 4180). It cannot be taken in again: its evidence is sentences, not facts. */
export async function* decisionsCsv(batches: Batches): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns.map(([name]) => name));
  for await (const batch of batches) {
    yield batch.map((one) => csvLine(columns.map(([, show]) => show(one)))).join('');
  }
}

type Column = readonly [name: string, show: (decision: Decision) => string | number | null];

const identifierColumns = ['isin', 'cusip', 'sedol', 'figi', 'ticker', 'mic'].map((scheme): Column => [
  scheme,
  ({ basis }) => basis.instrument.identifiers[scheme] ?? null,
]);

const columns: readonly Column[] = [
  ['decision', ({ decision }) => decision],
  ['by', ({ by }) => by],
  ['at', ({ at }) => at],
  ['comment', ({ comment }) => comment],
  ['name', ({ basis }) => basis.instrument.name],
  ...identifierColumns,
  ['listingUid', ({ basis }) => basis.listing.uid],
  ['listingName', ({ basis }) => basis.listing.name],
  ['reasons', ({ basis }) => basis.evidence.reasons.map(({ text }) => text).join('\n')],
  ['edition', ({ basis }) => basis.edition],
  ['screening', ({ screening }) => screening],
  ['alert', ({ alert }) => alert],
  ['id', ({ id }) => id],
];

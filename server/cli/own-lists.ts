import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OwnListsAsked } from '../../lib/portfolio/own-lists/own-lists.ts';
import { counted } from '../../lib/report/words.ts';
import type { ApartRecord } from '../../lib/screening/apart.ts';
import { readOwnLists } from '../services/own-lists.ts';
import type { CheckOptions } from './check-options.ts';
import { notOpened } from './edition-files.ts';
import { oneLine } from './problem-lines.ts';
import { line, type Terminal } from './terminal.ts';

/** The lists beside the law that the options ask for; `null` without any. Refuses a file that cannot be opened. */
export async function ownListsAsked({
  whatIf,
  ownLists,
}: Pick<CheckOptions, 'whatIf' | 'ownLists'>): Promise<OwnListsAsked | null> {
  for (const path of ownLists)
    await stat(path).catch((error: unknown) => {
      throw notOpened(path, error);
    });
  return readOwnLists(
    whatIf,
    ownLists.map((path) => ({ name: basename(path), path })),
  );
}

/** Tells what lists beside the law found, each line marked as no law. */
export function tellApart(apart: ApartRecord | undefined, { out }: Terminal): void {
  if (apart === undefined) return;
  line(out, 'Apart, and no law:');
  for (const [number, list] of apart.lists.entries()) {
    const alerts = apart.alerts.filter((one) => one.list === number && one.match.outcome !== 'related');
    if (alerts.length === 0) line(out, oneLine(`  ${list.title}: nothing of it was found`));
    for (const { match, instrument, positions, transactions } of alerts) {
      const { terms = [] } = list.found.find(({ listing }) => listing.uid === match.uid) ?? {};
      const rows = [
        ...(positions > 0 ? [counted(positions, 'position')] : []),
        ...(transactions > 0 ? [counted(transactions, 'transaction')] : []),
      ].join(' and ');
      const what = instrument.name ?? instrument.identifiers.isin ?? instrument.ticker ?? 'no name';
      const hypothesis = `if ${match.listingName} were listed on ${terms[0]?.from ?? 'no date'}`;
      const whose = list.kind === 'whatIf' ? hypothesis : `${list.title}, ${match.listingName}`;
      const word = match.outcome === 'listed' ? 'found' : 'to review';
      line(out, oneLine(`  ${whose}: ${word}: ${what} (${rows})`));
    }
  }
  if (apart.breaches.length > 0)
    line(
      out,
      `  ${counted(apart.breaches.length, "breach of the firm's own lists", "breaches of the firm's own lists")}`,
    );
}

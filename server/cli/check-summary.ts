import type { DecidedAlert } from '../../lib/decisions/apply.ts';
import { countsAfter } from '../../lib/decisions/counts.ts';
import { changesSentence } from '../../lib/report/sheets/changes.ts';
import { counted } from '../../lib/report/words.ts';
import type { ScreenOutcome } from '../jobs/messages.ts';
import { tellFunds } from './funds-summary.ts';
import { tellApart } from './own-lists.ts';
import { line, type Terminal } from './terminal.ts';
import { tellVerdicts } from './transactions-summary.ts';

/** Tells what was read, what it came to, and each alert that is not merely related, decisions applied. */
export function tellSummary(
  outcome: ScreenOutcome,
  decided: readonly DecidedAlert[],
  terminal: Terminal,
): void {
  const { out } = terminal;
  const { rows, positions, transactions, skipped, problems } = outcome.counts;
  const { listed, review, related, falsePositive } = countsAfter(outcome.counts, decided, outcome.together);
  const away = falsePositive === 0 ? '' : `, ${falsePositive} decided false positive (not counted)`;
  const trades = outcome.judged === undefined ? '' : `${counted(transactions, 'transaction')} + `;
  line(
    out,
    `${counted(rows, 'row')} read = ${counted(positions, 'position')} + ${trades}${skipped} skipped + ${counted(problems, 'problem')}`,
  );
  line(out, `${listed} listed, ${review} to review, ${related} related (not counted)${away}`);
  for (const one of decided) {
    if (one.alert.match.outcome !== 'related' || one.latest !== null) line(out, alertLine(one));
  }
  tellFunds(outcome.funds ?? [], terminal);
  const { compared } = outcome;
  if (compared !== undefined) line(out, changesSentence({ ...compared, compared }) ?? '');
  if (outcome.judged !== undefined || outcome.breaches.length > 0) tellVerdicts(outcome, terminal);
  tellApart(outcome.apart, terminal);
}

function alertLine({ alert, counted: as, latest }: DecidedAlert): string {
  const { match, instrument, positions } = alert;
  const reason = match.reasons.find((one) => one.speaks === 'for')?.text ?? '';
  const word = as ?? 'not counted';
  const text = `${word}: ${instrument.name ?? 'no name'} (${counted(positions, 'position')}) – ${match.listingName.replace(/\.$/, '')}. ${reason}`;
  if (latest === null) return oneLine(text);
  const { decision, by, at, comment } = latest.decision;
  const said = `${decision} by ${by} on ${at.slice(0, 10)}${comment === null ? '' : ` (${comment})`}`;
  return oneLine(
    latest.why === null ? `${text} Decided ${said}.` : `${text} Expired: ${said}. ${latest.why}`,
  );
}

/** Control characters of a user's text would break the line or steer the terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}

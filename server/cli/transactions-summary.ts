import type { Breach } from '../../lib/rules/breach.ts';
import { breachWords, verdictOrder, verdictWords } from '../../lib/report/verdict-words.ts';
import { counted } from '../../lib/report/words.ts';
import type { TransactionJson } from '../../lib/transactions/judge.ts';
import type { TransactionsOutcome } from '../jobs/messages.ts';
import { oneLine } from './problem-lines.ts';
import { line, type Terminal } from './terminal.ts';

const linesMax = 100;

/** Tells what was read, how many had which verdict, each breach, and what is prohibited or to review besides. */
export function tellTransactions({ counts, judged, inputs }: TransactionsOutcome, { out }: Terminal): void {
  const { rows, positions, skipped, problems } = counts;
  line(
    out,
    `${counted(rows, 'row')} read = ${counted(positions, 'transaction')} + ${skipped} skipped + ${counted(problems, 'problem')}`,
  );
  const words = verdictOrder.map((word) => `${judged.verdicts[word]} ${verdictWords[word].toLowerCase()}`);
  line(out, `${words.join(', ')}; ${counted(judged.breaches.length, 'breach', 'breaches')}`);
  const names = inputs.map(({ name }) => name);
  const found = [
    ...judged.breaches.map((one) => breachLine(one, names)),
    ...judged.transactions.filter((one) => isOpen(one)).map((one) => openLine(one, names)),
  ];
  for (const text of found.slice(0, linesMax)) line(out, oneLine(text));
  if (found.length > linesMax) line(out, `and ${found.length - linesMax} more; --report lists them`);
}

/** What no breach tells already: orders and rejected rows that are prohibited, and whatever a person must decide. */
function isOpen({ verdict, state }: TransactionJson): boolean {
  return verdict === 'needsReview' || (verdict === 'prohibited' && state !== 'executed');
}

function breachLine({ kind, listing, transaction, at, reportBy }: Breach, names: readonly string[]): string {
  const place = transaction === null ? '' : ` (${names[transaction.input] ?? ''} row ${transaction.row})`;
  const company = listing === null ? '' : ` – ${listing.name.replace(/\.$/, '')}`;
  const report = reportBy === null ? '' : `. Report by ${reportBy}`;
  return `breach: ${breachWords[kind]}, ${at ?? 'no date'}${place}${company}${report}.`;
}

function openLine(one: TransactionJson, names: readonly string[]): string {
  const { verdict, state, name, at, input, row, reasons, reportBy } = one;
  const report = reportBy === null ? '' : ` Report by ${reportBy}.`;
  const place = `${names[input] ?? ''} row ${row}`;
  return `${verdict}: ${state} of ${name ?? 'no name'}, ${at ?? 'no date'} (${place}). ${reasons[0]?.text ?? ''}${report}`;
}

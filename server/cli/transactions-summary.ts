import type { Breach } from '../../lib/rules/breach.ts';
import { breachWords, verdictOrder, verdictWords } from '../../lib/report/verdict-words.ts';
import { counted } from '../../lib/report/words.ts';
import type { TransactionJson } from '../../lib/transactions/judge.ts';
import type { ScreenOutcome } from '../jobs/messages.ts';
import { oneLine } from './problem-lines.ts';
import { line, type Terminal } from './terminal.ts';

const linesMax = 100;

/** Tells what was read, how many had which verdict, each breach, and what is prohibited or to review besides. */
export function tellTransactions(outcome: ScreenOutcome, terminal: Terminal): void {
  const { rows, transactions, skipped, problems } = outcome.counts;
  line(
    terminal.out,
    `${counted(rows, 'row')} read = ${counted(transactions, 'transaction')} + ${skipped} skipped + ${counted(problems, 'problem')}`,
  );
  tellVerdicts(outcome, terminal);
}

/** Tells how many transactions had which verdict, each breach, and what is prohibited or to review besides. */
export function tellVerdicts({ breaches, judged, inputs }: ScreenOutcome, { out }: Terminal): void {
  const broken = counted(breaches.length, 'breach', 'breaches');
  if (judged === undefined) line(out, broken);
  else {
    const words = verdictOrder.map((word) => `${judged.verdicts[word]} ${verdictWords[word].toLowerCase()}`);
    line(out, `${words.join(', ')}; ${broken}`);
  }
  const names = inputs.map(({ name }) => name);
  const found = [
    ...breaches.map((one) => breachLine(one, names)),
    ...(judged?.transactions ?? []).filter((one) => isOpen(one)).map((one) => openLine(one, names)),
  ];
  for (const text of found.slice(0, linesMax)) line(out, oneLine(text));
  if (found.length > linesMax) line(out, `and ${found.length - linesMax} more; --report lists them`);
}

/** What no breach tells already: orders and rejected rows that are prohibited, and whatever a person must decide. */
function isOpen({ verdict, state }: TransactionJson): boolean {
  return verdict === 'needsReview' || (verdict === 'prohibited' && state !== 'executed');
}

function breachLine(breach: Breach, names: readonly string[]): string {
  const { kind, certainty, account, listing, at, reasons, reportBy } = breach;
  const company = listing === null ? '' : ` – ${listing.name.replace(/\.$/, '')}`;
  // What two files suggest has no row of its own: the account and the arithmetic tell it.
  if (certainty === 'suspected')
    return `suspected breach: ${breachWords[kind]}, ${account ?? 'no account stated'}${company}. ${reasons[0]?.text ?? ''}`;
  const source = breach.transaction ?? breach.position;
  const place = source === null ? '' : ` (${names[source.input] ?? ''} row ${source.row})`;
  const report = reportBy === null ? '' : `. Report by ${reportBy}`;
  return `breach: ${breachWords[kind]}, ${at ?? 'no date'}${place}${company}${report}.`;
}

function openLine(one: TransactionJson, names: readonly string[]): string {
  const { verdict, state, name, at, input, row, reasons, reportBy } = one;
  const report = reportBy === null ? '' : ` Report by ${reportBy}.`;
  const place = `${names[input] ?? ''} row ${row}`;
  return `${verdict}: ${state} of ${name ?? 'no name'}, ${at ?? 'no date'} (${place}). ${reasons[0]?.text ?? ''}${report}`;
}

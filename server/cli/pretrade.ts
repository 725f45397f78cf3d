import { isOpenQuestion, type PretradeCheck, type StatedOrder } from '../../lib/transactions/pretrade.ts';
import { personBases, sides, transactionTypes } from '../../lib/transactions/transaction.ts';
import { verdictWords } from '../../lib/report/verdict-words.ts';
import { rules } from '../reference-data.ts';
import { askedInstant } from '../services/as-of.ts';
import { createPretrade, orderTime } from '../services/pretrade.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { editionOfFiles } from './edition-files.ts';
import { statedOptions, statedSecurity } from './stated-options.ts';
import { writeText } from './output.ts';
import { policyOfFile } from './policy-file.ts';
import { oneLine } from './problem-lines.ts';
import { line, type Terminal } from './terminal.ts';
import { UsageRefused } from './usage.ts';

/** `cmic pretrade`: the verdict on one order. Exit status 0 where it is permitted or not covered, else 1. */
export async function pretrade(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, {
    ...statedOptions(),
    mic: { type: 'string' },
    side: { type: 'string' },
    type: { type: 'string' },
    at: { type: 'string' },
    account: { type: 'string' },
    person: { type: 'string' },
    quantity: { type: 'string' },
    divest: { type: 'string' },
    licence: { type: 'string' },
    policy: { type: 'string' },
    list: { type: 'string', many: 'files' },
    json: { type: 'string' },
  });
  const asOf = askedInstant(null, rules(), terminal.now);
  const order = orderOf(given, asOf);
  const edition = await editionOfFiles(given.all('list'));
  const policy = await policyOfFile(given.one('policy'));
  const answer = await createPretrade().check([order], { edition, policy, asOf });
  const [check] = answer.checks;
  if (check === undefined) throw new Error('an order was not answered');
  const json = given.one('json');
  if (json !== null) await writeText(json, [`${JSON.stringify(answer, null, 1)}\n`], terminal.out);
  if (json !== '-') tell(check, terminal);
  return isOpenQuestion(check) ? 1 : 0;
}

function orderOf(given: Arguments, asOf: number): StatedOrder {
  const side = wordOf(given, 'side', sides);
  const mic = given.one('mic');
  if (mic !== null && given.has('venue')) throw new UsageRefused('Give --mic or --venue, not both.');
  const security = { ...statedSecurity(given), ...(mic === null ? {} : { venue: mic }) };
  if (side === null || Object.keys(security).length === 0 || given.plain.length > 0) {
    throw new UsageRefused(
      'State a side and a security, for example: cmic pretrade --side buy --isin CNE100000PM8.',
    );
  }
  const type = wordOf(given, 'type', transactionTypes);
  const basis = wordOf(given, 'person', personBases);
  const divest = wordOf(given, 'divest', ['yes', 'no']);
  const texts = ['account', 'quantity', 'licence'].flatMap((name) => {
    const text = given.one(name);
    return text === null ? [] : [[name, text]];
  });
  return {
    side,
    time: orderTime(given.one('at') ?? new Date(asOf).toISOString()),
    security,
    ...(type === null ? {} : { type }),
    ...(basis === null ? {} : { basis }),
    ...(divest === null ? {} : { solelyToDivest: divest === 'yes' }),
    ...Object.fromEntries(texts),
  };
}

function wordOf<Word extends string>(given: Arguments, option: string, words: readonly Word[]): Word | null {
  const text = given.one(option);
  if (text === null) return null;
  const word = words.find((one) => one === text);
  if (word === undefined) throw new UsageRefused(`--${option} ${text}: write one of ${words.join(', ')}.`);
  return word;
}

function tell(check: PretradeCheck, { out }: Terminal): void {
  const { verdict, listing, outcome, reasons, restrictions, evidence, citations, reportBy } = check;
  const company = listing === null ? '' : ` – ${listing.name.replace(/\.$/, '')} (${outcome ?? ''})`;
  line(out, oneLine(`${verdictWords[verdict]}: ${check.side} at ${check.at ?? 'no date'}${company}`));
  for (const { text } of reasons) line(out, oneLine(`  ${text}`));
  for (const { text } of restrictions) line(out, oneLine(`  rule of the firm: ${text}`));
  for (const { speaks, text } of evidence) line(out, oneLine(`  ${speaks === 'for' ? '+' : '-'} ${text}`));
  for (const { scheme, value } of check.doubtful)
    line(out, oneLine(`  ${scheme} ${value} fails its check digit: correct it and ask again`));
  if (citations.length > 0) line(out, oneLine(`  ${citations.join('; ')}`));
  if (reportBy !== null) line(out, `  Report by ${reportBy}.`);
}

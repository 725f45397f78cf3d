import { rulesUnder } from '../../lib/rules/policy.ts';
import type { ScreeningInput } from '../../lib/screening/screen.ts';
import { screenTransactions } from '../../lib/transactions/screen-transactions.ts';
import type { TransactionsContext } from '../../lib/transactions/screen-transactions.ts';
import { zoneOfVenue } from '../../lib/transactions/venue-zone.ts';
import { builtInEdition, decisionTable, rules } from '../reference-data.ts';
import type { Engine } from './engine.ts';
import type { FileSource } from './file-source.ts';
import type { Progress, TransactionsOutcome, TransactionsTask } from './messages.ts';
import { fractionOf, openInputs } from './open-inputs.ts';

/** Opens the files of a task and judges their transactions. Throws `InputRefused` where they cannot be read. */
export async function runTransactionsTask(
  task: TransactionsTask,
  engine: Engine,
  progress: (progress: Progress) => void,
): Promise<TransactionsOutcome> {
  const sources: FileSource[] = [];
  try {
    const inputs: ScreeningInput[] = [];
    for (const file of task.files) inputs.push(...(await openInputs(file, 'transactions', sources)));
    const result = await screenTransactions(inputs, transactionsContext(task, engine), {
      choices: task.choices,
      trades: { zoneOfVenue: (text) => zoneOfVenue(text, engine.venues), accounts: new Map() },
      progress: (rows) => progress({ rows, fraction: fractionOf(sources) }),
    });
    return { ...result, knowledgeAsOf: engine.knowledgeAsOf };
  } finally {
    for (const source of sources) await source.close();
  }
}

/** What transactions are judged by: the edition asked for (`null` is the built-in one), the law, the firm's policy. */
export function transactionsContext(
  { edition, policy, asOf }: Pick<TransactionsTask, 'edition' | 'policy' | 'asOf'>,
  engine: Engine,
): TransactionsContext {
  const against = edition ?? builtInEdition();
  return {
    edition: against,
    matcher: engine.matcherFor(against),
    venues: engine.venues,
    rules: rulesUnder(policy, rules()),
    table: decisionTable(),
    policy,
    asOf,
  };
}

import type { PortfolioInput } from '../../lib/portfolio/inputs.ts';
import type { PortfolioContext } from '../../lib/portfolio/run.ts';
import { screenPortfolio } from '../../lib/portfolio/screen-portfolio.ts';
import { apartBook } from '../../lib/portfolio/own-lists/apart-book.ts';
import { noOwnLists } from '../../lib/portfolio/own-lists/own-lists.ts';
import { noPolicy, rulesUnder } from '../../lib/rules/policy.ts';
import type { OrderContext } from '../../lib/transactions/pretrade.ts';
import { zoneOfVenue } from '../../lib/transactions/venue-zone.ts';
import { builtInEdition, decisionTable, rules } from '../reference-data.ts';
import { engineVersion } from '../version.ts';
import type { Engine } from './engine.ts';
import type { Progress, ScreenOutcome, ScreenTask } from './messages.ts';
import { keepRowsShortLived } from './heap-flags.ts';
import { fractionOf, openInputs, type ReadSource } from './open-inputs.ts';
import { noPositions, writePositions } from './position-spool.ts';

/** In a file of so many bytes, some 10,000 rows, rows are worth keeping from growing old. */
const longFileBytes = 1024 ** 2;

/** Opens the files of a task, screens them, and spools the positions. Throws `InputRefused` where they cannot be read. */
export async function runScreenTask(
  task: ScreenTask,
  engine: Engine,
  progress: (progress: Progress) => void,
): Promise<ScreenOutcome> {
  const sources: ReadSource[] = [];
  const { positionsPath } = task;
  const writer = positionsPath === null ? noPositions : writePositions(positionsPath, task.everyPosition);
  try {
    const inputs: PortfolioInput[] = [];
    for (const file of task.files) inputs.push(...(await openInputs(file, sources)));
    if (task.stated !== undefined) inputs.push(task.stated);
    // Not before a thread that reads was started: under another flag it would have to compile Node's own modules too.
    if (task.files.some(({ bytes }) => bytes >= longFileBytes)) keepRowsShortLived();
    const result = await screenPortfolio(inputs, portfolioContext(task, engine), {
      position: (screened) => writer.add(screened),
      progress: (rows) => progress({ rows, fraction: fractionOf(sources) }),
    });
    return { ...result, knowledgeAsOf: engine.knowledgeAsOf };
  } finally {
    writer.close();
    for (const source of sources) await source.close();
  }
}

function portfolioContext(task: ScreenTask, engine: Engine): PortfolioContext {
  const { choices, tradeChoices, earlier } = task;
  const zone = (text: string): string | null => zoneOfVenue(text, engine.venues);
  return {
    ...orderContext(task, engine),
    ownLists: engine.ownListsFor(
      task.edition ?? builtInEdition(),
      task.ownLists ?? noOwnLists,
      task.policy ?? noPolicy,
    ),
    choices,
    tradeChoices,
    trades: { zoneOfVenue: zone, accounts: new Map(Object.entries(task.policy?.accounts ?? {})) },
    earlier: {
      previousAsOf: earlier?.previousAsOf ?? null,
      series: earlier?.series ?? null,
      known: engine.knownLines,
      engine: engineVersion,
      knowledgeAsOf: engine.knowledgeAsOf,
    },
  };
}

/** What orders are judged by: the edition asked for (`null` is the built-in one), the law, the firm's policy. */
export function orderContext(
  { edition, policy, asOf }: Pick<ScreenTask, 'edition' | 'policy' | 'asOf'>,
  engine: Engine,
): OrderContext {
  const against = edition ?? builtInEdition();
  const firm = policy ?? noPolicy;
  const context = {
    edition: against,
    matcher: engine.matcherFor(against),
    venues: engine.venues,
    rules: rulesUnder(firm, rules()),
    table: decisionTable(),
    policy: firm,
    asOf,
  };
  const restricted = apartBook(engine.ownListsFor(against, noOwnLists, firm), context);
  return { ...context, restrictedBy: (held) => restricted.take(held, 'transaction').ofPolicy };
}

import { isConnectionLost } from '../db/connection-lost.ts';
import type { Configuration } from '../configuration.ts';
import type { Rules } from '../../lib/rules/rules.ts';
import { parsePolicy, type Policy, readPolicy } from '../../lib/rules/policy.ts';
import { createQueue } from '../jobs/queue.ts';
import type { Spool } from '../jobs/spool.ts';
import type { Log } from '../log.ts';
import { builtInEdition, calendars, knowledgeAsOf, rules as loadRules } from '../reference-data.ts';
import { engineVersion } from '../version.ts';
import { askedInstant } from './as-of.ts';
import { createDecisions, type Decisions } from './decisions.ts';
import type { Editions } from './editions.ts';
import { createExplanations, type Explanations } from './explanations.ts';
import { createProgress, type Progress } from './progress.ts';
import { createPretrade, type Pretrade } from './pretrade.ts';
import { createReports, type Reports } from './reports.ts';
import { createTransactions, type Transactions } from './transactions.ts';
import { createScreeningViews, type ScreeningViews } from './screening-views.ts';
import { createScreenings, type Screenings } from './screenings.ts';
import { openWork } from './work.ts';

/** Everything that routes, pages and commands may use of the service. */
export interface Services {
  readonly spool: Spool;
  readonly editions: Editions;
  readonly screenings: Screenings;
  readonly views: ScreeningViews;
  readonly progress: Progress;
  readonly reports: Reports;
  readonly decisions: Decisions;
  readonly explanations: Explanations;
  readonly pretrade: Pretrade;
  readonly transactions: Transactions;
  /** The instant a caller asks for (text), or now. Refuses what cannot be read and what no rule covers. */
  readonly instantOf: (asOf: string | null) => number;
  /** The firm's policy from a JSON document, as text or parsed; `null`, the law alone, where none is given. */
  readonly policyOf: (given: string | object | null) => Policy | null;
  readonly now: () => number;
  /** Whether the database answers; within two seconds. */
  readonly ready: () => Promise<boolean>;
  /** Whether an error says that the database is out of reach: the request may be repeated. */
  readonly isDatabaseLost: (error: unknown) => boolean;
  /** Stops work (it is taken up again at the next start) and closes the database. */
  close(): Promise<void>;
}

function policyOf(given: string | object | null, rules: Rules): Policy | null {
  if (given === null) return null;
  return typeof given === 'string' ? readPolicy(given, null, rules) : parsePolicy(given, rules);
}

/** Opens the database and puts the services together. The only place where they are. */
export async function createServices(
  configuration: Configuration,
  log: Log,
  now: () => number,
): Promise<Services> {
  const work = await openWork(configuration, log, now);
  const { storage, spool, editions, runner } = work;
  const rules = loadRules();
  const facts = { rules, calendars: calendars(), builtIn: builtInEdition().id, engine: engineVersion };
  const reportParts = { storage, editions, spool, runner, ...facts };
  const progress = createProgress(storage.read.screenings, (id) => work.rowsRead(id));
  return {
    spool,
    editions,
    progress,
    screenings: createScreenings({ ...work, engine: engineVersion, knowledgeAsOf: knowledgeAsOf() }, now),
    views: createScreeningViews(storage, editions, (id) => work.rowsRead(id)),
    reports: createReports({ ...reportParts, queue: createQueue(1) }),
    decisions: createDecisions({ storage, editions, runner, queue: createQueue(1) }, now),
    explanations: createExplanations(),
    pretrade: createPretrade(),
    transactions: createTransactions({ editions, runner, queue: createQueue(1), ...facts }, now),
    instantOf: (asOf) => askedInstant(asOf, rules, now),
    policyOf: (given) => policyOf(given, rules),
    now,
    ready: () => storage.answers(),
    isDatabaseLost: isConnectionLost,
    close: () => {
      progress.stop();
      return work.close();
    },
  };
}

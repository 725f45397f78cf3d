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
import { createAccess, type Access } from './access/access.ts';
import { createDecisions, type Decisions } from './decisions.ts';
import { createEditionImports, type EditionImports } from './edition-imports.ts';
import type { Editions } from './editions.ts';
import type { UnderWay } from '../db/runs-store.ts';
import type { RunEnds } from './run-ends.ts';
import { createExplanations, type Explanations } from './explanations.ts';
import { createProgress, type Progress } from './progress.ts';
import { createPretrade, type Pretrade } from './pretrade.ts';
import { createReports, type Reports } from './reports.ts';
import { createTransactions, type Transactions } from './transactions.ts';
import { createScreeningViews, type ScreeningViews } from './screening-views.ts';
import { createScreenings, type Screenings } from './screenings.ts';
import { createTargets } from './webhooks/targets.ts';
import { createWebhooks, type Webhooks } from './webhooks/webhooks.ts';
import { openWork } from './work.ts';

/** What is the same for every organisation. */
export interface CommonServices {
  readonly spool: Spool;
  readonly editions: Editions;
  readonly access: Access;
  readonly progress: Progress;
  readonly editionImports: EditionImports;
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
  /** Screenings that wait for a worker, and those under way, of all organisations and processes. */
  readonly underWay: () => Promise<UnderWay>;
  /** Has each screening told that ends in this process. */
  readonly onEnded: RunEnds['onEnded'];
  /** Whether an error says that the database is out of reach: the request may be repeated. */
  readonly isDatabaseLost: (error: unknown) => boolean;
}

/** Everything that routes, pages and commands may use for one organisation. They see no other's data. */
export interface Services extends CommonServices {
  readonly screenings: Screenings;
  readonly views: ScreeningViews;
  readonly reports: Reports;
  readonly decisions: Decisions;
  readonly webhooks: Webhooks;
}

/** The services of all organisations of an installation. */
export interface Installation extends CommonServices {
  /** Those of one organisation, by its number; the same ones each time. */
  of(organisation: number): Services;
  /** Begins to screen: takes up what was queued or running when the service last stopped. */
  resume(): Promise<void>;
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
): Promise<Installation> {
  const work = await openWork(configuration, log, now);
  const { storage, spool, editions, runner } = work;
  const rules = loadRules();
  const facts = { rules, calendars: calendars(), builtIn: builtInEdition().id, engine: engineVersion };
  const progress = createProgress(storage.read.screenings, (id) => work.rowsRead(id));
  const common: CommonServices = {
    spool,
    editions,
    progress,
    access: createAccess(storage, now),
    editionImports: createEditionImports({ editions, runner, queue: createQueue(1) }, now),
    explanations: createExplanations(),
    pretrade: createPretrade(),
    transactions: createTransactions({ editions, runner, queue: createQueue(1), ...facts }, now),
    instantOf: (asOf) => askedInstant(asOf, rules, now),
    policyOf: (given) => policyOf(given, rules),
    now,
    ready: () => storage.answers(),
    underWay: () => storage.read.runs.underWay(),
    onEnded: (listen) => work.ends.onEnded(listen),
    isDatabaseLost: isConnectionLost,
  };
  const readTarget = createTargets(configuration.webhookAllow);
  // One workbook after the other, whoever asks: each takes a worker and its memory.
  const [reportQueue, decisionQueue] = [createQueue(1), createQueue(1)];
  const servicesOf = (organisation: number): Services => {
    const own = { storage: storage.of(organisation), spool, editions, runner };
    const asked = { ...work, storage: own.storage, organisation, engine: engineVersion };
    return {
      ...common,
      screenings: createScreenings({ ...asked, knowledgeAsOf: knowledgeAsOf() }, now),
      views: createScreeningViews(own.storage, editions, (id) => work.rowsRead(id)),
      reports: createReports({ ...own, ...facts, queue: reportQueue }),
      decisions: createDecisions({ ...own, queue: decisionQueue }, now),
      webhooks: createWebhooks({ storage: own.storage, readTarget }, now),
    };
  };
  return {
    ...common,
    of: onceFor(servicesOf),
    resume: () => work.jobs.begin(),
    close: () => {
      progress.stop();
      return work.close();
    },
  };
}

/** Calls a function once for each number, and gives what it gave then from there on. */
export function onceFor<T>(make: (number: number) => T): (number: number) => T {
  const made = new Map<number, T>();
  return (number) => {
    const known = made.get(number) ?? make(number);
    made.set(number, known);
    return known;
  };
}

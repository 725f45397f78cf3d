import { noOwnLists, type OwnListsAsked, ownListsOf } from '../../../lib/portfolio/own-lists/own-lists.ts';
import { screenPortfolio } from '../../../lib/portfolio/screen-portfolio.ts';
import type { SeriesRecord } from '../../../lib/portfolio/compare/series.ts';
import type { Edition } from '../../../lib/listings/listing.ts';
import { noPolicy, parsePolicy, rulesUnder } from '../../../lib/rules/policy.ts';
import type { InputRecord, ScreenedPosition } from '../../../lib/screening/record.ts';
import type { ScreeningResult } from '../../../lib/screening/screen.ts';
import { zoneOfVenue } from '../../../lib/transactions/venue-zone.ts';
import { loadEngine } from '../../../server/jobs/engine.ts';
import {
  builtInEdition,
  decisionTable,
  knowledge,
  otherLists,
  rules,
} from '../../../server/reference-data.ts';
import { textFile } from '../holdings/opened.ts';

/** A file of a portfolio as text, and what it is given as. */
export interface GivenText {
  readonly kind: InputRecord['kind'];
  readonly text: string;
  readonly name?: string;
  /** The fund that is named with a file of constituents. */
  readonly fund?: string;
}

/** What a portfolio came to, with every position that was handed on. */
export interface ScreenedFiles extends ScreeningResult {
  readonly positions: readonly ScreenedPosition[];
}

export const engine = loadEngine();

const freely = { map: {}, sheet: null };

export interface Asked {
  readonly asOf?: string;
  readonly policy?: unknown;
  /** The instant of earlier files that state no day. */
  readonly previousAsOf?: string;
  readonly series?: SeriesRecord;
  readonly ownLists?: Partial<OwnListsAsked>;
  /** Instead of the built-in edition. */
  readonly edition?: Edition;
}

/** Screens files against the built-in edition; `policy` is that of a policy file. */
export async function screened(files: readonly GivenText[], asked: Asked = {}): Promise<ScreenedFiles> {
  const edition = asked.edition ?? builtInEdition();
  const policy = asked.policy === undefined ? noPolicy : parsePolicy(asked.policy, rules());
  const positions: ScreenedPosition[] = [];
  const inputs = files.map(({ kind, text, name, fund }, number) => ({
    name: name ?? `${kind}-${number}.csv`,
    sha256: '0',
    bytes: 1,
    kind,
    file: textFile(text),
    ...(fund === undefined ? {} : { fund }),
  }));
  const context = {
    edition,
    matcher: engine.matcherFor(edition),
    venues: engine.venues,
    rules: rulesUnder(policy, rules()),
    table: decisionTable(),
    policy,
    asOf: Date.parse(asked.asOf ?? '2026-11-20T12:00:00Z'),
    choices: freely,
    tradeChoices: freely,
    ownLists: ownListsOf({ ...noOwnLists, ...asked.ownLists }, policy, {
      edition,
      knowledge: knowledge(),
      venues: engine.venues,
      otherLists,
    }),
    trades: { zoneOfVenue: (text: string) => zoneOfVenue(text, engine.venues), accounts: new Map() },
    earlier: {
      known: engine.knownLines,
      previousAsOf: asked.previousAsOf === undefined ? null : Date.parse(asked.previousAsOf),
      series: asked.series ?? null,
      engine: '1',
      knowledgeAsOf: engine.knowledgeAsOf,
    },
  };
  const result = await screenPortfolio(inputs, context, {
    position: (one) => void positions.push(one),
    progress: () => undefined,
  });
  return { ...result, positions };
}

import { formatInstant } from '../../lib/dates.ts';
import type { Problem } from '../../lib/problems.ts';
import type { ApartCounts } from '../../lib/screening/apart.ts';
import type { ScreeningCounts } from '../../lib/screening/record.ts';
import type { StoredInput } from '../db/inputs-store.ts';
import type { Failure, ScreeningState, StoredScreening } from '../db/screenings-store.ts';
import type { Storage } from '../db/stores.ts';
import type { Editions } from './editions.ts';
import { countsOf } from './decided-alerts.ts';
import { editionView, legalZone, type EditionView } from './listing-views.ts';

/** Where a screening stands, as programs see it. `counts` is null until it is done, and follows decisions. */
export interface ScreeningView {
  readonly id: string;
  readonly state: ScreeningState;
  readonly failure: Failure | null;
  readonly asOf: string;
  readonly createdAt: string;
  /** Who sent it; null where that was before there was access control. */
  readonly createdBy: StoredScreening['createdBy'];
  readonly ranAt: string | null;
  readonly finishedAt: string | null;
  readonly engine: string;
  readonly edition: EditionView;
  /** The portfolio that it belongs to the series of, null where none was named. */
  readonly portfolio: string | null;
  readonly inputs: readonly StoredInput[];
  readonly counts: (ScreeningCounts & { readonly falsePositive: number }) | null;
  /** What lists beside the law came to; null where there were none, and until it is done. */
  readonly apart: ApartCounts | null;
  readonly rowsRead: number | null;
  /** What was wrong with a refused input; the problems of a finished screening have their own pages. */
  readonly problems: readonly Problem[];
}

/** A screening with its key in the database, for the services only. */
export interface FoundScreening {
  readonly stored: StoredScreening;
  readonly view: ScreeningView;
}

export interface ScreeningViews {
  byId: (id: string) => Promise<FoundScreening | null>;
  /** Newest first, older than the screening numbered `before` and of the portfolio where given. */
  page(before: number | null, limit: number, portfolio?: string | null): Promise<FoundScreening[]>;
}

const problemsShownMax = 500;

/** Reads screenings; `rowsRead` tells how far one is that runs in this process. */
export function createScreeningViews(
  storage: Storage,
  editions: Editions,
  rowsRead: (id: string) => number | null,
): ScreeningViews {
  const found = async (stored: StoredScreening): Promise<FoundScreening> => ({
    stored,
    view: await viewOf(stored, { storage, editions, rowsRead }),
  });
  return {
    byId: async (id) => {
      const stored = await storage.read.screenings.byId(id);
      return stored === null ? null : found(stored);
    },
    page: async (before, limit, portfolio = null) =>
      Promise.all((await storage.read.screenings.page(before, limit, portfolio)).map(found)),
  };
}

async function viewOf(
  stored: StoredScreening,
  from: {
    readonly storage: Storage;
    readonly editions: Editions;
    readonly rowsRead: (id: string) => number | null;
  },
): Promise<ScreeningView> {
  const { results, inputs } = from.storage.read;
  const refused = stored.failure === 'refused';
  const stretch = { after: null, limit: problemsShownMax };
  return {
    id: stored.id,
    state: stored.state,
    failure: stored.failure,
    asOf: formatInstant(stored.asOf, legalZone),
    createdAt: stored.createdAt,
    createdBy: stored.createdBy,
    ranAt: stored.startedAt,
    finishedAt: stored.finishedAt,
    engine: stored.engine,
    edition: editionView(await from.editions.byId(stored.edition)),
    portfolio: stored.portfolio,
    inputs: await inputs.of(stored.number),
    counts: await countsOf(from, stored),
    apart: stored.finish?.apart ?? null,
    rowsRead: stored.finish?.counts.rows ?? from.rowsRead(stored.id) ?? stored.rowsRead,
    problems: refused ? (await results.problems(stored.number, stretch)).map((one) => one.value) : [],
  };
}

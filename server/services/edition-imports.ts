import { differenceOf, type ListingChange } from '../../lib/listings/difference.ts';
import type { Edition, Listing, ListFinding } from '../../lib/listings/listing.ts';
import type { EditionFile } from '../jobs/edition-files.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Runner } from '../jobs/runner.ts';
import type { Editions } from './editions.ts';
import { editionView, listingView, type EditionView, type ListingView } from './listing-views.ts';

/** What changed from one edition to another, as programs see it; dates and status as of an instant. */
export interface DifferenceView {
  readonly from: EditionView;
  readonly to: EditionView;
  readonly added: readonly ListingView[];
  readonly removed: readonly ListingView[];
  readonly changed: readonly ListingChange[];
  readonly unchanged: number;
  /** What one of the two layouts cannot carry, in sentences. */
  readonly notCompared: readonly string[];
}

/** A publication that was taken in. */
export interface ImportedEdition extends EditionView {
  /** Whether it is screened against from now on. */
  readonly current: boolean;
  /** What is wrong in the publication. */
  readonly findings: readonly ListFinding[];
  /** Against the edition that was current before. */
  readonly since: DifferenceView;
}

/**
 * Thrown where a publication lacks companies of the current edition and nobody has confirmed that OFAC removed them: a
 * list that was cut would clear their securities. Nothing is stored.
 */
export class CompaniesMissing extends Error {
  override readonly name = 'CompaniesMissing';
  readonly missing: readonly Pick<Listing, 'uid' | 'name'>[];

  constructor(missing: readonly Pick<Listing, 'uid' | 'name'>[]) {
    super(`${missing.length} companies of the current edition are missing`);
    this.missing = missing;
  }
}

export interface EditionImports {
  /** Takes in a publication; `isNew` is false where the same was stored before. Throws `CompaniesMissing`. */
  add(
    files: readonly EditionFile[],
    removalsConfirmed: boolean,
  ): Promise<{ readonly imported: ImportedEdition; readonly isNew: boolean }>;
  /** Editions by id, or `current`; null where one of them is not known. */
  difference(from: string, to: string): Promise<DifferenceView | null>;
}

/** Takes in publications of the list, off the thread that answers requests. */
export function createEditionImports(
  {
    editions,
    runner,
    queue,
  }: { readonly editions: Editions; readonly runner: Runner; readonly queue: Queue },
  now: () => number,
): EditionImports {
  const view = (from: Edition, to: Edition): DifferenceView => differenceView(from, to, now());
  const named = async (name: string): Promise<Edition | null> => {
    if (name === 'current') return editions.current();
    const known = (await editions.all()).some(({ id }) => id === name);
    return known ? editions.byId(name) : null;
  };
  return {
    add: async (files, removalsConfirmed) => {
      const edition = await queue.add(() => runner.readEdition({ kind: 'readEdition', files }));
      const before = await editions.current();
      const since = view(before, edition);
      const missing = since.removed.filter(({ delistedOn }) => delistedOn === null);
      if (missing.length > 0 && !removalsConfirmed) throw new CompaniesMissing(missing);
      const isNew = await editions.add(edition);
      const current = (await editions.current()).id === edition.id;
      return { imported: { ...editionView(edition), current, findings: edition.findings, since }, isNew };
    },
    difference: async (from, to) => {
      const [before, after] = [await named(from), await named(to)];
      return before === null || after === null ? null : view(before, after);
    },
  };
}

function differenceView(from: Edition, to: Edition, asOf: number): DifferenceView {
  const { added, removed, changed, unchanged, notCompared } = differenceOf(from, to);
  return {
    from: editionView(from),
    to: editionView(to),
    added: added.map((one) => listingView(one, asOf)),
    removed: removed.map((one) => listingView(one, asOf)),
    changed,
    unchanged,
    notCompared,
  };
}

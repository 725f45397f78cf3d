import type { ListFinding, ListFormat, ListedLink, ListedName } from './listing.ts';

/** One labelled value of an entry ("ISIN" CNE100000PM8), in printed order; `country` only where the layout prints one. */
export interface PrintedAttribute {
  readonly label: string;
  readonly value: string;
  readonly country: string | null;
}

/**
 * One entry as any of the layouts prints it, before it is understood. `aliases` are all names but the primary one
 * in Latin script and the issuer names; `leftovers` is text that no reader could place; `cutAt` is the end of
 * remarks that stop in the middle.
 */
export interface PrintedEntry {
  readonly uid: number;
  readonly name: string;
  readonly programmes: readonly string[];
  readonly aliases: readonly ListedName[];
  readonly attributes: readonly PrintedAttribute[];
  readonly addresses: readonly string[];
  readonly links: readonly ListedLink[];
  readonly leftovers: readonly string[];
  readonly cutAt: string | null;
}

/** What a reader makes of a publication: the NS-CMIC entries only, in the order of the file. */
export interface PublicationContent {
  readonly format: ListFormat;
  readonly source: string;
  readonly publishedOn: string | null;
  readonly entries: readonly PrintedEntry[];
  readonly findings: readonly ListFinding[];
}

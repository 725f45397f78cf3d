import { keyed } from '../../lib/keyed.ts';
import type { ApartJson } from '../../lib/screening/json.ts';
import type { DecidableJson } from './alert-address.ts';
import type { FoundScreening, ScreeningView } from './screening-views.ts';

/** The screening itself, and its parts that have an address of their own below it. */
export const linkNames = [
  'self',
  'events',
  'alerts',
  'positions',
  'problems',
  'breaches',
  'transactions',
  'changes',
  'report.xlsx',
  'report.json',
  'deadlines.ics',
  'positions.csv',
] as const;

/** Where a screening and its parts are found, relative to this host. */
export type ScreeningLinks = Readonly<Record<(typeof linkNames)[number], string>>;

/** Where a screening stands, and where its parts are. */
export interface ScreeningWithLinks extends ScreeningView {
  readonly links: ScreeningLinks;
}

/** A finished screening in the answer to the request that brought it: where it stands, and what was found. */
export interface ScreeningDone
  extends Omit<ScreeningWithLinks, keyof DecidableJson>, Omit<DecidableJson, 'apart'> {
  /** `null` where there were no lists beside the law. */
  readonly apart: ApartJson | null;
}

/** The address of a screening, relative to this host. */
export function addressOf(id: string): string {
  return `/api/v1/screenings/${id}`;
}

/** The screening as programs see it, with the addresses of its parts. */
export function withLinks({ view }: FoundScreening): ScreeningWithLinks {
  const self = addressOf(view.id);
  return { ...view, links: keyed(linkNames, (name) => (name === 'self' ? self : `${self}/${name}`)) };
}

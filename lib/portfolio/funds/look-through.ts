import type { FindListing } from '../../listings/find-listing.ts';
import type { ConstituentsSource, LookThrough, Match, Outcome, Reason } from '../../matching/match.ts';
import { Exact } from '../../exact.ts';
import { shareText } from '../../shares.ts';
import type { Constituent } from './given-fund.ts';
import type { Route, Routes } from './routes.ts';
import { sumOfAll } from './weights.ts';

const rank: Readonly<Record<Outcome, number>> = { listed: 3, review: 2, related: 1 };

/** Routes that a match carries; `routesInAll` counts the others. */
const routesKept = 20;

/** A fund's exposure: one match a listed company that a way leads to, strongest first. */
export function holdsOf({ routes, cut }: Routes, listingOf: FindListing): readonly Match[] {
  const byListing = new Map<number, Route[]>();
  for (const route of routes) {
    const known = byListing.get(route.match.uid);
    if (known === undefined) byListing.set(route.match.uid, [route]);
    else known.push(route);
  }
  return [...byListing.values()]
    .map((own) => matchOf(own, cut.length > 0))
    .sort((a, b) => strongestFirst(a, b, listingOf));
}

/** Outcome first; then the company whose period ends first, one taken off the list last; then the larger share. */
export function strongestFirst(a: Match, b: Match, listingOf: FindListing): number {
  const dates = [a, b].map(({ uid }) => {
    const listing = listingOf(uid);
    return listing === null || listing.delistedOn !== null ? '9999' : (listing.divestOn ?? '9998');
  });
  const [dateA = '', dateB = ''] = dates;
  return (
    rank[b.outcome] - rank[a.outcome] ||
    (dateA < dateB ? -1 : dateA > dateB ? 1 : 0) ||
    heavier(a.lookThrough?.weight ?? null, b.lookThrough?.weight ?? null) ||
    a.uid - b.uid
  );
}

function matchOf(routes: readonly Route[], isCut: boolean): Match {
  const sorted = [...routes].sort((a, b) => heavier(a.weight, b.weight));
  const best = [...sorted].sort((a, b) => rank[b.match.outcome] - rank[a.match.outcome])[0];
  if (best === undefined) throw new Error('a listed company without a route');
  const { uid, listingName, outcome } = best.match;
  const score = Math.max(
    ...routes.filter((one) => one.match.outcome === outcome).map(({ match }) => match.score),
  );
  const held = nameOf(best.constituent);
  const why = best.match.reasons.map((reason) => ({ ...reason, text: `Of ${held}: ${reason.text}` }));
  const reasons = [...perConstituent(sorted).map(fundReason), ...why];
  return {
    uid,
    listingName,
    outcome,
    score,
    exposure: 'fund',
    reasons,
    lookThrough: lookThroughOf(sorted, isCut),
  };
}

function lookThroughOf(sorted: readonly Route[], isCut: boolean): LookThrough {
  const sources = new Map<object, ConstituentsSource>();
  for (const { label, input, file, on, ...fund } of sorted.flatMap(({ funds }) => funds)) {
    sources.set(fund.constituents, { fund: label, input, file, on });
  }
  const days = [...sources.values()].map(({ on }) => on);
  const [oldest = null] = days.includes(null) ? [] : days.toSorted(byText);
  return {
    weight: isCut ? null : sumOfAll(sorted.map(({ weight }) => weight)),
    routes: sorted
      .slice(0, routesKept)
      .map(({ funds, constituent, weight }) => ({ path: pathOf(funds, constituent), weight })),
    routesInAll: sorted.length,
    constituentsOn: oldest,
    sources: [...sources.values()],
  };
}

/** The heaviest route to each constituent: the reasons stay the same while only weights move. */
function perConstituent(sorted: readonly Route[]): readonly Route[] {
  const first = new Map<string, Route>();
  for (const route of sorted) {
    const key = identityText(route.constituent);
    if (!first.has(key)) first.set(key, route);
  }
  return [...first.values()];
}

/** Day and weight stand in the sentence only: a decision outlives the next file that says the same. */
function fundReason({ funds, constituent, weight, match }: Route): Reason {
  const [root, ...path] = pathOf(funds, constituent);
  const sources = [...new Set(funds.map(({ file, on }) => `${file}, ${on ?? 'of unknown date'}`))];
  return {
    code: 'fundHolds',
    text: `${root} holds ${path.join(', which holds ')}: ${shareText(weight)} of the fund (constituents: ${sources.join('; ')}).`,
    position: identityText(constituent),
    listing: match.listingName,
    speaks: 'for',
  };
}

function pathOf(funds: Route['funds'], constituent: Constituent): readonly string[] {
  return [...funds.map(({ label }) => label), nameOf(constituent)];
}

/** What people call a constituent. */
export function nameOf({ held: { security } }: Constituent): string {
  return security.name ?? identityText({ held: { security } });
}

function identityText({
  held: { security },
}: {
  readonly held: Pick<Constituent['held'], 'security'>;
}): string {
  const { isin, cusip, sedol, figi } = security.identifiers;
  return isin ?? cusip ?? sedol ?? figi ?? security.tickers[0] ?? security.name ?? 'no name';
}

function byText(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** Larger weights first, unknown ones last. */
function heavier(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return new Exact(b).comparedTo(a);
}

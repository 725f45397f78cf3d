import type { Match } from '../../matching/match.ts';
import type { Constituent, GivenFund } from './given-fund.ts';
import { timesWeight } from './weights.ts';

/** What of a fund leads anywhere: constituents that matched, and constituents that are funds given themselves. */
export interface FundLinks {
  readonly matched: readonly { readonly constituent: Constituent; readonly match: Match }[];
  readonly inner: readonly { readonly constituent: Constituent; readonly fund: GivenFund }[];
}

/** One way from a fund to a security of a listed company. `funds` are those on the way, outermost first. */
export interface Route {
  readonly funds: readonly GivenFund[];
  readonly constituent: Constituent;
  readonly match: Match;
  readonly weight: string | null;
}

/** Where a way came back to a fund on it, or was not followed any further. `at` is the constituent it stopped at. */
export interface RouteEnd {
  readonly funds: readonly GivenFund[];
  readonly at: Constituent;
}

export interface Routes {
  readonly routes: readonly Route[];
  readonly loops: readonly RouteEnd[];
  /** Empty where every way was followed to its end. */
  readonly cut: readonly RouteEnd[];
}

/** Funds in funds below the first, and ways in all, that are followed. */
export const levelsMax = 10;
const waysMax = 20_000;

interface Way {
  readonly funds: readonly GivenFund[];
  readonly last: GivenFund;
  readonly weight: string | null;
}

/**
 * Every way from a fund to what matched, short ways first, weights multiplied along it. A way that comes back to a fund
 * on it ends there. Beyond the limits a fund is still followed once, so that nothing reachable is missed.
 */
export function routesFrom(root: GivenFund, linksOf: (fund: GivenFund) => FundLinks): Routes {
  const routes: Route[] = [];
  const loops: RouteEnd[] = [];
  const cut: RouteEnd[] = [];
  const seen = new Set<GivenFund>();
  const ways: Way[] = [{ funds: [root], last: root, weight: '1' }];
  for (const { funds, last, weight } of ways) {
    seen.add(last);
    const { matched, inner } = linksOf(last);
    for (const { constituent, match } of matched)
      routes.push({ funds, constituent, match, weight: timesWeight(weight, constituent.weight) });
    for (const { constituent, fund } of inner) {
      const end = { funds: [...funds, fund], at: constituent };
      if (funds.includes(fund)) loops.push(end);
      else if (funds.length > levelsMax || (ways.length >= waysMax && seen.has(fund))) cut.push(end);
      else ways.push({ ...end, last: fund, weight: timesWeight(weight, constituent.weight) });
    }
  }
  return { routes, loops, cut };
}

import { sumOf } from './amounts.ts';
import { groupBy } from './groups.ts';
import type { Holding } from './groups.ts';
import type { VenueDeadline } from '../rules/venue-deadline.ts';

/** The part of a holding at one venue, with what the deadline means there. */
export interface AtVenue {
  readonly venue: VenueDeadline;
  readonly quantity: string | null;
  readonly withoutQuantity: number;
}

/** A holding by venue, in order of first appearance: A and H shares of one company are different stock. */
export function byVenue(holding: Holding): readonly AtVenue[] {
  return holding.matched.length === 1 ? ofOnePosition(holding) : ofGroups(holding);
}

function ofOnePosition({ first, quantity, withoutQuantity }: Holding): readonly AtVenue[] {
  const { venue } = first.alert.deadlines;
  return venue === undefined || venue === null ? [] : [{ venue, quantity, withoutQuantity }];
}

function ofGroups({ matched }: Holding): readonly AtVenue[] {
  const groups = groupBy(matched, ({ alert }) => alert.deadlines.venue?.mic ?? '');
  return [...groups.values()].flatMap((group) => {
    const venue = group[0]?.alert.deadlines.venue ?? null;
    if (venue === null) return [];
    const quantities = group.map(({ position }) => position.quantity);
    const withoutQuantity = quantities.filter((one) => one === null).length;
    return [{ venue, quantity: sumOf(quantities), withoutQuantity }];
  });
}

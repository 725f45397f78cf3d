import type { Position } from '../holdings/position.ts';
import type { FindListing } from '../listings/find-listing.ts';
import type { PolicySubject } from '../rules/policy-breaches.ts';
import type { Screened } from '../screening/instrument-book.ts';

/** A position as a policy sees it. */
export function positionSubject(
  position: Position,
  { match, alert }: Pick<Screened, 'match' | 'alert'>,
  listingOf: FindListing,
): PolicySubject {
  const { security, account, quantity, marketValue, valueCurrency, input, sheet, row } = position;
  return {
    names: [security.name, ...security.otherNames].filter((name) => name !== null),
    isin: security.identifiers.isin ?? null,
    tickers: security.tickers,
    account,
    outcome: match?.outcome ?? null,
    listing: listingOf(match?.uid ?? null),
    alert,
    quantity,
    amount: marketValue,
    currency: valueCurrency,
    transaction: null,
    position: { input, sheet, row },
  };
}

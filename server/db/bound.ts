/** The organisation that a store is bound to. Throws for the workers' stores, which see all and are asked for none. */
export function bound(organisation: number | null): number {
  if (organisation === null)
    throw new Error('a store that is bound to no organisation was asked for one’s data');
  return organisation;
}

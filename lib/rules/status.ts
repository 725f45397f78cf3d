/** Where a listing stands at an instant (contract words). `null` elsewhere means: not yet listed at that instant. */
export type Status = 'notYetEffective' | 'windDown' | 'holdOnly' | 'delisted';

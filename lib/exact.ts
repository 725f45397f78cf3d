import { Decimal } from 'decimal.js';

/** Decimals whose sums and products are exact: no amount in a file comes near a thousand digits. */
export const Exact = Decimal.clone({ precision: 1000, toExpNeg: -9e15, toExpPos: 9e15 });

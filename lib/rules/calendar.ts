import type { Confidence } from '../confidence.ts';

/**
 * A weekday on which a venue holds no session, or ends it early. `date` is the venue's own calendar date; `closeLocal`
 * is `HH:MM` of its clock on a half day, else `null`.
 */
export interface ExchangeHoliday {
  readonly mic: string;
  readonly date: string;
  readonly kind: 'closed' | 'half';
  readonly closeLocal: string | null;
  readonly reason: string | null;
  readonly confidence: Confidence;
  readonly source: string;
}

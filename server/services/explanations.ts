import { isCalendarDate } from '../../lib/dates.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { InputRefused, problem } from '../../lib/problems.ts';
import { explain, type Explanation } from '../../lib/screening/explanation.ts';
import { securityOf, type StatedSecurity } from '../../lib/screening/stated-security.ts';
import { loadEngine, type Engine } from '../jobs/engine.ts';

/** Explains single securities on the thread that asks: one takes well under a millisecond. */
export interface Explanations {
  explain(stated: StatedSecurity, heldOn: string | null, edition: Edition): Explanation;
}

/** The engine is loaded with the first question, not at the start. */
export function createExplanations(): Explanations {
  let loaded: Engine | null = null;
  return {
    explain: (stated, heldOn, edition) => {
      if (heldOn !== null && !isCalendarDate(heldOn)) {
        throw new InputRefused(problem('dateUnreadable', 'file', { column: 'heldOn', seen: heldOn }));
      }
      loaded ??= loadEngine();
      return explain(securityOf(stated), heldOn, {
        matcher: loaded.matcherFor(edition),
        venues: loaded.venues,
      });
    },
  };
}

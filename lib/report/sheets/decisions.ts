import { decisionColumns } from '../../decisions/columns.ts';
import { decisionWords } from '../../decisions/decision.ts';
import type { AlertJson, DecisionJson } from '../../screening/json.ts';
import { column } from '../sheet.ts';
import type { Field } from '../sheet.ts';

/** The columns of the sheet Positions that a reviewer fills in; filled already where a decision holds. */
export function decisionFields<T>(of: (item: T) => AlertJson): readonly Field<T>[] {
  const holding = (item: T): DecisionJson | null => holdingOf(of(item));
  return [
    {
      column: column(decisionColumns.alert, 'text', { widthMax: 12 }),
      show: (item) => of(item).id,
    },
    {
      column: column(decisionColumns.decision, 'choice', { choices: decisionWords }),
      show: (item) => holding(item)?.decision ?? null,
    },
    {
      column: column(decisionColumns.reviewer, 'text', { widthMin: 14 }),
      show: (item) => holding(item)?.by ?? null,
    },
    {
      column: column(decisionColumns.comment, 'text', { widthMin: 24 }),
      show: (item) => holding(item)?.comment ?? null,
    },
    { column: column('Decided at', 'dateTime'), show: (item) => of(item).decision?.at ?? null },
    {
      column: column('Decision state', 'text', { widthMin: 16, widthMax: 48 }),
      show: (item) => stateText(of(item).decision),
    },
  ];
}

/** The decision of an alert if it holds. */
export function holdingOf({ decision }: AlertJson): DecisionJson | null {
  const holds = decision !== null && decision.expired === false && decision.unconfirmed === undefined;
  return holds ? decision : null;
}

/** `Holds.`, or what was decided once and why that holds no more; `null` where nobody decided. */
export function stateText(decision: DecisionJson | null): string | null {
  if (decision === null) return null;
  if (decision.unconfirmed !== undefined)
    return `Waits for a second person: ${said(decision)}. ${decision.unconfirmed}`;
  if (decision.expired === false) return 'Holds.';
  return `Expired, open again: ${said(decision)}. ${decision.expired}`;
}

function said({ decision, by, at, comment }: DecisionJson): string {
  const why = comment === null ? '' : ` (“${comment}”)`;
  return `${decision} by ${by} on ${at.slice(0, 10)}${why}`;
}

/** Who decided and when, of a decision that holds: `trueMatch by A. Reviewer on 2026-11-20`. */
export function decidedText(alert: AlertJson): string | null {
  const holding = holdingOf(alert);
  return holding === null ? null : said(holding);
}

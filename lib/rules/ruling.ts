import { calendarDateIn, newYork } from '../dates/instants.ts';
import type { Listing } from '../listings/listing.ts';
import type { Transaction } from '../transactions/transaction.ts';
import { answerOfNote, answerOfRuling, isHarmless } from './answer.ts';
import type { Answer } from './answer.ts';
import { listingDates, standingAt } from './deadlines.ts';
import { rowOf } from './decision-table.ts';
import type { Cell, DecisionTable, Ruling, TableEvent, TablePeriod } from './decision-table.ts';
import { isInForce } from './rules.ts';
import type { Rules, Standing } from './rules.ts';

/** What the table is asked: the event, and of the transaction only whether it is said to serve solely to divest. */
export interface Asked {
  readonly event: TableEvent;
  readonly transaction: Pick<Transaction, 'solelyToDivest' | 'settlesOn'>;
  readonly listing: Listing;
}

const periods = {
  notYetEffective: 'beforeEffective',
  windDown: 'windDown',
  holdOnly: 'afterDeadline',
} as const satisfies Partial<Record<Standing, TablePeriod>>;

/** The answer on an event at an instant, by where the listing stands then. */
export function rulingAt(
  at: number,
  asked: Asked,
  context: { readonly rules: Rules; readonly table: DecisionTable },
): Answer {
  const standing = standingAt(asked.listing, at);
  return { ...answerIn(standing, at, asked, context), event: asked.event, standing };
}

function answerIn(
  standing: Standing,
  at: number,
  asked: Asked,
  context: { readonly rules: Rules; readonly table: DecisionTable },
): Answer {
  const { table } = context;
  const { listing } = asked;
  if (standing === 'undated') return answerOfNote(table, 'undated');
  if (standing === 'notListed')
    return answerOfNote(table, 'notListed', { listedOn: listingDates(listing).listedOn ?? '' });
  if (standing === 'delisted') return removedAnswer(at, asked, context);
  const cell = rowOf(table, asked.event)[periods[standing]];
  const { ruling, code } = rulingOf(cell, asked.transaction.solelyToDivest, at, context.rules);
  return answerOfRuling(table, ruling, code ?? periods[standing]);
}

/** On the very day of the removal the hour is not known, which matters where the rules barred something before it. */
function removedAnswer(
  at: number,
  asked: Asked,
  context: { readonly rules: Rules; readonly table: DecisionTable },
): Answer {
  const delistedOn = asked.listing.delistedOn ?? '';
  const stillListed = { ...asked, listing: { ...asked.listing, delistedOn: null } };
  const onTheDay = calendarDateIn(at, newYork) === delistedOn;
  const id = onTheDay && !isHarmless(rulingAt(at, stillListed, context)) ? 'removalDay' : 'delisted';
  return answerOfNote(context.table, id, { delistedOn });
}

function rulingOf(
  cell: Cell,
  solelyToDivest: boolean | null,
  at: number,
  rules: Rules,
): { readonly ruling: Ruling; readonly code: string | null } {
  const { underRule, attested, denied } = cell;
  const rule = rules.rules.find(({ id }) => id === underRule?.rule);
  if (underRule !== null && rule !== undefined && isInForce(rule, calendarDateIn(at, newYork)))
    return { ruling: underRule, code: 'underRule' };
  if (solelyToDivest === true && attested !== null) return { ruling: attested, code: 'attested' };
  if (solelyToDivest === false && denied !== null) return { ruling: denied, code: 'denied' };
  return { ruling: cell, code: null };
}

import { columnFields, type ReadingChoices } from '../../lib/holdings/position.ts';
import { createScreening } from '../api/operations/screenings.ts';
import { mapGiven } from '../api/parameters.ts';
import { type OwnListFile, readOwnLists } from '../services/own-lists.ts';
import type { Services } from '../services/index.ts';
import type { ScreeningRequest } from '../services/screenings.ts';
import { readAsOf } from '../../lib/dates.ts';
import { valuesOf, type Texts } from './query.ts';

/** What parameters and form say; who sends it, they do not. */
export type StatedRequest = Omit<ScreeningRequest, 'createdBy'>;

/**
 * Builds the request from parameters (address and form together) and files with lists of the firm's own. Blank parameters
 * count as not given; each line of `whatIf` is a hypothetical listing.
 */
export async function screeningRequestOf(
  parameters: Texts,
  ownLists: readonly OwnListFile[],
  { instantOf, policyOf }: Pick<Services, 'instantOf' | 'policyOf'>,
): Promise<StatedRequest> {
  const asked = valuesOf(parameters, createScreening);
  const choices: ReadingChoices = { map: mapGiven(columnFields, asked), sheet: given(asked.sheet) };
  const policy = policyOf(given(asked.policy));
  const whatIf = (asked.whatIf ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const previous = given(asked.previousAsOf);
  const asOf = given(asked.asOf);
  return {
    asOf: instantOf(asOf),
    isAsOfStated: asOf !== null,
    choices,
    policy,
    ownLists: await readOwnLists(whatIf, ownLists),
    portfolio: given(asked.portfolio),
    previousAsOf: previous === null ? null : readAsOf(previous).at,
  };
}

function given(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value.trim();
}

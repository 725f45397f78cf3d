import { columnFields, type ColumnField, type ReadingChoices } from '../../lib/holdings/position.ts';
import { type OwnListFile, readOwnLists } from '../services/own-lists.ts';
import type { Services } from '../services/index.ts';
import type { ScreeningRequest } from '../services/screenings.ts';
import { readAsOf } from '../../lib/dates.ts';
import { RequestFault } from './faults.ts';
import { isFundKey } from './fund-keys.ts';

const plainNames: readonly string[] = [
  'asOf',
  'sheet',
  'name',
  'policy',
  'whatIf',
  'portfolio',
  'previousAsOf',
];
const mapPrefix = 'map.';

/** What parameters and form say; who sends it, they do not. */
export type StatedRequest = Omit<ScreeningRequest, 'createdBy'>;

/** Whether a parameter or form field belongs to a request to screen. */
export function isScreeningParameter(name: string): boolean {
  return plainNames.includes(name) || fieldOf(name) !== null || isFundKey(name);
}

/**
 * Builds the request from parameters (address and form together) and files with lists of the firm's own. Blank parameters
 * count as not given; each line of `whatIf` is a hypothetical listing.
 */
export async function screeningRequestOf(
  parameters: ReadonlyMap<string, string>,
  ownLists: readonly OwnListFile[],
  { instantOf, policyOf }: Pick<Services, 'instantOf' | 'policyOf'>,
): Promise<StatedRequest> {
  const map: Partial<Record<ColumnField, string>> = {};
  for (const [name, value] of parameters) {
    if (!isScreeningParameter(name))
      throw new RequestFault('queryInvalid', `"${name}" is not known here.`, [{ parameter: name }]);
    const field = fieldOf(name);
    if (field !== null) map[field] = value;
  }
  const choices: ReadingChoices = { map, sheet: given(parameters.get('sheet')) };
  const policy = policyOf(given(parameters.get('policy')));
  const whatIf = (parameters.get('whatIf') ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const previous = given(parameters.get('previousAsOf'));
  const asOf = given(parameters.get('asOf'));
  return {
    asOf: instantOf(asOf),
    isAsOfStated: asOf !== null,
    choices,
    policy,
    ownLists: await readOwnLists(whatIf, ownLists),
    portfolio: portfolioOf(given(parameters.get('portfolio'))),
    previousAsOf: previous === null ? null : readAsOf(previous).at,
  };
}

const portfolioNameMax = 200;

function portfolioOf(name: string | null): string | null {
  if (name !== null && name.length > portfolioNameMax)
    throw new RequestFault(
      'queryInvalid',
      `The name of a portfolio has at most ${portfolioNameMax} characters.`,
      [{ parameter: 'portfolio' }],
    );
  return name;
}

function fieldOf(name: string): ColumnField | null {
  return columnFields.find((field) => name === `${mapPrefix}${field}`) ?? null;
}

function given(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value.trim();
}

import { columnFields, type ColumnField, type ReadingChoices } from '../../lib/holdings/position.ts';
import type { ScreeningRequest } from '../services/screenings.ts';
import { RequestFault } from './faults.ts';

const plainNames: readonly string[] = ['asOf', 'sheet', 'name'];
const mapPrefix = 'map.';

/** Whether a parameter or form field belongs to a request to screen. */
export function isScreeningParameter(name: string): boolean {
  return plainNames.includes(name) || fieldOf(name) !== null;
}

/** Builds the request from parameters (address and form together). Blank ones count as not given. */
export function screeningRequestOf(
  parameters: ReadonlyMap<string, string>,
  instantOf: (asOf: string | null) => number,
): ScreeningRequest {
  const map: Partial<Record<ColumnField, string>> = {};
  for (const [name, value] of parameters) {
    if (!isScreeningParameter(name))
      throw new RequestFault('queryInvalid', `"${name}" is not known here.`, [{ parameter: name }]);
    const field = fieldOf(name);
    if (field !== null) map[field] = value;
  }
  const choices: ReadingChoices = { map, sheet: given(parameters.get('sheet')) };
  return { asOf: instantOf(given(parameters.get('asOf'))), choices };
}

function fieldOf(name: string): ColumnField | null {
  return columnFields.find((field) => name === `${mapPrefix}${field}`) ?? null;
}

function given(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value.trim();
}

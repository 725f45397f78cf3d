import * as cusip from '../../lib/identifiers/cusip.ts';
import * as figi from '../../lib/identifiers/figi.ts';
import * as isin from '../../lib/identifiers/isin.ts';
import * as sedol from '../../lib/identifiers/sedol.ts';
import type { KnownSecurity } from '../../lib/matching/knowledge.ts';
import { checked, choice, list, optional, provenance, refuseRepeats, required } from '../table/cells.ts';
import { codeAt, period, uid } from '../table/context.ts';
import type { Context } from '../table/context.ts';
import { badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const file = 'securities/securities.csv';
const columns = (
  'uid issuer type line code mic isin isinCheck cusip sedol ' +
  'figis currency codeFrom codeTo status printed confidence source note'
).split(' ');
const types = ['share', 'depositaryReceipt', 'debt', 'derivative', 'fund', 'unknown'] as const;
const statuses = ['quoted', 'delisted', 'matured', 'codeChanged', 'unknown'] as const;

/** The list prints a few ISINs that fail their check digit; those are kept as printed, and marked. */
function readIsin(row: Row): string | null {
  const value = optional(row, 'isin');
  const mark = row.cells['isinCheck'] ?? '';
  if (value === null) {
    if (mark !== '') throw badCell(row, 'isinCheck', 'must be empty without an ISIN.');
    return null;
  }
  if (choice(row, 'isinCheck', ['valid', 'printedInvalid']) === 'valid')
    return checked(row, 'isin', isin.read);
  if (isin.read(value) !== null) throw badCell(row, 'isinCheck', 'marks a valid ISIN as invalid.');
  if (!['isin', 'codeAndIsin'].includes(row.cells['printed'] ?? '')) {
    throw badCell(row, 'isinCheck', 'is only for an ISIN that the list prints.');
  }
  return value;
}

function readFigis(row: Row): readonly string[] {
  const members = list(row, 'figis');
  if (members.some((member) => figi.read(member) !== member))
    throw badCell(row, 'figis', 'holds an invalid FIGI.');
  return members;
}

function readCurrency(row: Row): string | null {
  const value = optional(row, 'currency');
  if (value !== null && !/^[A-Z]{3}$/.test(value)) throw badCell(row, 'currency', 'is not a currency code.');
  return value;
}

/** What OFAC prints of the row: only a row printed whole may call itself official. */
const printings = { codeAndIsin: ['code', 'isin'], code: ['code'], isin: ['isin'], no: [] } as const;

function isPrintedWhole(row: Row): boolean {
  const printed: readonly string[] = printings[choice(row, 'printed', ['codeAndIsin', 'code', 'isin', 'no'])];
  return ['code', 'isin'].every((column) => optional(row, column) === null || printed.includes(column));
}

function refuseEmptyClaim(row: Row, security: KnownSecurity): void {
  if (security.code === null && security.isin === null) {
    throw badCell(row, 'code', 'needs a code or an ISIN.');
  }
  if (security.code === null && (security.codeFrom ?? security.codeTo) !== null) {
    throw badCell(row, 'codeFrom', 'gives a period without a code.');
  }
  if (!isPrintedWhole(row) && security.confidence === 'official') {
    throw badCell(
      row,
      'confidence',
      'is official only where the list prints both the code and the ISIN given.',
    );
  }
}

function toSecurity(row: Row, context: Context): KnownSecurity {
  const dates = period(row, 'codeFrom', 'codeTo');
  const line = required(row, 'line');
  const note = optional(row, 'note');
  const security: KnownSecurity = {
    uid: uid(row, context),
    issuer: required(row, 'issuer'),
    type: choice(row, 'type', types),
    ...codeAt(row, context),
    isin: readIsin(row),
    cusip: checked(row, 'cusip', cusip.read),
    sedol: checked(row, 'sedol', sedol.read),
    figis: readFigis(row),
    currency: readCurrency(row),
    codeFrom: dates.from,
    codeTo: dates.to,
    status: choice(row, 'status', statuses),
    ...provenance(row),
    note: note === null ? line : `${line}; ${note}`,
  };
  refuseEmptyClaim(row, security);
  return security;
}

/** Securities of listed issuers, printed on the list or not. */
export function readSecurities(context: Context): readonly KnownSecurity[] {
  const rows = readTable(context.root, file, columns);
  const key = (row: Row): string =>
    ['uid', 'code', 'mic', 'isin', 'codeFrom'].map((name) => row.cells[name]).join('/');
  refuseRepeats(rows, key, 'code');
  return rows.map((row) => toSecurity(row, context));
}

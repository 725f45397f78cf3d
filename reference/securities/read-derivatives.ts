import * as isin from '../../lib/identifiers/isin.ts';
import type { KnownSecurity } from '../../lib/matching/knowledge.ts';
import { checked, choice, date, matching, provenance, refuseRepeats, required } from '../table/cells.ts';
import { codeAt, uid } from '../table/context.ts';
import type { Context } from '../table/context.ts';
import { badCell, readTable } from '../table/table.ts';
import type { Row } from '../table/table.ts';

const file = 'securities/hkex-derivatives.csv';
const columns =
  'code name category isin expiresOn seenOn currency underlyingCode uid confidence source'.split(' ');
const categories = { warrant: 'derivative warrant', cbbc: 'callable bull/bear contract' } as const;

/**
 * The exchange gives the code of an expired product to the next one within months, so a code counts from the day on
 * which it was seen to be this product until it expires.
 */
function toSecurity(row: Row, context: Context, issuers: ReadonlyMap<number, string>): KnownSecurity {
  const id = uid(row, context);
  const { code } = codeAt({ ...row, cells: { ...row.cells, mic: 'XHKG' } }, context);
  const seenOn = date(row, 'seenOn');
  const expiresOn = date(row, 'expiresOn');
  if (expiresOn < seenOn) throw badCell(row, 'expiresOn', `is before it was seen (${seenOn}).`);
  const category = choice(row, 'category', ['warrant', 'cbbc']);
  const underlying = matching(row, 'underlyingCode', /^\d{5}$/, 'a Hong Kong code');
  return {
    uid: id,
    issuer: issuers.get(id) ?? required(row, 'name'),
    type: 'derivative',
    code,
    mic: 'XHKG',
    isin: checked(row, 'isin', isin.read),
    cusip: null,
    sedol: null,
    figis: [],
    currency: matching(row, 'currency', /^[A-Z]{3}$/, 'a currency code'),
    codeFrom: seenOn,
    codeTo: expiresOn,
    status: 'quoted',
    ...provenance(row),
    note: `${required(row, 'name')}, ${categories[category]} on ${underlying}`,
  };
}

/** Warrants and callable contracts of Hong Kong whose underlying is a share of a listed issuer (`issuer` names that one). */
export function readDerivatives(
  context: Context,
  shares: readonly KnownSecurity[],
): readonly KnownSecurity[] {
  const rows = readTable(context.root, file, columns);
  refuseRepeats(rows, (row) => required(row, 'code'), 'code');
  const issuers = new Map(shares.map((share) => [share.uid, share.issuer]));
  const owners = new Map(
    shares.filter((share) => share.mic === 'XHKG').map((share) => [share.code, share.uid]),
  );
  for (const row of rows) {
    if (String(owners.get(required(row, 'underlyingCode'))) !== required(row, 'uid')) {
      throw badCell(row, 'underlyingCode', 'is not the code of a share of that listing in securities.csv.');
    }
  }
  return rows.map((row) => toSecurity(row, context, issuers));
}

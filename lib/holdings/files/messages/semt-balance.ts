import { childrenOf, elementsAt, textAt } from '../../../xml-records.ts';
import type { XmlElement } from '../../../xml-records.ts';
import { negative } from './columns.ts';
import type { MessageColumn, RecordValues } from './columns.ts';
import { elementWithin, textWithin } from './xml-reader.ts';

type Key =
  | 'name'
  | 'isin'
  | 'cusip'
  | 'sedol'
  | 'figi'
  | 'ticker'
  | 'otherId'
  | 'venue'
  | 'currency'
  | 'priceCurrency'
  | 'assetClass'
  | 'account'
  | 'quantity'
  | 'marketValue'
  | 'heldOn';

/** What the cells of a balance mean, with the elements that they are read from. */
export const semtColumns: readonly MessageColumn<Key>[] = [
  { key: 'name', field: 'name', heading: 'FinInstrmId/Desc' },
  { key: 'isin', field: 'isin', heading: 'FinInstrmId/ISIN' },
  { key: 'cusip', field: 'cusip', heading: 'FinInstrmId/OthrId CUSP' },
  { key: 'sedol', field: 'sedol', heading: 'FinInstrmId/OthrId SEDL' },
  { key: 'figi', field: 'figi', heading: 'FinInstrmId/OthrId FIGI' },
  { key: 'ticker', field: 'ticker', heading: 'FinInstrmId/OthrId TIKR' },
  { key: 'otherId', field: 'clientRef', heading: 'FinInstrmId/OthrId' },
  { key: 'venue', field: 'venue', heading: 'PlcOfListg' },
  { key: 'currency', field: 'currency', heading: 'HldgVal/@Ccy' },
  { key: 'priceCurrency', field: 'priceCurrency', heading: 'DnmtnCcy' },
  { key: 'assetClass', field: 'assetClass', heading: 'ClssfctnTp' },
  { key: 'account', field: 'account', heading: 'SfkpgAcct' },
  { key: 'quantity', field: 'quantity', heading: 'AggtBal' },
  { key: 'marketValue', field: 'marketValue', heading: 'HldgVal' },
  { key: 'heldOn', field: 'heldOn', heading: 'StmtDtTm' },
];

/** Quantities of one balance, the one that counts first: units, then face amount, then the amortised value. */
const quantityNames = [['Unit'], ['DgtlTknUnit'], ['FaceAmt'], ['AmtsdVal']].map((names) => new Set(names));

/** How schemes are called in `OthrId/Tp`, by code or in words. */
const schemeNames: readonly (readonly [RegExp, 'cusip' | 'sedol' | 'figi' | 'ticker'])[] = [
  [/^(?:CUSP|CUSIP)$/i, 'cusip'],
  [/^(?:SEDL|SEDOL)$/i, 'sedol'],
  [/FIGI|^FIG[CG]$/i, 'figi'],
  [/^(?:TIKR|TICKER|RICC?|BLOOMBERG|BBTK)$/i, 'ticker'],
];

const listed = new Set(['MktIdrCd', 'Desc', 'Id']);
const classified = new Set(['ClssfctnFinInstrm', 'CFI', 'Id']);
const amount = new Set(['Amt']);

/** What one balance states, without its account and day. */
export function balanceValues(element: XmlElement): RecordValues<Key> {
  const security = childrenOf(element, 'FinInstrmId')[0] ?? childrenOf(element, 'FinInstrmDtls')[0];
  const attributes = childrenOf(element, 'FinInstrmAttrbts')[0];
  const money = valueOf(element);
  return {
    name: textWithin(security, new Set(['Desc'])) ?? textWithin(security, new Set(['Nm'])),
    isin: textWithin(security, new Set(['ISIN'])),
    ...otherIds(security),
    venue: textWithin(childrenOf(attributes, 'PlcOfListg')[0], listed),
    priceCurrency:
      textWithin(attributes, new Set(['DnmtnCcy'])) ??
      elementWithin(childrenOf(element, 'PricDtls')[0], amount)?.attributes['Ccy'] ??
      null,
    assetClass: textWithin(childrenOf(attributes, 'ClssfctnTp')[0], classified),
    quantity: quantityOf(element),
    currency: money?.currency ?? null,
    marketValue: money?.amount ?? null,
  };
}

function otherIds(security: XmlElement | undefined): RecordValues<Key> {
  const found: Partial<Record<Key, string>> = {};
  for (const other of childrenOf(security, 'OthrId')) {
    const id = textAt(other, 'Id');
    if (id === null) continue;
    const type = textWithin(childrenOf(other, 'Tp')[0], new Set(['Cd', 'Prtry'])) ?? '';
    const scheme = schemeNames.find(([pattern]) => pattern.test(type))?.[1] ?? 'otherId';
    found[scheme] ??= id;
  }
  return found;
}

/** The aggregate balance; a short one is negative. What states no quantity is no amount, and is said to be none. */
function quantityOf(element: XmlElement): string {
  const [balance] = [...childrenOf(element, 'AggtBal'), ...childrenOf(element, 'AggtQty')];
  const quantity = quantityNames.map((names) => textWithin(balance, names)).find((text) => text !== null);
  if (quantity === undefined || quantity === null) return 'no AggtBal';
  return textWithin(balance, new Set(['ShrtLngInd'])) === 'SHOR' ? negative(quantity) : quantity;
}

/** The value of the holding, in the account's currency before the instrument's. */
function valueOf(element: XmlElement): { amount: string; currency: string | null } | null {
  const [value] = [
    ...elementsAt(element, 'AcctBaseCcyAmts', 'HldgVal'),
    ...childrenOf(element, 'HldgVal'),
    ...elementsAt(element, 'InstrmCcyAmts', 'HldgVal'),
  ];
  if (value === undefined) return null;
  const printed = value.text === '' ? elementWithin(value, amount) : value;
  if (printed === null) return null;
  const isNegative = textAt(value, 'Sgn') === 'false';
  return {
    amount: isNegative ? negative(printed.text) : printed.text,
    currency: printed.attributes['Ccy'] ?? null,
  };
}

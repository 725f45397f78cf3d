import { childrenOf, elementsAt, textAt } from '../../../xml-records.ts';
import type { XmlElement } from '../../../xml-records.ts';
import { cellsOf } from './columns.ts';
import type { MessageColumn } from './columns.ts';
import { textWithin } from './xml-reader.ts';
import type { XmlMessage } from './xml-reader.ts';

type Key13f = 'name' | 'assetClass' | 'cusip' | 'figi' | 'marketValue' | 'quantity';

/** What the cells of an entry of SEC's form 13F mean. Its values are in dollars or, before 2023, in thousands. */
export const form13fColumns: readonly MessageColumn<Key13f>[] = [
  { key: 'name', field: 'name', heading: 'nameOfIssuer' },
  { key: 'assetClass', field: 'assetClass', heading: 'titleOfClass' },
  { key: 'cusip', field: 'cusip', heading: 'cusip' },
  { key: 'figi', field: 'figi', heading: 'figi' },
  { key: 'marketValue', field: 'marketValue', heading: 'value' },
  { key: 'quantity', field: 'quantity', heading: 'shrsOrPrnAmt/sshPrnamt' },
];

/** Reads the information table of SEC's form 13F: each `infoTable` is a holding, options as the class says. */
export function form13fMessage(): XmlMessage {
  const entry = (element: XmlElement) => {
    const putCall = textAt(element, 'putCall');
    const title = textAt(element, 'titleOfClass');
    const cells = cellsOf(form13fColumns, {
      name: textAt(element, 'nameOfIssuer'),
      assetClass: putCall === null ? title : [title, putCall].join(' '),
      cusip: textAt(element, 'cusip'),
      figi: textAt(element, 'figi'),
      marketValue: textAt(element, 'value'),
      quantity: textAt(element, 'shrsOrPrnAmt', 'sshPrnamt'),
    });
    return [{ row: element.line, cells }];
  };
  return {
    handlerOf: (path) => (path.endsWith('informationTable/infoTable') ? entry : undefined),
    finish: () => [],
  };
}

type KeyNport =
  | 'name'
  | 'title'
  | 'underlyingName'
  | 'isin'
  | 'underlyingIsin'
  | 'cusip'
  | 'sedol'
  | 'lei'
  | 'ticker'
  | 'otherId'
  | 'country'
  | 'currency'
  | 'priceCurrency'
  | 'assetClass'
  | 'account'
  | 'quantity'
  | 'marketValue'
  | 'weight'
  | 'heldOn';

/** What the cells of a holding in SEC's form N-PORT mean. */
export const nportColumns: readonly MessageColumn<KeyNport>[] = [
  { key: 'name', field: 'name', heading: 'name' },
  { key: 'title', field: 'otherName', heading: 'title' },
  { key: 'underlyingName', field: 'otherName', heading: 'derivativeInfo issuerName' },
  { key: 'isin', field: 'isin', heading: 'identifiers/isin' },
  { key: 'underlyingIsin', field: 'isin', heading: 'derivativeInfo underlying isin' },
  { key: 'cusip', field: 'cusip', heading: 'cusip' },
  { key: 'sedol', field: 'sedol', heading: 'identifiers/other SEDOL' },
  { key: 'lei', field: 'lei', heading: 'lei' },
  { key: 'ticker', field: 'ticker', heading: 'identifiers/ticker' },
  { key: 'otherId', field: 'clientRef', heading: 'identifiers/other' },
  { key: 'country', field: 'country', heading: 'invCountry' },
  { key: 'currency', field: 'currency', heading: 'valUSD' },
  { key: 'priceCurrency', field: 'priceCurrency', heading: 'curCd' },
  { key: 'assetClass', field: 'assetClass', heading: 'assetCat' },
  { key: 'account', field: 'account', heading: 'seriesName' },
  { key: 'quantity', field: 'quantity', heading: 'balance' },
  { key: 'marketValue', field: 'marketValue', heading: 'valUSD' },
  { key: 'weight', field: 'weight', heading: 'pctVal' },
  { key: 'heldOn', field: 'heldOn', heading: 'repPdDate' },
];

/** Reads SEC's form N-PORT (`primary_doc.xml`): each `invstOrSec` is a holding of the series, with what lies under it. */
export function nportMessage(): XmlMessage {
  let series: string | null = null;
  let heldOn: string | null = null;
  const general = (element: XmlElement) => {
    series = known(textAt(element, 'seriesName')) ?? textAt(element, 'regName');
    heldOn = textAt(element, 'repPdDate');
    return [];
  };
  const holding = (element: XmlElement) => {
    const cells = cellsOf(nportColumns, { ...nportValues(element), account: series, heldOn });
    return [{ row: element.line, cells }];
  };
  return {
    handlerOf: (path) => {
      if (path.endsWith('/genInfo')) return general;
      return path.endsWith('invstOrSecs/invstOrSec') ? holding : undefined;
    },
    finish: () => [],
  };
}

function nportValues(element: XmlElement): Partial<Record<KeyNport, string | null>> {
  const identifiers = childrenOf(element, 'identifiers')[0];
  const others = childrenOf(identifiers, 'other').map(({ attributes }) => attributes);
  const isSedol = (one: Readonly<Record<string, string>>): boolean => /sedol/i.test(one['otherDesc'] ?? '');
  const under = childrenOf(element, 'derivativeInfo')[0];
  const underlying = under === undefined ? null : firstNamed(under, 'isin');
  return {
    name: textAt(element, 'name'),
    title: textAt(element, 'title'),
    underlyingName: textWithin(under, new Set(['issuerName'])),
    isin: valueOf(identifiers, 'isin'),
    underlyingIsin: underlying?.attributes['value'] ?? null,
    cusip: textAt(element, 'cusip'),
    sedol: others.find(isSedol)?.['value'] ?? null,
    lei: textAt(element, 'lei'),
    ticker: valueOf(identifiers, 'ticker'),
    otherId: others.find((one) => !isSedol(one))?.['value'] ?? null,
    country: textAt(element, 'invCountry'),
    currency: 'USD',
    priceCurrency: textAt(element, 'curCd') ?? attributeAt(element, 'currencyConditional', 'curCd'),
    assetClass: textAt(element, 'assetCat') ?? attributeAt(element, 'assetConditional', 'desc'),
    quantity: textAt(element, 'balance'),
    marketValue: textAt(element, 'valUSD'),
    weight: textAt(element, 'pctVal'),
  };
}

function known(text: string | null): string | null {
  return text === 'N/A' ? null : text;
}

function valueOf(identifiers: XmlElement | undefined, name: string): string | null {
  return childrenOf(identifiers, name)[0]?.attributes['value'] ?? null;
}

function attributeAt(element: XmlElement, name: string, attribute: string): string | null {
  return elementsAt(element, name)[0]?.attributes[attribute] ?? null;
}

/** The first element of a name at any depth; identifiers hold their value in an attribute, so their text is empty. */
function firstNamed(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    const found = child.name === name ? child : firstNamed(child, name);
    if (found !== null) return found;
  }
  return null;
}

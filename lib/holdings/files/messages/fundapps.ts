import { detached } from '../../../detached.ts';
import { refuse } from '../../../problems.ts';
import { childrenOf } from '../../../xml-records.ts';
import type { XmlElement, XmlStart } from '../../../xml-records.ts';
import { cellsOf } from './columns.ts';
import type { MessageColumn, RecordValues } from './columns.ts';
import type { RecordRows, XmlMessage } from './xml-reader.ts';

const instrumentKeys = [
  'instrumentName',
  'issuerName',
  'isin',
  'cusip',
  'sedol',
  'ticker',
  'venue',
  'country',
  'priceCurrency',
  'assetClass',
] as const;

type InstrumentKey = (typeof instrumentKeys)[number];

type Key =
  | InstrumentKey
  | 'name'
  | 'underlyingName'
  | 'underlyingIsin'
  | 'account'
  | 'quantity'
  | 'heldOn'
  | 'assetId';

/** What the cells of an asset of FundApps' positions in XML mean. */
export const fundappsColumns: readonly MessageColumn<Key>[] = [
  { key: 'name', field: 'name', heading: 'Asset/@AssetName' },
  { key: 'instrumentName', field: 'otherName', heading: 'Instruments/@InstrumentName' },
  { key: 'issuerName', field: 'otherName', heading: 'Instruments/@IssuerName' },
  { key: 'underlyingName', field: 'otherName', heading: 'Component @InstrumentName' },
  { key: 'isin', field: 'isin', heading: 'Instruments/@ISIN' },
  { key: 'underlyingIsin', field: 'isin', heading: 'Component underlying @ISIN' },
  { key: 'cusip', field: 'cusip', heading: 'Instruments/@CUSIP' },
  { key: 'sedol', field: 'sedol', heading: 'Instruments/@SEDOL' },
  { key: 'ticker', field: 'ticker', heading: 'Instruments/@Ticker' },
  { key: 'venue', field: 'venue', heading: 'Instruments/@Market' },
  { key: 'country', field: 'country', heading: 'Instruments/@CountryOfIncorporation' },
  { key: 'priceCurrency', field: 'priceCurrency', heading: 'Instruments/@InstrumentCurrency' },
  { key: 'assetClass', field: 'assetClass', heading: 'Instruments/*' },
  { key: 'account', field: 'account', heading: 'Portfolio/@PortfolioId' },
  { key: 'quantity', field: 'quantity', heading: 'Asset/@Quantity' },
  { key: 'heldOn', field: 'heldOn', heading: 'Snapshot/@Date' },
  { key: 'assetId', field: 'clientRef', heading: 'Asset/@AssetId' },
];

interface Instrument {
  readonly values: RecordValues<InstrumentKey>;
  readonly components: readonly string[];
}

/** Characters that XML cannot hold: one between the parts of a text, one for a value that is missing. */
const between = '\u0000';
const missing = '\u0001';

/** The instruments of a snapshot, a text each: a million of them take a fraction of what they took as objects. */
class Instruments {
  readonly #texts = new Map<string, string>();

  get size(): number {
    return this.#texts.size;
  }

  set(id: string, { values, components }: Instrument): void {
    const parts = instrumentKeys.map((key) => values[key] ?? missing);
    this.#texts.set(detached(id), [...parts, ...components].join(between));
  }

  get(id: string): Instrument | undefined {
    const parts = this.#texts.get(id)?.split(between);
    if (parts === undefined) return undefined;
    const valueOf = (at: number): string | null => (parts[at] === missing ? null : (parts[at] ?? null));
    return {
      values: Object.fromEntries(instrumentKeys.map((key, at) => [key, valueOf(at)])),
      components: parts.slice(instrumentKeys.length),
    };
  }
}

/** Instruments that one snapshot may describe: they are kept until the assets that name them come. */
const instrumentsMax = 1_000_000;

/** Reads FundApps' snapshot in XML: each `Asset` of a portfolio is a position in the instrument that it names. */
export function fundappsMessage(): XmlMessage {
  const instruments = new Instruments();
  const instrument: RecordRows = (element) => {
    if (instruments.size >= instrumentsMax) refuse('tooManyRows', { row: element.line });
    const components = childrenOf(element, 'Component').flatMap(
      ({ attributes }) => attributes['InstrumentId'] ?? [],
    );
    instruments.set(element.attributes['InstrumentId'] ?? '', {
      values: instrumentValues(element),
      components,
    });
    return [];
  };
  const asset: RecordRows = (element, within) => {
    const { attributes, line } = element;
    const own = instruments.get(attributes['InstrumentId'] ?? '');
    const component = own?.components.length === 1 ? instruments.get(own.components[0] ?? '') : undefined;
    const cells = cellsOf(fundappsColumns, {
      ...(own?.values ?? instrumentValues(element)),
      name: attributes['AssetName'] ?? null,
      underlyingName: component?.values.instrumentName ?? null,
      underlyingIsin: component?.values.isin ?? null,
      account: attributeOf(within, 'Portfolio', 'PortfolioId'),
      quantity: attributes['Quantity'] ?? null,
      heldOn: attributeOf(within, 'Snapshot', 'Date')?.slice(0, 10) ?? null,
      assetId: attributes['AssetId'] ?? null,
    });
    return [{ row: line, cells }];
  };
  return {
    handlerOf: (path) => {
      if (path.endsWith('/Asset')) return asset;
      return /^Snapshot\/Instruments\/[^/]+$/.test(path) ? instrument : undefined;
    },
    finish: () => [],
  };
}

function instrumentValues({ name, attributes }: XmlElement): RecordValues<InstrumentKey> {
  return {
    instrumentName: attributes['InstrumentName'] ?? null,
    issuerName: attributes['IssuerName'] ?? null,
    isin: attributes['ISIN'] ?? null,
    cusip: attributes['CUSIP'] ?? null,
    sedol: attributes['SEDOL'] ?? null,
    ticker: attributes['Ticker'] ?? null,
    venue: attributes['Market'] ?? null,
    country: attributes['CountryOfIncorporation'] ?? attributes['CountryOfIssue'] ?? null,
    priceCurrency: attributes['InstrumentCurrency'] ?? null,
    assetClass: name === 'Asset' ? (attributes['AssetClass'] ?? null) : name,
  };
}

function attributeOf(within: readonly XmlStart[], name: string, attribute: string): string | null {
  return within.find((one) => one.name === name)?.attributes[attribute] ?? null;
}

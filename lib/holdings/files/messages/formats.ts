import type { MessageTraits, Row } from '../../rows.ts';
import { traitsOf } from './columns.ts';
import { form13fColumns, form13fMessage, nportColumns, nportMessage } from './filings.ts';
import { fundappsColumns, fundappsMessage } from './fundapps.ts';
import { gcusColumns, GcusReader } from './gcus.ts';
import { JsonReader, NdjsonReader } from './json.ts';
import { jsonColumns } from './json-record.ts';
import { mt535Columns } from './mt535-holding.ts';
import { Mt535Reader } from './mt535.ts';
import { semtColumns } from './semt-balance.ts';
import { SemtMessage } from './semt.ts';
import { SwiftReader } from './swift-fields.ts';
import { XmlReader } from './xml-reader.ts';

/** Reads one message file piece by piece, and what only its end tells. */
export interface PieceReader {
  push(piece: string): Row[];
  finish(): Row[];
}

interface MessageFormat {
  readonly isXml: boolean;
  readonly traits: MessageTraits;
  readonly reader: () => PieceReader;
}

/** The kinds of messages that are read; each is told by its content (`messageLayout`). */
export const messageFormats = {
  mt535: { isXml: false, traits: traitsOf('mt535', mt535Columns), reader: swiftReader },
  'semt.002': xml('semt.002', semtColumns, () => new SemtMessage()),
  'semt.003': xml('semt.003', semtColumns, () => new SemtMessage()),
  '13f': xml('13f', form13fColumns, form13fMessage),
  nport: xml('nport', nportColumns, nportMessage),
  'fundapps-xml': xml('fundapps-xml', fundappsColumns, fundappsMessage),
  pershingGcus: {
    isXml: false,
    traits: traitsOf('pershingGcus', gcusColumns),
    reader: () => new GcusReader(),
  },
  json: { isXml: false, traits: traitsOf('json', jsonColumns), reader: () => new JsonReader() },
  ndjson: { isXml: false, traits: traitsOf('ndjson', jsonColumns), reader: () => new NdjsonReader() },
} satisfies Record<string, MessageFormat>;

export type MessageLayout = keyof typeof messageFormats;

function xml(
  layout: string,
  columns: Parameters<typeof traitsOf>[1],
  message: () => ConstructorParameters<typeof XmlReader>[0],
): MessageFormat {
  return { isXml: true, traits: traitsOf(layout, columns), reader: () => new XmlReader(message()) };
}

function swiftReader(): PieceReader {
  const fields = new SwiftReader();
  const statement = new Mt535Reader();
  return {
    push: (piece) => statement.push(fields.push(piece)),
    finish: () => [...statement.push(fields.finish()), ...statement.finish()],
  };
}

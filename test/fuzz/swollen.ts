import { gzipSync } from 'node:zlib';
import { sharedXml, sheetXml, stylesXml } from '../lib/holdings/files/workbook/workbooks.ts';
import {
  flatXml,
  repeatedRow,
  row as documentRow,
  table,
  text,
} from '../lib/holdings/files/open-document/documents.ts';
import { sheet, spreadsheet } from '../lib/holdings/files/xml-spreadsheet/spreadsheets.ts';
import { label, mulRk, record, unicode } from '../lib/holdings/files/legacy-workbook/records.ts';
import { workbookBytes } from '../lib/holdings/files/legacy-workbook/workbooks.ts';
import type { Members } from './packing.ts';
import { packed } from './packing.ts';
import type { Random } from './random.ts';

/** Bytes that a swollen file unpacks to, and where what comes has a cost for every byte. */
const bytesMax = 24 * 1024 ** 2;
const costlyMax = 3 * 1024 ** 2;

/**
 * A small file that unpacks to megabytes of one and the same thing: what a reader may hold on to, or come to in the
 * square of its size. Those that once took more memory or time than they should are among them.
 */
export function swollen(ordinary: Members, random: Random): Buffer {
  const bytes = Math.floor((random.chance(0.5) ? bytesMax : costlyMax) * 2 ** -random.below(8));
  if (random.chance(0.4)) return swollenWorkbook(ordinary, bytes, random);
  if (random.chance(0.1)) return swollenLegacy(Math.min(bytes, costlyMax), random);
  const shapes = random.pick([messages, messages, texts, xmlShapes, xmlShapes]);
  return gzipSync(random.pick(shapes)(Math.min(bytes, shapes === texts ? costlyMax : bytes)), { level: 1 });
}

const times = (text: string, bytes: number): string =>
  text.repeat(Math.max(1, Math.floor(bytes / text.length)));

/** Workbooks that are one XML text. */
const xmlShapes: readonly Shape[] = [
  (bytes) => spreadsheet(sheet(times('<Row/>', bytes))),
  (bytes) => spreadsheet(sheet(`<Row>${times('<Cell/>', bytes)}</Row>`)),
  (bytes) => spreadsheet(sheet(times('<Row><Cell><Data>a</Data></Cell></Row>', Math.min(bytes, costlyMax)))),
  (bytes) => spreadsheet(sheet(`<Row><Cell><Data>${times('<B>a</B>', bytes)}</Data></Cell></Row>`)),
  (bytes) => spreadsheet(sheet(`<Row><Cell ${times('a="" ', bytes)}/></Row>`)),
  (bytes) => spreadsheet(times('<Styles><Style/></Styles>', bytes)),
  (bytes) => spreadsheet(distinct(Math.min(bytes, costlyMax), (at) => sheet('<Row/>', `s${at}`))),
  (bytes) => flatXml(times('<table:table/>', bytes)),
  (bytes) => flatXml(table(times('<table:table-row/>', bytes))),
  (bytes) => flatXml(table(times(repeatedRow(1_048_575, null), bytes))),
  (bytes) => flatXml(table(times(repeatedRow(900, 'a', 1), Math.min(bytes, costlyMax)))),
  (bytes) => flatXml(table(documentRow(text(times('<text:s text:c="900"/>', bytes))))),
  (bytes) => flatXml(table(documentRow(text(times('<text:span>a </text:span>', bytes))))),
];

/** Names that differ, as far as the bytes reach. */
function distinct(bytes: number, make: (at: number) => string): string {
  const pieces: string[] = [];
  for (let at = 0, length = 0; length < bytes; at += 1) {
    const piece = make(at);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}

type Shape = (bytes: number) => string;

const sheetShapes: readonly Shape[] = [
  (bytes) => times('<row><c><v>1</v></c></row>', Math.min(bytes, costlyMax)),
  (bytes) => times(`<row>${'<c/>'.repeat(500)}<c><v>1</v></c></row>`, Math.min(bytes, costlyMax)),
  (bytes) => distinct(Math.min(bytes, costlyMax) / 32, (at) => `<row><c r="XFD${at + 1}"><v>1</v></c></row>`),
  (bytes) => times('<row r="1048576"/>', bytes),
  (bytes) => times(' ', bytes),
  (bytes) => `<row ${times('a="" ', bytes)}/>`,
  (bytes) => `<row><c t="str"><v>${times('&amp;', bytes)}</v></c></row>`,
  (bytes) => `<row><c t="inlineStr"><is>${times('<r><t>a</t></r>', bytes)}</is></c></row>`,
  (bytes) => times('<a>', bytes),
];

const textShapes: readonly Shape[] = [
  (bytes) => times('<si/>', bytes),
  (bytes) => times('<si><t>ab</t></si>', bytes),
  (bytes) => times(`<si><t>${'中'.repeat(9_000)}</t></si>`, bytes),
  (bytes) => times(`<si>${'<r><t>a</t></r>'.repeat(3_000)}</si>`, bytes),
  (bytes) => times(`<si><t>${'_x0041_'.repeat(4_000)}</t></si>`, bytes),
];

/** Parts that are small in every honest workbook. */
const smallShapes: readonly Shape[] = [
  (bytes) => `<styleSheet>${times('<!-- -->', bytes)}</styleSheet>`,
  (bytes) => `<styleSheet ${distinct(bytes, (at) => `a${at}="" `)}/>`,
  (bytes) => `<styleSheet a="${times('&amp;', bytes)}"/>`,
  (bytes) => `<${times('n', bytes)}/>`,
  (bytes) => times(`<${'n'.repeat(50_000)}>`, bytes),
  (bytes) =>
    `<Relationships>${distinct(bytes, (at) => `<Relationship Id="r${at}" Target="a"/>`)}</Relationships>`,
  (bytes) => stylesXml([times('y', bytes)], [164]),
];

function swollenWorkbook(ordinary: Members, bytes: number, random: Random): Buffer {
  const members = new Map(ordinary);
  const names = [...members.keys()];
  const choice = random.below(3);
  if (choice === 0)
    members.set(random.pick(names.filter((name) => name.includes('sheet'))), partOf(sheetXml, sheetShapes));
  else if (choice === 1) members.set('xl/sharedStrings.xml', partOf(sharedXml, textShapes));
  else
    members.set(
      random.pick(names),
      partOf((text) => text, smallShapes),
    );
  return packed(members, random);

  function partOf(around: (inside: string) => string, shapes: readonly Shape[]): Buffer {
    return Buffer.from(around(random.pick(shapes)(bytes)));
  }
}

const heading = 'ISIN,Security Name,Quantity,Market Value\n';
const xml = '<?xml version="1.0"?>\n';
const filing = (inside: string): string =>
  `${xml}<informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable">${inside}</informationTable>`;
const mt535 = (inside: string): string => `:16R:GENL\n:20C::SEME//1\n:16S:GENL\n${inside}`;
const partHeading =
  'Open Positions,Header,Data Discriminator,Asset Category,Currency,Symbol,Quantity,Close Price\n';
const ibkr = `Statement,Header,Field Name,Field Value\n${'Statement,Data,a,b\n'.repeat(6)}`;

const messages: readonly Shape[] = [
  (bytes) => filing(`<infoTable ${distinct(bytes, (at) => `a${at}="" `)}/>`),
  (bytes) => filing(`<infoTable a="${times('x', bytes)}"/>`),
  (bytes) => filing(`<!--${times('x', bytes)}-->`),
  (bytes) => filing(times('x', bytes)),
  (bytes) => filing(times(`<${'n'.repeat(500_000)}>`, bytes)),
  (bytes) => filing(`<infoTable>${times('<a b=""/>', bytes)}</infoTable>`),
  (bytes) => filing(`<infoTable>${times(`<a>${'x'.repeat(2_000)}</a>`, bytes)}</infoTable>`),
  (bytes) => mt535(times(':16R:SUBSAFE\n', bytes)),
  (bytes) => mt535(`:16R:FIN\n${times(':93B::AGGR//UNIT/1,\n', bytes)}`),
  (bytes) => distinct(bytes / 2, (at) => `:16R:GENL\n:28E:1/MORE\n:97A::SAFE//${at}\n:16S:GENL\n`),
  (bytes) =>
    `${xml}<Snapshot><Instruments>${distinct(bytes / 2, (at) => `<Equity InstrumentId="${at}" ISIN="${at}"/>`)}</Instruments></Snapshot>`,
  (bytes) =>
    `${xml}<Document><SctiesBalCtdyRpt>${distinct(bytes / 2, (at) => `<Pgntn><PgNb>${at}</PgNb><LastPgInd>false</LastPgInd></Pgntn><StmtGnlDtls/>`)}</SctiesBalCtdyRpt></Document>`,
  (bytes) => `[{"name":"${times('x', bytes)}"}]`,
  (bytes) => `[{"name":${times('[', bytes)}`,
  (bytes) => `{"name":"a"}\n${times('{"quantity":1}\n', Math.min(bytes, costlyMax))}`,
  (bytes) => ibkr + times(partHeading, Math.min(bytes, costlyMax)),
  (bytes) =>
    ibkr +
    times(partHeading, bytes / 16) +
    times('Open Positions,Data,Summary,Stocks,USD,AAPL,1,1\n', bytes / 16),
];

const texts: readonly Shape[] = [
  (bytes) => heading + times(`${','.repeat(16_383)}\n`, bytes),
  (bytes) => times('a\n', bytes / 4),
  (bytes) => times('"a,b"\n', bytes / 4),
  (bytes) => times('"a\n', bytes / 4),
  (bytes) => times('"', 3 * bytes),
  (bytes) => times(',', 3 * bytes),
  (bytes) => `${heading}"${times(';', 3 * bytes)}`,
  (bytes) => `${heading}"${times(',', 2 * bytes)}\nUS0378331005,APPLE INC,1,1\n`,
  (bytes) => heading + times('\n', bytes / 4),
  (bytes) => heading + times(`,,5,${'x'.repeat(6_000)}\n`, bytes),
  (bytes) =>
    heading + times(`${'US0378331005,APPLE INC,1,1\n'.repeat(900)},Total Hong Kong - USD,,1\n`, bytes),
  (bytes) => times(heading + 'US0378331005,APPLE INC,1,1\n', bytes),
  (bytes) =>
    `${heading.trim()}${',Security Name'.repeat(3_000)}\n${times('US0378331005,APPLE INC,1,1\n', bytes)}`,
  (bytes) =>
    `SECURITY            ISIN            QUANTITY\n${times('CHINA MOBILE        HK0941009539           5\n', bytes)}`,
  (bytes) => times('\u0000', bytes),
  (bytes) => times('\u0081', bytes),
];

function swollenLegacy(bytes: number, random: Random): Buffer {
  const count = Math.floor(bytes / 8_000);
  if (random.chance(0.5)) {
    const cells = Array.from({ length: 250 }, () => [0, 6] as const);
    return gzipSync(
      workbookBytes({
        sheets: [{ records: Array.from({ length: count }, (_, row) => mulRk(row & 0xffff, 0, ...cells)) }],
      }),
    );
  }
  const names = Array.from({ length: count }, () => record(0x041e, [0, 0], unicode('y'.repeat(255))));
  return gzipSync(
    workbookBytes({ before: names, sheets: [{ records: [label(65_535, 255, unicode('x'))] }] }),
  );
}

import { cellText } from './cells.ts';
import { barColours } from './styles.ts';
import { chartRows } from './layout.ts';
import type { BarChart, CellValue, Tone } from '../sheet.ts';
import type { PlacedTable } from './layout.ts';

/** Two colours and a row range: a chart whose cells are known. `fromRow` is the 1-based row of its upper edge. */
export interface PlacedChart {
  readonly sheetName: string;
  readonly chart: BarChart;
  readonly placed: PlacedTable;
  readonly fromRow: number;
  /** How many of the sheet's columns the chart spans. */
  readonly columns: number;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const drawingSpace = 'http://schemas.openxmlformats.org/drawingml/2006';
const officeSpace = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';

/** The part that hangs a drawing on a sheet. */
export function sheetRelations(): string {
  return relations(`${officeSpace}/relationships/drawing`, '../drawings/drawing1.xml');
}

/** The part that hangs the chart on the drawing. */
export function drawingRelations(): string {
  return relations(`${officeSpace}/relationships/chart`, '../charts/chart1.xml');
}

function relations(type: string, target: string): string {
  return `${declaration}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}

/** What [Content_Types].xml has to say about the two parts. */
export const chartContentTypes = [
  '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>',
  '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>',
].join('');

/** The drawing: where on the sheet the chart stands. */
export function drawingXml({ fromRow, columns, chart }: PlacedChart): string {
  const corner = (name: string, col: number, row: number) =>
    `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return `${declaration}<xdr:wsDr xmlns:xdr="${drawingSpace}/spreadsheetDrawing" xmlns:a="${drawingSpace}/main"><xdr:twoCellAnchor>${corner('from', 0, fromRow - 1)}${corner('to', columns, fromRow - 1 + chartRows)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="${escaped(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawingSpace}/chart"><c:chart xmlns:c="${drawingSpace}/chart" xmlns:r="${officeSpace}/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
}

/** The chart: stacked horizontal bars that read the sheet's own cells. */
export function chartXml(placed: PlacedChart): string {
  const series = placed.chart.series.map((one, index) => seriesXml(placed, one, index)).join('');
  return `${declaration}<c:chartSpace xmlns:c="${drawingSpace}/chart" xmlns:a="${drawingSpace}/main" xmlns:r="${officeSpace}/relationships"><c:roundedCorners val="0"/><c:chart>${titleXml(placed.chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="101"/><c:axId val="102"/></c:barChart>${categoryAxis}${valueAxis}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900, false)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="D9DEE4"/></a:solidFill></a:ln></c:spPr></c:chartSpace>`;
}

function seriesXml(
  placed: PlacedChart,
  { column, tone }: { column: number; tone: Tone },
  index: number,
): string {
  const { headingRow, firstRow, table } = placed.placed;
  if (headingRow === null) throw new Error('A chart needs a table with headings');
  const rows = table.rows.slice(0, placed.chart.rowMax);
  const range = (at: number) => reference(placed.sheetName, at, firstRow, firstRow + rows.length - 1);
  const names = rows.map((row) => plainText(row[placed.chart.categoryColumn] ?? null));
  const values = rows.map((row) => plainText(row[column] ?? null));
  const heading = table.columns[column]?.heading ?? '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${reference(placed.sheetName, column, headingRow, headingRow)}</c:f>${cache('str', [heading])}</c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="${barColours[tone]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>${range(placed.chart.categoryColumn)}</c:f>${cache('str', names)}</c:strRef></c:cat><c:val><c:numRef><c:f>${range(column)}</c:f>${cache('num', values)}</c:numRef></c:val></c:ser>`;
}

function plainText(value: CellValue): string {
  const plain = value !== null && typeof value === 'object' ? value.value : value;
  return plain === null ? '' : String(plain);
}

function cache(kind: 'str' | 'num', values: readonly string[]): string {
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  const points = values
    .map((value, index) => `<c:pt idx="${index}"><c:v>${escaped(value)}</c:v></c:pt>`)
    .join('');
  return `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points}</c:${kind}Cache>`;
}

/** A reference into the sheet; the report's sheets have plain names and fewer than 27 columns that are charted. */
function reference(sheetName: string, column: number, fromRow: number, toRow: number): string {
  const letter = String.fromCharCode(65 + column);
  const from = `'${sheetName}'!$${letter}$${fromRow}`;
  return fromRow === toRow ? from : `${from}:$${letter}$${toRow}`;
}

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr lang="en-US" sz="1100" b="1"><a:solidFill><a:srgbClr val="1B3A5C"/></a:solidFill><a:latin typeface="Arial"/></a:rPr><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function textXml(size: number, bold: boolean): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="1F2933"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

const greyLine =
  '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="C3CAD2"/></a:solidFill></a:ln></c:spPr>';

const categoryAxis = `<c:catAx><c:axId val="101"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${greyLine}${textXml(900, false)}<c:crossAx val="102"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

const valueAxis = `<c:valAx><c:axId val="102"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines>${greyLine}</c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${greyLine}${textXml(900, false)}<c:crossAx val="101"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`;

/** Text for XML content and attributes. */
function escaped(text: string): string {
  return cellText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// Not the whole of exceljs: its readers and their libraries take as long to load as the rest of a small run.
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import type { WorkbookView, Worksheet } from 'exceljs';
import type { Writable } from 'node:stream';
import { chartContentTypes, chartXml, drawingRelations, drawingXml, sheetRelations } from './chart.ts';
import type { PlacedChart } from './chart.ts';
import { remembered } from '../remembered.ts';
import type { StyleNumber } from './row-xml.ts';

const firstSheetInFront: WorkbookView = {
  x: 0,
  y: 0,
  width: 28_000,
  height: 16_000,
  firstSheet: 0,
  activeTab: 0,
  visibility: 'visible',
};

/** The level that exceljs's packer takes by itself, handed on in fewer pieces. */
const packing = { level: 1, chunkSize: 64 * 1024 };

const contentTypesPart = '[Content_Types].xml';
const stylesPart = 'xl/styles.xml';

/**
 * exceljs's streaming writer with what it cannot do itself: every entry of the zip carries the report's date (same
 * input, same bytes), a chart's parts are packed along, and guarded text is marked as quoted.
 */
export class ReportPackage extends WorkbookWriter {
  private holdsChart = false;

  /** The number of a style in the workbook's one table of styles. */
  readonly styleNumber: StyleNumber = remembered((style) => this.styles.addStyleModel(style));

  /** `created` dates the workbook and every part of it. */
  constructor(stream: Writable, created: Date) {
    const creator = 'cmic-check';
    super({
      stream,
      created,
      creator,
      lastModifiedBy: creator,
      useStyles: true,
      useSharedStrings: false,
      zip: { zlib: packing },
    });
    this.views = [firstSheetInFront];
  }

  /** exceljs packs its first part, the theme, while it is being constructed: that is the moment to step in. */
  override addThemes(): Promise<void> {
    const { zip, created } = this;
    const append = zip.append.bind(zip);
    zip.append = (source, entry) => append(this.amended(source, entry.name), { ...entry, date: created });
    return super.addThemes();
  }

  /** As bytes: of text the packer makes some in a way that Node warns of. */
  private amended(part: unknown, name: string): unknown {
    return typeof part === 'string' ? Buffer.from(this.amendedText(part, name)) : part;
  }

  private amendedText(part: string, name: string): string {
    if (name === contentTypesPart && this.holdsChart)
      return part.replace('</Types>', `${chartContentTypes}</Types>`);
    return name === stylesPart ? quoteGuarded(part) : part;
  }

  /** Hangs the workbook's one chart on a sheet that is not yet committed and has neither links nor notes. */
  addChart(worksheet: Worksheet, placed: PlacedChart): void {
    this.holdsChart = true;
    worksheet._writeLegacyData = () => worksheet._write('<drawing r:id="rId1"/>');
    this.zip.append(sheetRelations(), { name: `xl/worksheets/_rels/sheet${worksheet.id}.xml.rels` });
    this.zip.append(drawingXml(placed), { name: 'xl/drawings/drawing1.xml' });
    this.zip.append(drawingRelations(), { name: 'xl/drawings/_rels/drawing1.xml.rels' });
    this.zip.append(chartXml(placed), { name: 'xl/charts/chart1.xml' });
  }
}

/** Guarded text is known by its reading order (styles.ts); quotePrefix keeps it text when someone edits the cell. */
function quoteGuarded(styles: string): string {
  return styles.replace(/<xf ([^>]*)>(<alignment [^>]*readingOrder="1")/g, '<xf quotePrefix="1" $1>$2');
}

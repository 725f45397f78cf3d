import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import { builtInFormat, customFormat } from '../workbook/formats.ts';
import type { NumberFormat } from '../workbook/formats.ts';
import { codePageDecoder } from './code-pages.ts';
import type { DecodeText } from './code-pages.ts';
import type { LegacyLimits } from './limits.ts';
import { biff5, biff8, oldBofs, record, substream } from './record-types.ts';
import { damagedRecord, Records } from './records.ts';
import type { Span } from './records.ts';
import { sheetSpans } from './tabs.ts';
import type { LegacySheet, Tab } from './tabs.ts';
import { Piece, wholeRecordText } from './texts.ts';

/** What an old workbook says about itself. `decode` is null where its texts are Unicode. */
export interface Globals {
  readonly sheets: readonly LegacySheet[];
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
  readonly decode: DecodeText | null;
  readonly texts: Span | null;
}

/** Western text, where a workbook of byte strings does not say its code page. */
const defaultCodePage = 1252;

const globalsAndStream = { start: 0, end: Number.POSITIVE_INFINITY };

/** Reads the beginning of a workbook's stream, up to the first sheet. Shared texts are only found, not read. */
export async function readGlobals(stream: ByteSource, limits: LegacyLimits): Promise<Globals> {
  if (stream.size === 0) refuse('fileEmpty', { seen: 'an Excel workbook without content' });
  const records = new Records(stream, globalsAndStream);
  while (!records.next()) await records.fill();
  const reader = new GlobalsReader(records, limits);
  for (;;) {
    while (records.next()) if (!reader.take()) return reader.finish(stream);
    await records.fill();
  }
}

class GlobalsReader {
  private readonly records: Records;
  private readonly limits: LegacyLimits;
  private readonly unicode: boolean;
  private readonly tabs: Tab[] = [];
  private readonly custom = new Map<number, NumberFormat>();
  private readonly styles: number[] = [];
  private decode: DecodeText | null;
  private date1904 = false;
  private textsStart: number | null = null;

  /** Stands on the first record, which says what the stream is. */
  constructor(records: Records, limits: LegacyLimits) {
    this.records = records;
    this.limits = limits;
    if (oldBofs.includes(records.type)) {
      refuse('fileLegacyXls', { seen: 'a workbook in the format of Excel 4 or older' });
    }
    if (records.type !== record.bof) damagedRecord('no workbook at the beginning of its stream');
    records.need(4);
    const version = records.word(0);
    if (version !== biff5 && version !== biff8) damagedRecord(`version ${version} of the old Excel format`);
    if (records.word(2) !== substream.globals) damagedRecord('a sheet without a workbook around it');
    this.unicode = version === biff8;
    this.decode = this.unicode ? null : codePageDecoder(defaultCodePage);
  }

  /** Takes a record; false at the last one. */
  take(): boolean {
    const { records } = this;
    switch (records.type) {
      case record.eof:
        return false;
      case record.filePass:
        return refuse('fileEncrypted', { seen: 'an encrypted Excel workbook' });
      case record.codePage:
        records.need(2);
        if (!this.unicode) this.decode = codePageDecoder(records.word(0));
        return true;
      case record.dateMode:
        records.need(2);
        this.date1904 = records.word(0) === 1;
        return true;
      case record.boundSheet:
        this.takeTab();
        return true;
      case record.sharedTexts:
        this.textsStart = records.place;
        return true;
      default:
        this.takeFormat();
        return true;
    }
  }

  /** What was found, when the last record is taken. */
  finish(stream: ByteSource): Globals {
    const { decode, date1904, textsStart } = this;
    return {
      sheets: sheetSpans(this.tabs, stream.size),
      formats: this.styles.map((id) => this.custom.get(id) ?? builtInFormat(id)),
      date1904,
      decode,
      texts: textsStart === null ? null : { start: textsStart, end: stream.size },
    };
  }

  /** Names come in the code page, which writers put before them. */
  private takeTab(): void {
    const { records, tabs, limits } = this;
    records.need(6);
    tabs.push({
      place: records.bytes.readUInt32LE(records.start),
      hidden: (records.word(4) & 3) !== 0,
      kind: records.word(4) >> 8,
      name: wholeRecordText(new Piece(records, 6), 1, this.decode),
    });
    if (tabs.length > limits.sheetsMax) refuse('contentTooLarge', { seen: `${tabs.length} sheets` });
  }

  private takeFormat(): void {
    const { records, custom, styles } = this;
    if (records.type === record.format) {
      records.need(2);
      const code = wholeRecordText(new Piece(records, 2), this.unicode ? 2 : 1, this.decode);
      custom.set(records.word(0), customFormat(code));
    } else if (records.type === record.style) {
      records.need(4);
      styles.push(records.word(2));
    }
    if (styles.length + custom.size > this.limits.stylesMax) {
      refuse('contentTooLarge', { seen: `more than ${this.limits.stylesMax} cell styles` });
    }
  }
}

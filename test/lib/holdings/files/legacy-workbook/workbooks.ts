import { defaultLegacyLimits } from '../../../../../lib/holdings/files/legacy-workbook/limits.ts';
import type { LegacyLimits } from '../../../../../lib/holdings/files/legacy-workbook/limits.ts';
import { openLegacyWorkbook } from '../../../../../lib/holdings/files/legacy-workbook/open.ts';
import type { Cell, OpenedFile } from '../../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { compoundBytes } from '../compound/compounds.ts';
import { sheetsOf } from '../workbook/workbooks.ts';
import {
  bof,
  boolErr,
  byteText,
  label,
  number,
  record,
  sharedLabel,
  substream,
  u16,
  u32,
  unicode,
} from './records.ts';

/** One tab: its records between BOF and EOF. `state` 1 is hidden, 2 very hidden; `kind` 0 is a worksheet. */
export interface SheetSpec {
  readonly name?: string | Uint8Array;
  readonly state?: number;
  readonly kind?: number;
  readonly type?: number;
  readonly records: readonly Uint8Array[];
  /** Where the workbook says that the sheet begins, instead of where it does. */
  readonly place?: number;
}

/** A workbook. `formats` are custom ones from number 164 on, `styles` the format number of each style. */
export interface WorkbookSpec {
  readonly version?: 5 | 8;
  readonly sheets: readonly SheetSpec[];
  readonly formats?: readonly string[];
  readonly styles?: readonly number[];
  readonly texts?: readonly Uint8Array[];
  /** Records that are put behind the first BOF. */
  readonly before?: readonly Uint8Array[];
}

const recordMax = 8224;

/** The records of a workbook, as they stand in its stream. */
export function streamOf(spec: WorkbookSpec): Buffer {
  const { version = 8, sheets, texts = [], before = [] } = spec;
  const head = Buffer.concat([bof(version, 5), ...before, ...formatsOf(spec)]);
  const tail = Buffer.concat([...(texts.length === 0 ? [] : [sharedTexts(texts)]), record(0x000a)]);
  const bodies = sheets.map(({ type = 0x10, records }) => substream(version, type, ...records));
  const tabsBytes = sheets.reduce((sum, sheet) => sum + tab(version, sheet, 0).length, 0);
  let place = head.length + tabsBytes + tail.length;
  const tabs = sheets.map((sheet, at) => {
    const written = tab(version, sheet, sheet.place ?? place);
    place += bodies[at]?.length ?? 0;
    return written;
  });
  return Buffer.concat([head, ...tabs, tail, ...bodies]);
}

function tab(version: 5 | 8, { name = 'Holdings', state = 0, kind = 0 }: SheetSpec, place: number): Buffer {
  const text = typeof name === 'string' && version === 8 ? unicode(name, 1) : byteText(Buffer.from(name), 1);
  return record(0x0085, u32(place), [state, kind], text);
}

function formatsOf({ version = 8, formats = [], styles = [0] }: WorkbookSpec): Buffer[] {
  return [
    ...formats.map((code, at) =>
      record(0x041e, u16(164 + at), version === 8 ? unicode(code) : byteText(Buffer.from(code), 1)),
    ),
    ...styles.map((format) => record(0x00e0, u16(0, format), Buffer.alloc(version === 8 ? 16 : 12))),
  ];
}

/** The table of shared texts, cut into records wherever a record is full, as the format asks. */
export function sharedTexts(texts: readonly Uint8Array[], max = recordMax): Buffer {
  const pieces: Buffer[] = [];
  let piece: Uint8Array = u32(texts.length, texts.length);
  const close = (): void => {
    pieces.push(record(pieces.length === 0 ? 0x00fc : 0x003c, piece));
    piece = Buffer.alloc(0);
  };
  for (const text of texts) {
    let rest: Uint8Array = text;
    const flags = text[2] ?? 0;
    const wide = (flags & 1) !== 0;
    const head = 3 + ((flags & 8) === 0 ? 0 : 2) + ((flags & 4) === 0 ? 0 : 4);
    const characters = head + ((text[0] ?? 0) | ((text[1] ?? 0) << 8)) * (wide ? 2 : 1);
    let done = 0;
    while (rest.length > 0) {
      let room = Math.min(max - piece.length, rest.length);
      const inside = done + room > head && done + room < characters;
      if (inside && wide && (done + room - head) % 2 !== 0) room -= 1;
      piece = Buffer.concat([piece, rest.subarray(0, room)]);
      rest = rest.subarray(room);
      done += room;
      if (rest.length === 0) break;
      close();
      if (done >= head && done < characters) piece = Buffer.from([wide ? 1 : 0]);
    }
  }
  close();
  return Buffer.concat(pieces);
}

/** The workbook in its compound file. */
export function workbookBytes(spec: WorkbookSpec): Buffer {
  return compoundBytes({ [spec.version === 5 ? 'Book' : 'Workbook']: padded(streamOf(spec)) });
}

/** Streams of workbooks are at least this long, as Excel writes them. */
function padded(stream: Buffer): Buffer {
  return stream.length >= 4096 ? stream : Buffer.concat([stream, Buffer.alloc(4096 - stream.length)]);
}

export function open(spec: WorkbookSpec, limits: Partial<LegacyLimits> = {}): Promise<OpenedFile> {
  return openStream(streamOf(spec), limits);
}

export function openStream(stream: Uint8Array, limits: Partial<LegacyLimits> = {}): Promise<OpenedFile> {
  return openLegacyWorkbook(bufferSource(stream), 'holdings.xls', { ...defaultLegacyLimits, ...limits });
}

/** The rows of the only sheet, given its records. */
export async function rowsIn(
  records: readonly Uint8Array[],
  spec: Partial<WorkbookSpec> = {},
): Promise<readonly (readonly Cell[])[]> {
  const file = await open({ ...spec, sheets: [{ records }] });
  return (await sheetsOf(file))['Holdings'] ?? [];
}

/** Plain cells. */
export type Plain = string | number | boolean | null;

/** A workbook that holds these rows on one sheet, texts shared in BIFF8 and in their cells in BIFF5. */
export function specOf(rows: readonly (readonly Plain[])[], version: 5 | 8 = 8): WorkbookSpec {
  const texts: Uint8Array[] = [];
  const records = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): Buffer[] => {
      if (cell === null) return [];
      if (typeof cell === 'number') return [number(row, column, cell)];
      if (typeof cell === 'boolean') return [boolErr(row, column, cell ? 1 : 0)];
      if (version === 5) return [label(row, column, byteText(Buffer.from(cell, 'latin1')))];
      return [sharedLabel(row, column, texts.push(unicode(cell)) - 1)];
    }),
  );
  return { version, sheets: [{ records }], texts };
}

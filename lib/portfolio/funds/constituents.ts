import type { OpenedFile, RowBatch } from '../../holdings/rows.ts';
import type { Position, ReadingResult, SecurityText } from '../../holdings/position.ts';
import { readPositions } from '../../holdings/read-positions.ts';
import { textOf } from '../../holdings/tables/cells.ts';
import { instrumentKey } from '../../screening/instrument.ts';
import type { LinesAbove } from './fund-statement.ts';

/** A security that funds hold, once for all rows that name it alike. */
export interface HeldSecurity {
  readonly security: SecurityText;
  readonly heldOn: string | null;
}

/** One row of a file of constituents. */
export interface ConstituentRow {
  readonly held: HeldSecurity;
  readonly sheet: string | null;
  readonly row: number;
  /** What stands in the column of funds or accounts. */
  readonly account: string | null;
  readonly weight: string | null;
  readonly value: string | null;
  readonly currency: string | null;
}

/** One file of constituents as it was read. `above` has the lines over the first table of each sheet. */
export interface ConstituentsFile {
  readonly reading: ReadingResult;
  readonly rows: readonly ConstituentRow[];
  readonly above: ReadonlyMap<string | null, LinesAbove>;
}

/** Keeps each distinct security once: files of many funds repeat the same ones. */
export type SecurityMemory = Map<string, HeldSecurity>;

const freely = { map: {}, sheet: null };

/** No title stands lower than this. */
const linesKept = 60;

/** Reads a file of constituents as holdings are read, by its own headings. Throws `InputRefused` where it cannot be read. */
export async function readConstituents(
  file: OpenedFile,
  input: number,
  memory: SecurityMemory,
): Promise<ConstituentsFile> {
  const rows: ConstituentRow[] = [];
  const first = new Map<string | null, { readonly row: number; readonly texts: readonly string[] }[]>();
  const reading = await readPositions(overheard(file, first), input, freely, (position) =>
    rows.push(rowOf(position, memory)),
  );
  const above = new Map<string | null, LinesAbove>();
  for (const { sheet, headerRow } of reading.tables) {
    if (above.has(sheet) || headerRow === null) continue;
    const lines = (first.get(sheet) ?? []).filter(({ row }) => row < headerRow);
    above.set(
      sheet,
      lines.map(({ texts }) => texts),
    );
  }
  return { reading, rows, above };
}

function rowOf(position: Position, memory: SecurityMemory): ConstituentRow {
  const { sheet, row, account, weight, marketValue: value, valueCurrency: currency } = position;
  const { words, numbers } = instrumentKey(position);
  const key = `${words}\u001e${numbers}\u001e${position.heldOn}\u001e${position.security.assetClass}`;
  const held = memory.get(key) ?? { security: position.security, heldOn: position.heldOn };
  memory.set(key, held);
  return { held, sheet, row, account, weight, value, currency };
}

/** The same file; the first rows of each sheet are written down in passing. */
function overheard(
  file: OpenedFile,
  first: Map<string | null, { readonly row: number; readonly texts: readonly string[] }[]>,
): OpenedFile {
  async function* batches(): AsyncGenerator<RowBatch> {
    for await (const batch of file.batches()) {
      const lines = first.get(batch.sheet.name) ?? [];
      first.set(batch.sheet.name, lines);
      for (const { row, cells } of lines.length < linesKept ? batch.rows : []) {
        const texts = cells.map((cell) => textOf(cell)).filter((text) => text !== '');
        if (texts.length > 0 && lines.length < linesKept) lines.push({ row, texts });
      }
      yield batch;
    }
  }
  return { ...file, batches };
}

import assert from 'node:assert/strict';
import { packedSheet } from '../../../../../lib/holdings/files/workbook/sheet.ts';
import type { CellContext } from '../../../../../lib/holdings/files/workbook/values.ts';
import { PackedReader } from '../../../../../lib/holdings/packed/packed-rows.ts';
import { RowWriter } from '../../../../../lib/holdings/packed/row-writer.ts';
import type { Cell, RowList } from '../../../../../lib/holdings/rows.ts';
import { formats } from './sheet-models.ts';

/** Where a part is cut into chunks, in bytes; `all`: after every byte. */
export type Cuts = readonly number[] | 'all';

/** The bytes of a part in chunks. */
export async function* pieces(bytes: Uint8Array, cuts: Cuts): AsyncGenerator<Uint8Array> {
  const places = cuts === 'all' ? Array.from(bytes, (_, at) => at) : cuts.map((cut) => cut % bytes.length);
  let from = 0;
  for (const cut of places.toSorted((a, b) => a - b)) {
    yield await Promise.resolve(bytes.subarray(from, cut));
    from = cut;
  }
  yield bytes.subarray(from);
}

/** The rows of the only sheet of a workbook, in batches. */
export async function* sheetRows(
  chunks: AsyncIterable<Uint8Array>,
  context: CellContext,
): AsyncGenerator<RowList> {
  const reader = new PackedReader();
  const [info, writer] = [{ name: 'Sheet1', hidden: false }, new RowWriter(context.texts.length)];
  for await (const packed of packedSheet(chunks, { info, context, writer })) yield reader.open(packed);
}

/** The rows of a sheet that comes in chunks. Their numbers must run without a gap. */
export async function readSheet(
  sheet: Uint8Array,
  cuts: Cuts,
  texts: readonly string[],
): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const batch of sheetRows(pieces(sheet, cuts), { texts, formats, date1904: false })) {
    for (const { row, cells } of batch) {
      rows.push(cells);
      assert.equal(row, rows.length);
    }
  }
  return rows;
}

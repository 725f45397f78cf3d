import assert from 'node:assert/strict';
import { openText } from '../../../../../lib/holdings/files/text/open.ts';
import type { TextLimits } from '../../../../../lib/holdings/files/text/limits.ts';
import type { Cell, OpenedFile, Row } from '../../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import type { Problem } from '../../../../../lib/problems.ts';
import { InputRefused } from '../../../../../lib/problems.ts';

export async function rowsOf(file: OpenedFile): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of file.batches()) rows.push(...batch.rows);
  return rows;
}

export function open(bytes: Uint8Array | string, limits?: TextLimits): Promise<OpenedFile> {
  return openText(bufferSource(Buffer.from(bytes)), 'holdings.csv', limits);
}

export async function cellsOf(bytes: Uint8Array | string): Promise<(readonly Cell[])[]> {
  return (await rowsOf(await open(bytes))).map(({ cells }) => cells);
}

export async function refusal(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof InputRefused, `refused, not ${String(error)}`);
  return error.problems[0]!;
}

const tables = new Map<string, Map<string, number[]>>();

/** Encodes text in a double-byte encoding, by turning its decoder around. */
export function encoded(text: string, encoding: string): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    Array.from(text).flatMap((one) => {
      const bytes = one < '\u0080' ? [one.charCodeAt(0)] : table.get(one);
      assert.ok(bytes, `${one} in ${encoding}`);
      return bytes;
    }),
  );
}

function tableOf(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(text).length === 1 && text !== '\uFFFD' && !table.has(text))
        table.set(text, [lead, trail]);
    }
  }
  return table;
}

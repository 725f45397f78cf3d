import { openHoldings } from '../../lib/holdings/files/open.ts';
import type { ReadingResult } from '../../lib/holdings/position.ts';
import { readPositions } from '../../lib/holdings/read-positions.ts';
import { bufferSource } from '../../lib/holdings/rows.ts';
import type { OpenedFile } from '../../lib/holdings/rows.ts';
import { readPublication } from '../../lib/listings/publication.ts';
import { InputRefused } from '../../lib/problems.ts';
import { readTransactions } from '../../lib/transactions/read-transactions.ts';
import { world } from '../lib/transactions/reading.ts';

/** What became of a file: read, refused with a code, or a fault of ours. */
export type Verdict =
  | { readonly kind: 'read'; readonly positions: number }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'fault'; readonly text: string };

/** What a file is taken for. */
export type ReadAs = 'holdings' | 'trades' | 'list';

/** How a file is read: as what, and what a user fixed by hand. */
export interface ReadHow {
  readonly as: ReadAs;
  readonly map: Readonly<Record<string, string>>;
  readonly sheet: string | null;
}

export const freely: ReadHow = { as: 'holdings', map: {}, sheet: null };

/** Reads a file as a screening would, up to its positions, and checks that every row is accounted for. */
export async function judge(bytes: Uint8Array, how: ReadHow = freely): Promise<Verdict> {
  try {
    if (how.as === 'list') {
      const { listings } = await readPublication([{ name: 'fuzzed', source: bufferSource(bytes) }]);
      return { kind: 'read', positions: listings.length };
    }
    let positions = 0;
    for (const file of await openHoldings(bufferSource(bytes), 'fuzzed')) {
      const read = await rowsOf(file, how);
      if (typeof read === 'string') return { kind: 'fault', text: read };
      positions += read;
    }
    return { kind: 'read', positions };
  } catch (error) {
    if (error instanceof InputRefused) return refusedAs(error);
    return { kind: 'fault', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** How many positions or trades a file gives; what is wrong where its rows do not add up. */
async function rowsOf(file: OpenedFile, { as, map, sheet }: ReadHow): Promise<number | string> {
  let delivered = 0;
  const deliver = (): void => {
    delivered += 1;
  };
  const choices = { map, sheet };
  const { account, skippedByReason }: ReadingResult =
    as === 'trades'
      ? await readTransactions(file, 0, { choices, deliver, context: world })
      : await readPositions(file, 0, choices, deliver);
  const skipped = Object.values(skippedByReason).reduce((sum, count) => sum + count, 0);
  const isWhole = account.rows === account.positions + account.skipped + account.problemRows;
  if (isWhole && delivered === account.positions && skipped === account.skipped) return delivered;
  return `rows unaccounted for: ${JSON.stringify({ ...account, delivered, skipped })}`;
}

/** A refusal must say which file, and in words what to do. */
function refusedAs({ problems }: InputRefused): Verdict {
  const [first] = problems;
  if (first === undefined || first.text.length < 10 || first.file === null) {
    return { kind: 'fault', text: `a refusal that says nothing: ${JSON.stringify(first)}` };
  }
  return { kind: 'refused', code: first.code };
}

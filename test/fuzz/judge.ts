import { openHoldings } from '../../lib/holdings/files/open.ts';
import { readPositions } from '../../lib/holdings/read-positions.ts';
import { bufferSource } from '../../lib/holdings/rows.ts';
import { InputRefused } from '../../lib/problems.ts';

/** What became of a file: read, refused with a code, or a fault of ours. */
export type Verdict =
  | { readonly kind: 'read'; readonly positions: number }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'fault'; readonly text: string };

const choices = { map: {}, sheet: null };

/** Reads a file as a screening would, up to its positions, and checks that every row is accounted for. */
export async function judge(bytes: Uint8Array): Promise<Verdict> {
  try {
    let positions = 0;
    for (const file of await openHoldings(bufferSource(bytes), 'fuzzed')) {
      let delivered = 0;
      const { account, skippedByReason } = await readPositions(file, 0, choices, () => {
        delivered += 1;
      });
      const skipped = Object.values(skippedByReason).reduce((sum, count) => sum + count, 0);
      const isWhole = account.rows === account.positions + account.skipped + account.problemRows;
      if (!isWhole || delivered !== account.positions || skipped !== account.skipped) {
        return {
          kind: 'fault',
          text: `rows unaccounted for: ${JSON.stringify({ ...account, delivered, skipped })}`,
        };
      }
      positions += delivered;
    }
    return { kind: 'read', positions };
  } catch (error) {
    if (error instanceof InputRefused) return refusedAs(error);
    return { kind: 'fault', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** A refusal must say which file, and in words what to do. */
function refusedAs({ problems }: InputRefused): Verdict {
  const [first] = problems;
  if (first === undefined || first.text.length < 10 || first.file === null) {
    return { kind: 'fault', text: `a refusal that says nothing: ${JSON.stringify(first)}` };
  }
  return { kind: 'refused', code: first.code };
}

import type { ReadingResult, RowAccount } from '../holdings/position.ts';
import type { InputRecord, ScreeningCounts } from './record.ts';
import type { ScreeningInput, ScreeningResult } from './screen.ts';

/** The kinds of input whose rows count; the others are only compared with. */
export const countedKinds = ['holdings', 'transactions'] as const satisfies readonly ScreeningInput['kind'][];

/** Whether the rows of an input count. */
export function isCounted({ kind }: Pick<InputRecord, 'kind'>): boolean {
  return countedKinds.some((one) => one === kind);
}

type Found = Omit<ScreeningCounts, 'rows' | 'positions' | 'transactions' | 'skipped' | 'problems'>;

/** Puts together what the reading of the inputs left and what was found in them. */
export function resultOf(
  inputs: readonly ScreeningInput[],
  readings: readonly ReadingResult[],
  found: Pick<ScreeningResult, 'counts' | 'alerts'>,
): Omit<ScreeningResult, 'breaches' | 'judged' | 'compared'> {
  const problemsByCode: Record<string, number> = {};
  for (const reading of readings) {
    for (const [code, count] of Object.entries(reading.problemsByCode)) {
      problemsByCode[code] = (problemsByCode[code] ?? 0) + (count ?? 0);
    }
  }
  return {
    inputs: inputs.map((input, number) => inputRecord(input, readings[number])),
    ...found,
    problems: readings.flatMap((reading) => reading.problems),
    problemsByCode,
    skipped: readings.flatMap((reading) => reading.skipped),
  };
}

/**
 * The rows of holdings and transactions, accounted for, beside what was found in them. Earlier holdings and the
 * constituents of funds are only compared with: each has its own account.
 */
export function countsOf(
  inputs: readonly ScreeningInput[],
  readings: readonly ReadingResult[],
  found: Found,
): ScreeningCounts {
  const of = (...kinds: readonly ScreeningInput['kind'][]): readonly RowAccount[] =>
    readings.flatMap(({ account }, number) => {
      const kind = inputs[number]?.kind;
      return kind !== undefined && kinds.includes(kind) ? [account] : [];
    });
  const sum = (accounts: readonly RowAccount[], pick: keyof RowAccount): number =>
    accounts.reduce((total, account) => total + account[pick], 0);
  const both = of(...countedKinds);
  return {
    rows: sum(both, 'rows'),
    positions: sum(of('holdings'), 'positions'),
    transactions: sum(of('transactions'), 'positions'),
    skipped: sum(both, 'skipped'),
    problems: sum(both, 'problemRows'),
    ...found,
  };
}

function inputRecord(input: ScreeningInput, reading: ReadingResult | undefined): InputRecord {
  if (reading === undefined) throw new Error(`input ${input.name} was not read`);
  return {
    name: input.name,
    sha256: input.sha256,
    bytes: input.bytes,
    kind: input.kind,
    heldOn: reading.heldOn,
    layout: reading.layout,
    encoding: input.file.text?.encoding ?? null,
    separator: input.file.text?.separator ?? null,
    tables: reading.tables,
    account: reading.account,
    skippedByReason: reading.skippedByReason,
  };
}

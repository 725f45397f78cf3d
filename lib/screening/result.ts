import type { ReadingResult, RowAccount } from '../holdings/position.ts';
import { type InputRecord, isScreened, type ScreeningCounts } from './record.ts';
import type { InputIdentity, ScreeningInput, ScreeningResult } from './screen.ts';

/** An input, with its file where it came as one. */
type InputRead = InputIdentity & Partial<Pick<ScreeningInput, 'file' | 'fund'>>;

type Found = Omit<ScreeningCounts, 'rows' | 'positions' | 'transactions' | 'skipped' | 'problems'>;

/** Puts together what the reading of the inputs left and what was found in them. */
export function resultOf(
  inputs: readonly InputRead[],
  readings: readonly ReadingResult[],
  found: Pick<ScreeningResult, 'counts' | 'alerts'>,
): Omit<ScreeningResult, 'breaches' | 'judged' | 'together' | 'funds' | 'compared'> {
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
  inputs: readonly InputIdentity[],
  readings: readonly ReadingResult[],
  found: Found,
): ScreeningCounts {
  const of = (kind: InputIdentity['kind']): readonly RowAccount[] =>
    readings.flatMap(({ account }, number) => (inputs[number]?.kind === kind ? [account] : []));
  const sum = (accounts: readonly RowAccount[], pick: keyof RowAccount): number =>
    accounts.reduce((total, account) => total + account[pick], 0);
  const both = readings.flatMap(({ account }, number) => {
    const kind = inputs[number]?.kind;
    return kind !== undefined && isScreened(kind) ? [account] : [];
  });
  return {
    rows: sum(both, 'rows'),
    positions: sum(of('holdings'), 'positions'),
    transactions: sum(of('transactions'), 'positions'),
    skipped: sum(both, 'skipped'),
    problems: sum(both, 'problemRows'),
    ...found,
  };
}

function inputRecord(input: InputRead, reading: ReadingResult | undefined): InputRecord {
  if (reading === undefined) throw new Error(`input ${input.name} was not read`);
  const { file } = input;
  return {
    name: input.name,
    sha256: input.sha256,
    bytes: input.bytes,
    kind: input.kind,
    ...(input.fund === undefined ? {} : { fund: input.fund }),
    heldOn: reading.heldOn,
    layout: reading.layout,
    encoding: file?.text?.encoding ?? null,
    separator: file?.text?.separator ?? null,
    tables: reading.tables,
    account: reading.account,
    skippedByReason: reading.skippedByReason,
  };
}

import type { ReadingResult } from '../holdings/position.ts';
import type { InputRecord, ScreeningCounts } from './record.ts';
import type { ScreeningInput, ScreeningResult } from './screen.ts';

type Found = Omit<ScreeningCounts, 'rows' | 'positions' | 'skipped' | 'problems'>;

/** Puts together what the reading of the inputs left and what was found in them. */
export function resultOf(
  inputs: readonly ScreeningInput[],
  readings: readonly ReadingResult[],
  found: Pick<ScreeningResult, 'counts' | 'alerts'>,
): ScreeningResult {
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

/** The rows of all readings, accounted for, beside what was found in them. */
export function countsOf(readings: readonly ReadingResult[], found: Found): ScreeningCounts {
  const sum = (pick: (reading: ReadingResult) => number): number =>
    readings.reduce((total, one) => total + pick(one), 0);
  return {
    rows: sum((one) => one.account.rows),
    positions: sum((one) => one.account.positions),
    skipped: sum((one) => one.account.skipped),
    problems: sum((one) => one.account.problemRows),
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

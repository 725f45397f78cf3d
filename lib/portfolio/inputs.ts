import type { NumberedInput, ScreeningInput } from '../screening/screen.ts';
import type { StatedTrades } from './stated-trades.ts';

/** A file, or trades that a program states in a request. */
export type PortfolioInput = ScreeningInput | StatedTrades;

/** The files given as this, each with its number in the run. */
export function filesAs(
  kind: PortfolioInput['kind'],
  inputs: readonly PortfolioInput[],
): readonly NumberedInput[] {
  return inputs.flatMap((input, number) =>
    input.kind === kind && 'file' in input ? [{ number, input }] : [],
  );
}

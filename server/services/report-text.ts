import { positionsCsv } from '../../lib/report/csv.ts';
import type { PositionJson, ScreeningJson } from '../../lib/screening/json.ts';
import type { ScreenedPosition } from '../../lib/screening/record.ts';
import { positionJson } from '../../lib/screening/to-json.ts';

/**
 * The text of a screening piece by piece, its positions taken from `batches` instead of from `json`: a million
 * positions never stand in memory, let alone as one string. One line a position.
 */
export async function* jsonText(
  json: ScreeningJson,
  batches: AsyncIterable<readonly ScreenedPosition[]>,
): AsyncGenerator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(json)) {
    yield `${before}${JSON.stringify(key)}: `;
    if (key === 'positions') yield* arrayText(batches);
    else yield JSON.stringify(value);
    before = ',\n';
  }
  yield '\n}\n';
}

async function* arrayText(batches: AsyncIterable<readonly ScreenedPosition[]>): AsyncGenerator<string> {
  let before = '[';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield `${before}\n${batch.map((one) => JSON.stringify(positionJson(one))).join(',\n')}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n]';
}

/** The text of the positions table piece by piece: one heading, then the rows of each batch. */
export async function* csvText(
  json: ScreeningJson,
  batches: AsyncIterable<readonly ScreenedPosition[]>,
): AsyncGenerator<string> {
  const tableOf = (positions: readonly PositionJson[]): string =>
    [...positionsCsv({ ...json, positions })].join('');
  const heading = tableOf([]);
  yield heading;
  for await (const batch of batches) {
    yield tableOf(batch.map((one) => positionJson(one))).slice(heading.length);
  }
}

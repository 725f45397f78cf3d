/** An instant as the clock on the wall shows it: `2022-06-03T00:01:00` and the zone's letters. */
export interface WallTime {
  readonly local: string;
  readonly zone: string;
}

const instant = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** New York's two offsets get the letters that people know; every other offset is written out. */
const zones: Readonly<Record<string, string>> = { '-04:00': 'EDT', '-05:00': 'EST', Z: 'UTC' };

/** Splits an ISO 8601 instant into wall time and zone; fractions of a second are dropped. */
export function wallTime(iso: string): WallTime {
  const [, local, offset] = instant.exec(iso) ?? [];
  if (local === undefined || offset === undefined) throw new Error(`Not an instant with its zone: ${iso}`);
  return { local, zone: zones[offset] ?? `UTC${offset}` };
}

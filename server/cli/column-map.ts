import { UsageRefused } from './usage.ts';

/** The values of `--map field=Heading` by field. Refuses fields that are not among those given. */
export function columnMap<Field extends string>(
  pairs: readonly string[],
  fields: readonly Field[],
): Readonly<Partial<Record<Field, string>>> {
  const map: Partial<Record<Field, string>> = {};
  for (const pair of pairs) {
    const [name, heading] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (!pair.includes('=') || heading === '') throw new UsageRefused(`--map ${pair}: write field=Heading.`);
    const field = fields.find((one) => one === name);
    if (field === undefined)
      throw new UsageRefused(`--map ${pair}: the field is one of ${fields.join(', ')}.`);
    map[field] = heading;
  }
  return map;
}

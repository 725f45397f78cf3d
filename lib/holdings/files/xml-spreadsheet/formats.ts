import { customFormat, plainFormat } from '../workbook/formats.ts';
import type { NumberFormat } from '../workbook/formats.ts';

const day: NumberFormat = { date: true, timeOfDay: false, zeros: 0 };
const clock: NumberFormat = { date: true, timeOfDay: true, zeros: 0 };

/** Formats that go by a name here. The others of that kind (`Fixed`, `Standard`, `Percent`, `Currency`) are of numbers. */
const namedFormats: ReadonlyMap<string, NumberFormat> = new Map([
  ['general date', day],
  ['short date', day],
  ['medium date', day],
  ['long date', day],
  ['short time', clock],
  ['medium time', clock],
  ['long time', clock],
]);

const namesOfNumbers = new Set(
  'general|general number|fixed|standard|percent|scientific|currency|euro currency|yes/no|true/false|on/off'.split(
    '|',
  ),
);

/** Understands a format by its name or its code. */
export function formatOf(format: string): NumberFormat {
  const name = format.trim().toLowerCase();
  if (namesOfNumbers.has(name)) return plainFormat;
  return namedFormats.get(name) ?? customFormat(format);
}

import { commaLanguages } from '../headings/vocabulary.ts';
import type { DateOrder } from '../typed-dates.ts';
import type { FieldOfColumn } from './fields.ts';
import type { ColumnProfile } from './sample.ts';

/** Share of CUSIPs from which a column of identifiers is one of the US. */
const cusipsMin = 0.3;

/** The order of dates that a file's language or numbering implies: CUSIPs are used where the month is written first. */
export function customaryOrder(
  fields: readonly FieldOfColumn[],
  profiles: readonly ColumnProfile[],
): DateOrder | null {
  if (isCommaLanguage(fields)) return 'dayFirst';
  const isOfUs = ({ index, field }: FieldOfColumn): boolean => {
    const { filled = 0, cusip = 0 } = profiles[index]?.count ?? {};
    return field === 'cusip' || (field === 'identifier' && cusip > 0 && cusip >= filled * cusipsMin);
  };
  return fields.some(isOfUs) ? 'monthFirst' : null;
}

/** Whether most headings are in languages that write a comma before decimals. */
export function isCommaLanguage(fields: readonly FieldOfColumn[]): boolean {
  const languages = fields.flatMap(({ language }) => language ?? []);
  const comma = languages.filter((language) => commaLanguages.has(language)).length;
  return comma > 0 && comma >= languages.length / 2;
}

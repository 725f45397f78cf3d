import { refuse } from '../../../problems.ts';
import type { SheetInfo } from '../../rows.ts';
import { damagedRecord } from './records.ts';
import type { Span } from './records.ts';

/** One worksheet and the part of the stream that holds its rows. */
export interface LegacySheet {
  readonly info: SheetInfo;
  readonly span: Span;
}

/** One tab as the workbook lists it: `place` is where its records begin; of the kinds, 0 is a worksheet. */
export interface Tab {
  readonly place: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly kind: number;
}

const worksheetKind = 0;

/**
 * The tabs that hold rows, each with its part of the stream: up to where the next tab begins, so that no two tabs
 * read the same bytes, whatever their places say. Charts, macros and modules are left out.
 */
export function sheetSpans(tabs: readonly Tab[], size: number): readonly LegacySheet[] {
  if (tabs.length === 0) refuse('fileDamaged', { text: 'The workbook has no sheet. Save it again.' });
  const places = [...new Set(tabs.map((tab) => tab.place))].sort((one, other) => one - other);
  const ends = new Map(places.map((place, at) => [place, Math.min(places[at + 1] ?? size, size)]));
  const seen = new Set<number>();
  const sheets: LegacySheet[] = [];
  for (const { place, name, hidden, kind } of tabs) {
    if (kind !== worksheetKind) continue;
    if (place >= size || seen.has(place)) damagedRecord(`the sheet ${name} at byte ${place} of ${size}`);
    seen.add(place);
    sheets.push({ info: { name, hidden }, span: { start: place, end: ends.get(place) ?? size } });
  }
  if (sheets.length === 0)
    refuse('noTable', { text: 'The workbook holds charts or macros only, no worksheet.' });
  return sheets;
}

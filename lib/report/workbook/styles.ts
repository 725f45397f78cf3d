import type { Alignment, Border, Fill, Font, Style } from 'exceljs';
import type { Tone } from '../sheet.ts';

/** Fill and text colours of each tone; every pair has a contrast of at least 7 to 1. */
export const toneColours: Readonly<Record<Tone, { readonly fill: string; readonly text: string }>> = {
  alert: { fill: 'FFFBE3E1', text: 'FF7A1712' },
  caution: { fill: 'FFFFF0C7', text: 'FF5C4300' },
  calm: { fill: 'FFE1ECF8', text: 'FF1B3A5C' },
  neutral: { fill: 'FFECEFF2', text: 'FF374450' },
  good: { fill: 'FFE3F2E6', text: 'FF1A4D26' },
};

/** Strong colours of the tones for the bars of a chart, apart in lightness as well as in hue. */
export const barColours: Readonly<Record<Tone, string>> = {
  alert: '8C2D19',
  caution: 'E0A100',
  calm: '2F6DA8',
  neutral: '8894A0',
  good: '2E7D4F',
};

const ink = { argb: 'FF1F2933' };
const navy = { argb: 'FF1B3A5C' };
const fontName = 'Arial';

const font = (size: number, more: Partial<Font> = {}): Partial<Font> => ({
  name: fontName,
  size,
  color: ink,
  ...more,
});
const line = (argb: string, style: Border['style'] = 'thin'): Partial<Border> => ({
  style,
  color: { argb },
});
const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const top: Partial<Alignment> = { vertical: 'top' };
const wrapped: Partial<Alignment> = { vertical: 'top', wrapText: true };
const body = { font: font(9), border: { bottom: line('FFD9DEE4', 'hair') } };

export type CellStyle = Partial<Style>;

/**
 * Text that a spreadsheet could take for a formula when someone edits or re-exports it. Its reading order is set
 * so that the finished style sheet can be told to quote it (exceljs has no quotePrefix of its own).
 */
const guardedAlignment: Partial<Alignment> = { ...wrapped, readingOrder: 'ltr' };

export const sheetStyles = {
  title: { font: font(15, { bold: true, color: navy }), alignment: { vertical: 'middle' } },
  note: { font: font(9, { color: { argb: 'FF4A5560' } }), alignment: wrapped },
  tableTitle: { font: font(11, { bold: true, color: navy }), alignment: { vertical: 'bottom' } },
  heading: {
    font: font(9, { bold: true, color: navy }),
    fill: solid('FFE8EDF3'),
    alignment: { vertical: 'middle', wrapText: true },
  },
  headingRight: {
    font: font(9, { bold: true, color: navy }),
    fill: solid('FFE8EDF3'),
    alignment: { vertical: 'middle', wrapText: true, horizontal: 'right', indent: 1 },
  },
  empty: { font: font(9, { italic: true, color: { argb: 'FF4A5560' } }), alignment: top },
  text: { ...body, alignment: wrapped },
  textRunningOn: { ...body, alignment: top },
  textGuarded: { ...body, alignment: guardedAlignment },
  textRight: { ...body, alignment: { ...wrapped, horizontal: 'right', indent: 1 } },
  choice: { ...body, fill: solid('FFFAFBE8'), alignment: wrapped },
} as const satisfies Record<string, CellStyle>;

/** The style of the line that carries a sheet's verdict or warning. */
export function leadStyle(tone: Tone): CellStyle {
  const { fill, text } = toneColours[tone];
  return {
    font: font(11, { bold: true, color: { argb: text } }),
    fill: solid(fill),
    alignment: { vertical: 'middle', wrapText: true, indent: 1 },
  };
}

/** The style of a table's title that asks for attention. */
export function tonedTitleStyle(tone: Tone): CellStyle {
  const { fill, text } = toneColours[tone];
  return {
    ...sheetStyles.tableTitle,
    font: font(11, { bold: true, color: { argb: text } }),
    fill: solid(fill),
  };
}

/** What conditional formatting paints over a cell that holds a tone's word. */
export function toneOverlay(tone: Tone): CellStyle {
  const { fill, text } = toneColours[tone];
  return {
    font: { color: { argb: text }, bold: true },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } },
  };
}

type Side = 'left' | 'right';

const numberStyles: Readonly<Record<Side, Map<string, CellStyle>>> = { left: new Map(), right: new Map() };

/** The room of two hyphens keeps a number off the text in the next column. */
const gap = '_-_-';

/**
 * The style of a number shown in the given format at one side of its cell; one object a format, as styles are looked up by
 * object. At the right side the format gets some room behind it.
 */
export function numberStyle(format: string, side: Side): CellStyle {
  const known = numberStyles[side].get(format);
  if (known !== undefined) return known;
  const style: CellStyle = {
    ...body,
    numFmt: side === 'right' ? `${format}${gap}` : format,
    alignment: { vertical: 'top', horizontal: side },
  };
  numberStyles[side].set(format, style);
  return style;
}

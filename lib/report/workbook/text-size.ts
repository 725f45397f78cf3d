/**
 * How much room text takes, reckoned in pixels of 9-point Arial and a little more than it really takes: programs
 * differ in their fonts, and a row that is a line too high is better than text that is cut off.
 */

/** A column's width unit is the width of a digit in the workbook's default font. */
const pixelsPerUnit = 7;

/** Padding on both sides of a cell. */
const padding = 8;

const widestPixels = 12.5;

function characterPixels(code: number): number {
  if (code >= 0x2e80) return widestPixels;
  if (code >= 0x41 && code <= 0x5a) return 8;
  if (code >= 0x61 && code <= 0x7a) return 5.7;
  if (code >= 0x30 && code <= 0x39) return 6.8;
  return code === 0x20 ? 3.5 : 4.6;
}

function linePixels(line: string): number {
  let pixels = 0;
  for (let index = 0; index < line.length; index += 1) pixels += characterPixels(line.charCodeAt(index));
  return pixels;
}

/** The width in column units that holds the longest line of the text without wrapping. */
export function unitsWide(text: string): number {
  return (Math.max(...text.split('\n').map(linePixels)) + padding) / pixelsPerUnit;
}

/** Lines that a text needs when wrapped at word ends in a column; `scale` is the font's size over 9 points. */
export function linesHigh(text: string, columnUnits: number, scale = 1): number {
  const room = columnUnits * pixelsPerUnit - padding;
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, room, scale), 0);
}

function wrappedLines(line: string, room: number, scale: number): number {
  if (line.length * widestPixels * scale <= room) return 1;
  const key = `${room} ${scale} ${line}`;
  const known = reckoned.get(key);
  if (known !== undefined) return known;
  if (reckoned.size >= reckonedMax) reckoned.clear();
  const lines = reckonLines(line, room, scale);
  reckoned.set(key, lines);
  return lines;
}

/** Reports repeat the same sentences in row after row. */
const reckoned = new Map<string, number>();
const reckonedMax = 2000;

function reckonLines(line: string, room: number, scale: number): number {
  let [lines, used] = [1, 0];
  for (const word of line.split(/(?<= )|(?=[\u2e80-\uffff])/)) {
    const pixels = linePixels(word) * scale;
    if (used > 0 && used + pixels > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(pixels / room) - 1);
    used = pixels > room ? pixels % room : used + pixels;
  }
  return lines;
}

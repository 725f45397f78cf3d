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

/** The pixels of the characters that most texts are made of. */
const commonPixels = Float64Array.from({ length: 0x80 }, (_, code) => characterPixels(code));

function pixelsOf(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < 0x80 ? (commonPixels[code] ?? 0) : characterPixels(code);
}

/** The width in column units that holds the longest line of the text without wrapping. */
export function unitsWide(text: string): number {
  let [widest, pixels] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) === lineEnd) pixels = 0;
    else pixels += pixelsOf(text, index);
    if (pixels > widest) widest = pixels;
  }
  return (widest + padding) / pixelsPerUnit;
}

const lineEnd = 0x0a;
const blank = 0x20;

/** From here on a line may be broken before every character. */
const firstIdeograph = 0x2e80;

/** Lines that a text needs when wrapped at word ends in a column; `scale` is the font's size over 9 points. */
export function linesHigh(text: string, columnUnits: number, scale = 1): number {
  const room = columnUnits * pixelsPerUnit - padding;
  if (text.length * widestPixels * scale <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, room, scale), 0);
}

function wrappedLines(line: string, room: number, scale: number): number {
  if (line.length * widestPixels * scale <= room) return 1;
  let [lines, used, start] = [1, 0, 0];
  while (start < line.length) {
    const end = wordEnd(line, start);
    const pixels = linePixels(line, start, end) * scale;
    if (used > 0 && used + pixels > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(pixels / room) - 1);
    used = pixels > room ? pixels % room : used + pixels;
    start = end;
  }
  return lines;
}

/** Where the word ends that starts at `start`, the blank behind it included. */
function wordEnd(line: string, start: number): number {
  let end = start + 1;
  while (end < line.length && line.charCodeAt(end - 1) !== blank && line.charCodeAt(end) < firstIdeograph)
    end += 1;
  return end;
}

function linePixels(line: string, start: number, end: number): number {
  let pixels = 0;
  for (let index = start; index < end; index += 1) pixels += pixelsOf(line, index);
  return pixels;
}

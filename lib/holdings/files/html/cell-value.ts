import type { Cell } from '../../rows.ts';
import type { Attributes } from './markup.ts';

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** What is shown of a day or a time: its number is that of a spreadsheet's calendar, which the page does not tell. */
const dayOrTime = /\p{L}{3}|\d\s*[-/:年月]\s*\d|^\d{1,4}\.\d{1,2}\.\d{1,4}\.?$/u;
const leadingZero = /^[^\d]*0\d/;

/**
 * The value of a cell: the number or the text that a spreadsheet wrote beside what is shown (`x:num`, `sdval`, `x:str`),
 * else the text. A number is shown as text where its format says more: a day, leading zeros, a percentage.
 */
export function cellValue(shown: string | null, attributes: Attributes | null): Cell {
  if (attributes === null) return shown;
  const text = attributes.get('x:str');
  if (text !== undefined) return text.trim() === '' ? shown : text;
  const number = numberOf(attributes);
  if (number === null || (shown !== null && saysMore(shown, number))) return shown;
  return number;
}

/** Whether a tag has any of the attributes that a value is written in. */
export function statesValue(attributes: Attributes): boolean {
  return (
    attributes.has('x:num') || attributes.has('x:str') || attributes.has('sdval') || attributes.has('data-v')
  );
}

function numberOf(attributes: Attributes): number | null {
  const isTyped = attributes.get('data-t') === 'n';
  const stated =
    attributes.get('x:num') ??
    attributes.get('sdval') ??
    (isTyped ? attributes.get('data-v') : undefined) ??
    '';
  const text = stated.trim();
  if (text.length > 40 || !plainNumber.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

function saysMore(shown: string, number: number): boolean {
  const text = shown.trim();
  if (text.length > 60 || text.endsWith('%') || leadingZero.test(text)) return true;
  return dayOrTime.test(text) && !showsDigitsOf(text, number);
}

/** Whether the digits are those of the number, rounded somewhere: `1.234.567` is no day, and `USD 5.00` no month. */
function showsDigitsOf(text: string, number: number): boolean {
  const digits = text.replaceAll(/\D/g, '');
  const places = [0, 1, 2, 3, 4, 5, 6];
  return places.some((count) => Math.abs(number).toFixed(count).replace('.', '') === digits);
}

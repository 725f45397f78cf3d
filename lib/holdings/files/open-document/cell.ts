import { refuse } from '../../../problems.ts';
import type { Cell } from '../../rows.ts';
import { cellCharactersMax } from '../workbook/limits.ts';
import { elementName } from '../workbook/names.ts';
import { cellTooLong } from '../workbook/text.ts';
import type { XmlTokens } from '../workbook/tokens.ts';
import { Numbers } from '../workbook/values.ts';
import type { TagAttributes } from '../xml-sheets/attributes.ts';
import { timeAlone, WrittenTimes } from '../xml-sheets/times.ts';
import { attributeNames, calcNamespace, officeNamespace } from './names.ts';

/** What kinds of values a cell may say that it has. */
const types = ['float', 'percentage', 'currency', 'string', 'date', 'time', 'boolean', 'void'] as const;
type ValueType = (typeof types)[number];

/** The attribute that holds the value of a kind. */
const valueNames: Readonly<Record<ValueType, number>> = {
  float: attributeNames.value,
  percentage: attributeNames.value,
  currency: attributeNames.value,
  string: attributeNames.stringValue,
  date: attributeNames.dateValue,
  time: attributeNames.timeValue,
  boolean: attributeNames.booleanValue,
  void: attributeNames.value,
};

/** How spreadsheets display a formula that came to an error; the value beside it is then a zero or nothing. */
const displayedError = /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|Err:\d{3}|#ERR\d{3}!)$/;

const notCalculated: Cell = { kind: 'fault', fault: 'notCalculated', text: '=…' };

/** Makes cells of what a cell says of its value and what it displays. */
export class CellValues {
  private readonly numbers = new Numbers({ texts: [], formats: [], date1904: false });
  private readonly times = new WrittenTimes();
  private office = elementName('office');
  private calc = elementName('calcext');
  private type: ValueType | null = null;
  private value: string | null = null;
  private isFormula = false;
  private isError = false;

  /** Notes the prefixes that the root of the document declares. */
  startDocument(attributes: TagAttributes): void {
    this.office = attributes.prefixOf(officeNamespace) ?? this.office;
    this.calc = attributes.prefixOf(calcNamespace) ?? this.calc;
  }

  start(attributes: TagAttributes): void {
    const type = attributes.text(attributeNames.valueType, this.office);
    this.type = type === null ? null : typeOf(type);
    this.value = this.type === null ? null : attributes.text(valueNames[this.type], this.office);
    this.isFormula = attributes.has(attributeNames.formula);
    this.isError = attributes.text(attributeNames.valueType, this.calc) === 'error';
  }

  /** The value of a cell that displays this text. A formula whose result was not stored is a fault, never 0 or blank. */
  finish(shown: string): Cell {
    if (this.isError || (this.isFormula && displayedError.test(shown))) {
      return { kind: 'fault', fault: 'error', text: shown };
    }
    if (this.type === 'string') return textOf(this.value ?? shown);
    const value = this.value?.trim() ?? '';
    if (value !== '') return this.typed(value, shown);
    return shown === '' && this.isFormula ? notCalculated : textOf(shown);
  }

  private typed(value: string, shown: string): Cell {
    if (this.type === 'date') return timeAlone(value) ?? this.times.date(value);
    if (this.type === 'time') return timeOf(value) ?? textOf(shown);
    if (this.type === 'boolean') return truth(value);
    return zeroFilled(value, shown) ?? this.numbers.cell(value, 0);
  }
}

/** Whether a cell says anything at all; the many that do not are told quickly. */
export function isBlankCell(tokens: XmlTokens, attributes: TagAttributes): boolean {
  return (
    tokens.closesItself &&
    !attributes.has(attributeNames.valueType) &&
    !attributes.has(attributeNames.formula)
  );
}

function typeOf(type: string): ValueType {
  return types.find((one) => one === type) ?? refuse('fileDamaged', { seen: `cell type ${type}` });
}

function textOf(text: string): Cell {
  if (text.length > cellCharactersMax) cellTooLong(text);
  return text === '' ? null : text;
}

/** A number that is displayed with leading zeros, and nothing else, is that text: a code such as `002415`. */
function zeroFilled(value: string, shown: string): string | null {
  return /^0\d+$/.test(shown) && Number(shown) === Number(value) ? shown : null;
}

function truth(value: string): Cell {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return refuse('fileDamaged', { seen: value });
}

const daySeconds = 86_400;

/** A duration as a clock shows it; one of a day and more is a number of days, as other spreadsheets store it. */
function timeOf(value: string): Cell {
  const parts = /^PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?$/.exec(value);
  if (parts === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (all >= daySeconds) return all / daySeconds;
  return new Date(all * 1000).toISOString().slice(11, 19);
}

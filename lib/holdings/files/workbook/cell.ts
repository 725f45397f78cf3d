import { refuse } from '../../../problems.ts';
import type { Cell } from '../../rows.ts';
import { digitNine, digitZero, letterS, space } from './ascii.ts';
import { cellCharactersMax } from './limits.ts';
import { joinedText, TextRuns } from './runs.ts';
import { isoDate } from './serials.ts';
import { cellTooLong, unescapedText } from './text.ts';
import type { XmlTokens } from './tokens.ts';
import { elementName } from './names.ts';
import type { CellContext } from './values.ts';
import { Numbers } from './values.ts';

const valueName = elementName('v');
const formulaName = elementName('f');
const inlineName = elementName('is');

/** How the `t` attribute of a cell says what its value is (ECMA-376 18.18.11). */
const cellTypes = ['s', 'n', 'b', 'e', 'd', 'str', 'inlineStr'] as const;
type CellType = (typeof cellTypes)[number];

/** The depth of a cell's own parts: worksheet, sheetData, row, c, then `v`, `f` or `is`. */
const partDepth = 5;

/** Reads one cell after the other: its `c` element, what that holds, and the value it comes to. */
export class CellReader {
  private readonly context: CellContext;
  readonly numbers: Numbers;
  private readonly runs = new TextRuns(inlineName);
  private type: CellType = 'n';
  private style = 0;
  private part = 0;
  private hasValue = false;
  private hasFormula = false;
  private raw = '';
  private index = -1;

  constructor(context: CellContext) {
    this.context = context;
    this.numbers = new Numbers(context);
  }

  start(tokens: XmlTokens): void {
    this.type = tokens.t.start < 0 ? 'n' : cellType(tokens);
    this.style = tokens.s.start < 0 ? 0 : wholeNumber(tokens, tokens.s.start, tokens.s.end, 0);
    this.part = 0;
    this.hasValue = false;
    this.hasFormula = false;
    this.raw = '';
    this.index = -1;
    this.runs.take();
  }

  open(tokens: XmlTokens): void {
    if (tokens.depth > partDepth) {
      this.runs.open(tokens);
      return;
    }
    this.part = tokens.name;
    if (this.part === valueName) this.hasValue = true;
    else if (this.part === formulaName) this.hasFormula = true;
  }

  text(tokens: XmlTokens): void {
    if (tokens.depth > partDepth) this.runs.add(tokens);
    else if (this.part !== valueName || tokens.depth !== partDepth) return;
    else if (this.type === 's')
      this.index = wholeNumber(tokens, tokens.textStart, tokens.textEnd, this.index);
    else this.raw = joinedText(this.raw, tokens);
  }

  close(tokens: XmlTokens): void {
    if (tokens.depth >= partDepth) this.runs.close(tokens);
  }

  /** The value. A formula whose result was not stored is a fault, never 0 and never blank. */
  finish(): Cell {
    if (this.hasFormula && !this.isCalculated()) return { kind: 'fault', fault: 'notCalculated', text: '=…' };
    const { type, raw } = this;
    if (type === 's') return this.index < 0 ? null : this.sharedText();
    if (type === 'n' && raw !== '') return this.numbers.cell(raw, this.style);
    if (type === 'b') return this.truth();
    if (type === 'e') return { kind: 'fault', fault: 'error', text: raw };
    if (type === 'd') return raw === '' ? null : isoDate(raw);
    return this.ownText();
  }

  /** An empty text is a result as well; anything else has to say something. */
  private isCalculated(): boolean {
    if (this.type === 'inlineStr') return true;
    if (this.type === 's') return this.index >= 0;
    return this.hasValue && (this.type === 'str' || this.raw.trim() !== '');
  }

  private sharedText(): Cell {
    const text = this.context.texts[this.index];
    if (text === undefined) {
      refuse('fileDamaged', { seen: `shared text ${this.index} of ${this.context.texts.length}` });
    }
    return text === '' ? null : text;
  }

  /** The text in the cell itself, in either place: some writers put it where its type does not say. */
  private ownText(): Cell {
    const text = this.runs.take() || unescapedText(this.raw);
    if (text.length > cellCharactersMax) cellTooLong(text);
    return text === '' ? null : text;
  }

  private truth(): Cell {
    const raw = this.raw.trim();
    if (raw === '') return null;
    if (raw === '1' || raw === 'true') return true;
    if (raw === '0' || raw === 'false') return false;
    return refuse('fileDamaged', { seen: raw });
  }
}

function cellType(tokens: XmlTokens): CellType {
  const { bytes, t } = tokens;
  if (t.end - t.start === 1 && bytes[t.start] === letterS) return 's';
  const name = bytes.toString('utf8', t.start, t.end);
  return cellTypes.find((type) => type === name) ?? refuse('fileDamaged', { seen: `cell type ${name}` });
}

/** A whole number in bytes, continued from `before` (-1: none yet), blanks around it allowed. */
function wholeNumber(tokens: XmlTokens, start: number, end: number, before: number): number {
  const { bytes } = tokens;
  let value = before;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= digitZero && byte <= digitNine) value = Math.max(value, 0) * 10 + byte - digitZero;
    else if (byte > space) refuse('fileDamaged', { seen: bytes.toString('utf8', start, end) });
  }
  return value;
}

import { refuse } from '../../../problems.ts';
import type { Cell } from '../../rows.ts';
import type { NumberFormat } from '../workbook/formats.ts';
import { plainFormat } from '../workbook/formats.ts';
import { Numbers } from '../workbook/values.ts';
import { timeAlone, WrittenTimes } from '../xml-sheets/times.ts';
import type { Survey } from './survey.ts';

/** How the text of a cell is meant (`ss:Type`). */
const types = ['String', 'Number', 'DateTime', 'Boolean', 'Error'] as const;
type DataType = (typeof types)[number];

/** What stands in one cell of the file. `text` is `null` where it holds no `Data` at all. */
export interface WrittenCell {
  readonly type: string | null;
  readonly text: string | null;
  readonly style: string | null;
  readonly isFormula: boolean;
}

/** The style of cells that name none. */
const defaultStyle = 'Default';

/** Makes cells of what is written in them. */
export class CellValues {
  private readonly numbers: Numbers;
  private readonly times = new WrittenTimes();
  private readonly formats: readonly NumberFormat[];
  private readonly styles: ReadonlyMap<string, number>;

  constructor({ formats, date1904 }: Survey) {
    this.formats = [plainFormat, ...formats.values()];
    this.styles = new Map([...formats.keys()].map((id, at) => [id, at + 1]));
    this.numbers = new Numbers({ texts: [], formats: this.formats, date1904 });
  }

  /** The value. A formula whose result was not stored is a fault, never 0 and never blank. */
  cell({ type, text, style, isFormula }: WrittenCell): Cell {
    const kind = typeOf(type);
    if (isFormula && (text === null || (kind !== 'String' && text.trim() === ''))) {
      return { kind: 'fault', fault: 'notCalculated', text: '=…' };
    }
    if (text === null || text === '') return null;
    if (kind === 'Number') return this.numbers.cell(text, this.styleOf(style));
    if (kind === 'DateTime') return this.dateTime(text, style);
    if (kind === 'Boolean') return truth(text.trim());
    if (kind === 'Error') return { kind: 'fault', fault: 'error', text };
    return text;
  }

  private styleOf(style: string | null): number {
    return this.styles.get(style ?? defaultStyle) ?? 0;
  }

  /** A time without a day is written as one of the day before the first. */
  private dateTime(text: string, style: string | null): Cell {
    const isTime = this.formats[this.styleOf(style)]?.timeOfDay ?? false;
    return (isTime ? timeAlone(text) : null) ?? this.times.date(text);
  }
}

function typeOf(type: string | null): DataType {
  if (type === null) return 'String';
  return types.find((one) => one === type) ?? refuse('fileDamaged', { seen: `cell type ${type}` });
}

function truth(text: string): Cell {
  if (text === '') return null;
  if (text === '1' || /^true$/i.test(text)) return true;
  if (text === '0' || /^false$/i.test(text)) return false;
  return refuse('fileDamaged', { seen: text });
}

import type { EventEmitter } from 'node:events';
import type { DataValidation, Style } from 'exceljs';

/** A stream of a generation that does not tell its backlog in public. */
interface OldWritable extends EventEmitter {
  readonly _writableState: { readonly length: number; readonly ending: boolean };
}

/** What exceljs 4.4.0 has at run time, its typings leave out, and the report's package needs. */
declare module 'exceljs' {
  interface Worksheet {
    readonly dataValidations: { add(range: string, validation: DataValidation): void };
    /** Of a streamed sheet: where its XML flows to; it ignores what the receivers say about their backlog. */
    readonly stream: { readonly pipes: readonly OldWritable[] };
    /** Of a streamed sheet: appends to its XML. */
    _write(xml: string): void;
    /** Of a streamed sheet: the number of the first row that is not written yet. */
    _rowZero: number;
    /** Of a streamed sheet: called where the schema wants the drawing and the notes. */
    _writeLegacyData(): void;
  }

  interface Workbook {
    /** The table of styles: gives the number of a style, a new one where it has none like it. */
    readonly styles: { addStyleModel(style: Partial<Style>): number };
  }

  namespace stream {
    namespace xlsx {
      interface WorkbookWriterOptions {
        created: Date;
        creator: string;
        lastModifiedBy: string;
      }

      interface WorkbookWriter {
        /** The zip file; it takes a part under its name and packs parts in that order. */
        readonly zip: {
          append(source: unknown, entry: { name: string; date?: Date }): unknown;
        };
      }
    }
  }
}

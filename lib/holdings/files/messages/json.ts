import { refuse } from '../../../problems.ts';
import type { Row } from '../../rows.ts';
import { jsonRow } from './json-record.ts';
import { JsonObjects } from './json-objects.ts';
import { LineCutter } from './lines.ts';
import type { Line } from './lines.ts';

const charactersMax = 64 * 1024;

/** Positions as a program states them, an object on each line (NDJSON); a line that is none is a problem of its own. */
export class NdjsonReader {
  readonly #lines = new LineCutter({ bars: false, charactersMax });

  push(piece: string): Row[] {
    return this.#lines.push(piece).flatMap(rowOf);
  }

  finish(): Row[] {
    return this.#lines.finish().flatMap(rowOf);
  }
}

function rowOf({ text, line }: Line): Row[] {
  const stated = text.trim();
  return stated === '' ? [] : [jsonRow(stated, line)];
}

/** Positions in one JSON array, bare or as `{"positions": […]}`. A row is the place in the array, from 1. */
export class JsonReader {
  readonly #objects = new JsonObjects(charactersMax);
  #records = 0;

  push(piece: string): Row[] {
    return this.#objects.push(piece).map((text) => {
      this.#records += 1;
      return jsonRow(text, this.#records);
    });
  }

  finish(): Row[] {
    if (this.#objects.isEnded) return [];
    return refuse('fileDamaged', {
      seen: `${this.#records} positions`,
      text: `The JSON ends within its array, after ${this.#records} positions: it is cut off. Send it again.`,
    });
  }
}

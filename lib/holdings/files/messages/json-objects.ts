import { refuse } from '../../../problems.ts';

/** How the array may begin: bare, or as the only field of an object. */
export const arrayStart = /^\s*(?:\[|\{\s*"positions"\s*:\s*\[)/;

/** Characters within which the array has to begin. */
const startMax = 1024;

/** Cuts the objects of one JSON array out of a text that arrives in pieces; never holds more than one of them. */
export class JsonObjects {
  readonly #charactersMax: number;
  #rest = '';
  /** Where the search goes on within the rest. */
  #at = 0;
  #depth = 0;
  #isText = false;
  #state: 'start' | 'first' | 'next' | 'comma' | 'closing' | 'ended' = 'start';
  #isWrapped = false;
  #cut = 0;

  constructor(charactersMax: number) {
    this.#charactersMax = charactersMax;
  }

  /** Whether the array has ended as it should. */
  get isEnded(): boolean {
    return this.#state === 'ended';
  }

  /** The texts of the objects that are complete with this piece. Refuses (`fileDamaged`) what is no array of objects. */
  push(piece: string): string[] {
    this.#rest += piece;
    if (this.#state === 'start' && !this.#begin()) return [];
    const found: string[] = [];
    for (;;) {
      if (this.#depth === 0 && !this.#toObject()) break;
      const end = this.#objectEnd();
      if ((end ?? this.#rest.length) > this.#charactersMax) this.#refuseLength();
      if (end === null) break;
      found.push(this.#rest.slice(0, end));
      this.#rest = this.#rest.slice(end);
      this.#at = 0;
      this.#cut += 1;
      this.#state = 'comma';
    }
    return found;
  }

  #begin(): boolean {
    this.#rest = this.#rest.trimStart();
    const [start] = arrayStart.exec(this.#rest) ?? [];
    if (start === undefined) {
      if (this.#rest.length > startMax) this.#refuse(this.#rest);
      return false;
    }
    this.#isWrapped = start.includes('{');
    this.#rest = this.#rest.slice(start.length);
    this.#state = 'first';
    return true;
  }

  /** Goes over what stands between objects; true where the rest begins with one. */
  #toObject(): boolean {
    let at = 0;
    for (; at < this.#rest.length; at += 1) {
      const character = this.#rest[at] ?? '';
      if (character === '{' && (this.#state === 'first' || this.#state === 'next')) break;
      if (character.trim() !== '') this.#pass(character, at);
    }
    this.#rest = this.#rest.slice(at);
    return this.#rest !== '';
  }

  #pass(character: string, at: number): void {
    if (character === ',' && this.#state === 'comma') this.#state = 'next';
    else if (character === ']' && (this.#state === 'first' || this.#state === 'comma'))
      this.#state = this.#isWrapped ? 'closing' : 'ended';
    else if (character === '}' && this.#state === 'closing') this.#state = 'ended';
    else this.#refuse(this.#rest.slice(at));
  }

  /** Where the object that the rest begins with ends; null where it goes on in the next piece. */
  #objectEnd(): number | null {
    const marks = /["\\{}]/g;
    marks.lastIndex = this.#at;
    for (let found = marks.exec(this.#rest); found !== null; found = marks.exec(this.#rest)) {
      const [mark] = found;
      if (mark === '\\') {
        if (found.index + 1 >= this.#rest.length) {
          this.#at = found.index;
          return null;
        }
        marks.lastIndex = found.index + 2;
      } else if (mark === '"') this.#isText = !this.#isText;
      else if (!this.#isText) {
        this.#depth += mark === '{' ? 1 : -1;
        if (this.#depth === 0) return found.index + 1;
      }
    }
    this.#at = this.#rest.length;
    return null;
  }

  #refuseLength(): never {
    return refuse('cellTooLong', { row: this.#cut + 1, seen: this.#rest.slice(0, 200) });
  }

  #refuse(seen: string): never {
    return refuse('fileDamaged', {
      row: this.#cut + 1,
      seen: seen.slice(0, 200),
      text: `After ${this.#cut} positions the JSON goes on with something that is no position. Send an array of objects and nothing else, or an object on each line.`,
    });
  }
}

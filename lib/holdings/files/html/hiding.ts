import { unshown } from './elements.ts';
import type { Attributes } from './markup.ts';

/** Follows the one element at a time whose text is not shown: in it, elements of its own name are counted. */
export class Hiding {
  #name: string | null = null;
  #depth = 0;

  /** Whether what comes is not shown. */
  get isOn(): boolean {
    return this.#name !== null;
  }

  /** An element begins. In a cell, one that is hidden is a key to sort by, or a note; elsewhere it is read. */
  open(name: string, attributes: Attributes, isInCell: boolean): void {
    if (this.#name !== null) this.#depth += name === this.#name ? 1 : 0;
    else if (unshown.has(name) || (isInCell && isHidden(attributes))) {
      this.#name = name;
      this.#depth = 1;
    }
  }

  close(name: string): void {
    if (name !== this.#name) return;
    this.#depth -= 1;
    if (this.#depth === 0) this.#name = null;
  }

  /** Ends it whatever is open: rows and cells are read wherever they stand, as hidden rows of a workbook are. */
  end(): void {
    this.#name = null;
  }
}

function isHidden(attributes: Attributes): boolean {
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  return style !== undefined && /display\s{0,5}:\s{0,5}none/i.test(style);
}

import { randomNumbers } from '../random-numbers.ts';

/** Choices that one number decides: the same number makes the same file on every machine. */
export class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    // Neighbouring seeds begin alike; a few numbers later they do not.
    this.#next = randomNumbers(Math.imul(seed + 1, 0x9e3779b1));
    for (let skipped = 0; skipped < 4; skipped += 1) this.#next();
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.#next() * end);
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }

  /** The same things in any order. */
  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    return list.flatMap(() => left.splice(this.below(left.length), 1));
  }
}

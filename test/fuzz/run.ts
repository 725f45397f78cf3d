import { createCases } from './cases.ts';
import type { Case } from './cases.ts';
import type { Given, Told } from './reader.ts';
import { readApart, Stopped } from './reading.ts';

/** A file that was not read as it should be, by the number that makes it again. */
export interface Finding {
  readonly number: number;
  readonly what: 'fault' | Stopped['what'];
  readonly text: string;
}

export interface Summary {
  files: number;
  positions: number;
  readonly byHow: Map<string, number>;
  readonly byVerdict: Map<string, number>;
  slowest: { readonly number: number; readonly ms: number };
  /** Memory of the reading process before its first file, and at its highest, which it came to with file `number`. */
  baseMb: number;
  largest: { readonly number: number; readonly mb: number };
  readonly findings: Finding[];
}

/** Times that a file must be stopped to be a hang. */
const hangsMin = 3;

/** Reads the files of these numbers in a process of their own, which begins anew where a file ends it. */
export async function fuzz(
  from: number,
  count: number,
  progress: (summary: Summary) => void = () => undefined,
): Promise<Summary> {
  const run = new Run(await createCases(), from, progress);
  const until = from + count;
  for (let next = from; next < until;) next = await run.readFrom(next, until);
  return run.summary;
}

class Run {
  readonly summary: Summary;
  readonly #caseOf: (number: number) => Case;
  readonly #progress: (summary: Summary) => void;
  #hung = { number: -1, times: 0 };

  constructor(caseOf: (number: number) => Case, from: number, progress: (summary: Summary) => void) {
    this.#caseOf = caseOf;
    this.#progress = progress;
    this.summary = {
      files: 0,
      positions: 0,
      byHow: new Map(),
      byVerdict: new Map(),
      slowest: { number: from, ms: 0 },
      baseMb: 0,
      largest: { number: from, mb: 0 },
      findings: [],
    };
  }

  /** Reads on to the end or to a file that ends the process; returns the number to go on with. */
  async readFrom(from: number, until: number): Promise<number> {
    const { summary } = this;
    const ways = new Map<number, string>();
    const given = (number: number): Given => {
      const { how, bytes, read } = this.#caseOf(number);
      ways.set(number, how);
      return { number, bytes, read };
    };
    const told = (one: Told): void => {
      this.#note(one, ways.get(one.number) ?? '');
      ways.delete(one.number);
    };
    const ready = (peakMb: number): void => {
      summary.baseMb ||= peakMb;
    };
    try {
      await readApart({ from, until, given, ready, told });
      return until;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      return this.#afterStop(error, ways.get(error.number));
    }
  }

  async #afterStop({ number, what, message }: Stopped, unread: string | undefined): Promise<number> {
    if (what === 'hang') {
      // A busy machine stands still at times; a file that hangs does so again.
      this.#hung = { number, times: this.#hung.number === number ? this.#hung.times + 1 : 1 };
      if (this.#hung.times < hangsMin) return number;
    }
    const text = what === 'memory' ? `${message}; ${await this.#alone(number)}` : message;
    this.summary.findings.push({ number, what, text });
    if (unread !== undefined) this.#count(unread, what);
    return number + 1;
  }

  /** What a file takes that is the first of its process: whether it was the file, or what many left behind. */
  async #alone(number: number): Promise<string> {
    let took = 'too much';
    const told = ({ peakMb }: Told): void => {
      took = `${Math.round(peakMb)} MB`;
    };
    const given = (one: number): Given => ({ number: one, ...this.#caseOf(one) });
    const alone = { from: number, until: number + 1, given, ready: () => undefined, told };
    await readApart(alone).catch((error: unknown) => {
      if (!(error instanceof Stopped)) throw error;
    });
    return `read alone: ${took}`;
  }

  #note({ number, verdict, ms, peakMb }: Told, how: string): void {
    const { summary } = this;
    this.#count(how, verdict.kind === 'refused' ? verdict.code : verdict.kind);
    if (verdict.kind === 'read') summary.positions += verdict.positions;
    if (verdict.kind === 'fault') summary.findings.push({ number, what: 'fault', text: verdict.text });
    if (ms > summary.slowest.ms) summary.slowest = { number, ms };
    if (peakMb > summary.largest.mb) summary.largest = { number, mb: peakMb };
    if (summary.files % 10_000 === 0) this.#progress(summary);
  }

  #count(how: string, verdict: string): void {
    const add = (to: Map<string, number>, key: string): void => void to.set(key, (to.get(key) ?? 0) + 1);
    this.summary.files += 1;
    add(this.summary.byHow, how);
    add(this.summary.byVerdict, verdict);
  }
}

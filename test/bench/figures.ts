/** What one way to do a piece of work took. */
export interface Figure {
  readonly name: string;
  readonly seconds: number;
  readonly peakMb: number;
  readonly rows: number | null;
}

/** One way to do a piece of work, known by a key on the command line. */
export interface Task {
  readonly key: string;
  readonly run: () => Promise<Figure>;
}

/** A ratio to print, with what it is meant to be where that was decided. */
export interface Comparison {
  readonly of: string;
  readonly to: string;
  readonly target: string | null;
}

/** All tasks in turn, then again: a machine that slows down slows all of them. Gives the medians. */
export async function interleaved(tasks: readonly Task[], runs: number): Promise<Figure[]> {
  const taken = tasks.map((): Figure[] => []);
  for (let round = 0; round < runs; round += 1) {
    for (const [at, { run }] of tasks.entries()) taken[at]?.push(await run());
  }
  return taken.map(median);
}

/** The figure in the middle by time, with the highest memory of all. */
function median(figures: readonly Figure[]): Figure {
  const sorted = figures.toSorted((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return { ...middle, peakMb: Math.max(...figures.map((one) => one.peakMb)) };
}

/** Prints every figure, then the ratios between those that were measured. */
export function print(figures: readonly Figure[], comparisons: readonly Comparison[]): void {
  for (const { name, seconds, peakMb, rows } of figures) {
    const rate = rows === null ? '' : `${Math.round(rows / seconds).toLocaleString('en')} rows/s`;
    const took = `${seconds.toFixed(2).padStart(8)} s ${String(peakMb).padStart(6)} MB`;
    console.log(`  ${name.padEnd(36)} ${took}  ${rate}`);
  }
  for (const { of, to, target } of comparisons) {
    const [one, other] = [of, to].map((name) => figures.find((figure) => figure.name === name));
    if (one === undefined || other === undefined) continue;
    const [time, memory] = [one.seconds / other.seconds, one.peakMb / other.peakMb];
    const wanted = target === null ? '' : ` (wanted: ${target})`;
    console.log(`  ${of} / ${to}: time ${time.toFixed(2)}${wanted}, memory ${memory.toFixed(2)}`);
  }
}

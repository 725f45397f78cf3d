import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from moving the rows of a file into its old generation from the start. It watches what survives at the
 * beginning of a run, when the first rows wait until their table is found, and would make every later row long-lived for
 * that; a million rows, none of which lives longer than a moment, then take nearly half as much memory again, and a seventh more time.
 * The flag holds for the whole process, and is safe to set while it runs: it is looked up at each collection. Threads
 * started later compile their functions themselves, since V8 takes what was compiled under other flags for another's;
 * that is why it is set for long files only.
 */
export function keepRowsShortLived(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

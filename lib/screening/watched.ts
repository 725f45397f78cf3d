import type { OpenedFile, RowBatch } from '../holdings/rows.ts';
import type { ScreeningSink } from './screen.ts';

/** The same file, telling the sink after each batch how many rows it gave; a slow sink slows the reading down. */
export function watched(file: OpenedFile, sink: Pick<ScreeningSink, 'progress'>): OpenedFile {
  async function* batches(): AsyncGenerator<RowBatch> {
    let rows = 0;
    for await (const batch of file.batches()) {
      yield batch;
      rows += batch.rows.length;
      await sink.progress(rows);
    }
  }
  return { ...file, batches };
}

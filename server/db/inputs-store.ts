import type { Knex } from 'knex';
import type { InputRecord } from '../../lib/screening/record.ts';

/** A file as it was received. */
export interface StoredInput {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What it was given as. */
  readonly kind: InputRecord['kind'];
  /** The fund that was named with a file of constituents. */
  readonly fund?: string;
}

/** The original files of screenings, in chunks: one transaction covers a file and its record, one backup covers all. */
export interface InputsStore {
  add(screening: number, seq: number, input: StoredInput, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  of(screening: number): Promise<StoredInput[]>;
  /** The bytes of one file in their order. Empty where they were forgotten. */
  chunks(screening: number, seq: number): AsyncGenerator<Uint8Array>;
  /** Forgets the bytes of an upload that was refused or cancelled; its name and digest stay. */
  forgetBytes(screening: number): Promise<void>;
}

/** The inputs of a database or of a transaction. */
export function inputsStore(db: Knex): InputsStore {
  return {
    add: async (screening, seq, input, chunks) => {
      const { name, sha256, bytes, kind, fund = null } = input;
      const row = { screening, seq, name, sha256, bytes, kind, fund };
      const [added] = await db('inputs').insert(row, ['number']);
      let chunk = 0;
      for await (const piece of chunks) {
        await db('input_chunks').insert({ input: added.number, seq: chunk, bytes: piece });
        chunk += 1;
      }
    },
    of: async (screening) => {
      const rows: (Omit<StoredInput, 'fund'> & { readonly fund: string | null })[] = await db('inputs')
        .where({ screening })
        .orderBy('seq')
        .select('name', 'sha256', 'bytes', 'kind', 'fund');
      return rows.map(({ fund, ...row }) => (fund === null ? row : { ...row, fund }));
    },
    chunks: (screening, seq) => chunksOf(db, screening, seq),
    forgetBytes: async (screening) => {
      await db('input_chunks').whereIn('input', db('inputs').where({ screening }).select('number')).delete();
    },
  };
}

async function* chunksOf(db: Knex, screening: number, seq: number): AsyncGenerator<Uint8Array> {
  const input: { number: number } | undefined = await db('inputs').where({ screening, seq }).first('number');
  if (input === undefined) return;
  for (let chunk = 0; ; chunk += 1) {
    const row = await db('input_chunks').where({ input: input.number, seq: chunk }).first('bytes');
    if (row === undefined) return;
    yield row.bytes;
  }
}

import assert from 'node:assert/strict';
import { openCompound } from '../../../../../lib/holdings/files/compound/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { refusalOf } from '../workbook/workbooks.ts';
import { compoundBytes } from './compounds.ts';
import type { CompoundLayout } from './compounds.ts';

function content(length: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 9) * 7) & 0xff));
}

async function streamOf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const compound = await openCompound(bufferSource(bytes));
  const entry = compound.find(name);
  assert.ok(entry?.isStream);
  const stream = await compound.stream(entry);
  assert.equal(stream.size, entry.size);
  return stream.read(0, stream.size);
}

async function refused(bytes: Uint8Array, name = 'Workbook'): Promise<string> {
  const { code, seen } = await refusalOf(streamOf(bytes, name));
  return `${code}: ${seen}`;
}

const layouts: readonly CompoundLayout[] = [
  {},
  { backwards: true },
  { sectorBytes: 4096 },
  { sectorBytes: 4096, backwards: true },
];

describe('openCompound', () => {
  for (const layout of layouts) {
    it(`reads streams of every length, ${JSON.stringify(layout)}`, async () => {
      const streams = Object.fromEntries(
        [0, 1, 64, 65, 4095, 4096, 4097, 70_000].map((length) => [`s${length}`, content(length)]),
      );
      const bytes = compoundBytes(streams, layout);
      for (const [name, expected] of Object.entries(streams)) {
        assert.deepEqual(Buffer.from(await streamOf(bytes, name)), expected);
      }
    });

    it(`reads any part of a stream, ${JSON.stringify(layout)}`, async () => {
      const whole = content(20_000);
      const compound = await openCompound(bufferSource(compoundBytes({ Workbook: whole }, layout)));
      const stream = await compound.stream(compound.find('Workbook')!);
      for (const [at, length] of [
        [0, 1],
        [511, 2],
        [512, 512],
        [100, 9000],
        [19_990, 500],
      ] as const) {
        assert.deepEqual(Buffer.from(await stream.read(at, length)), whole.subarray(at, at + length));
      }
    });
  }

  it('reads a file whose allocation table is too large for the header', async () => {
    const whole = content(9_000_000);
    const bytes = compoundBytes({ Workbook: whole });
    assert.notEqual(bytes.readUInt32LE(0x48), 0);
    assert.ok(whole.equals(await streamOf(bytes, 'Workbook')));
  });

  it('finds entries whatever the case of their names, in the root alone', async () => {
    const compound = await openCompound(
      bufferSource(
        compoundBytes({
          'MBD01/Workbook': content(9),
          'MBD02/WordDocument': content(9),
          BOOK: content(5000),
        }),
      ),
    );
    assert.deepEqual(compound.entries.map(({ name }) => name).sort(), ['BOOK', 'MBD01', 'MBD02']);
    assert.equal(compound.find('Book')?.size, 5000);
    assert.equal(compound.find('Workbook'), undefined);
  });

  it('reads a last sector that is cut where the table in it ends', async () => {
    const whole = content(5000);
    const bytes = compoundBytes({ Workbook: whole });
    assert.ok(whole.equals(await streamOf(bytes.subarray(0, bytes.length - 400), 'Workbook')));
  });
});

/** A file of one stream in sectors 0 to 9, the directory in 10, the table in 11; `change` writes into it. */
function changed(change: (bytes: Buffer, table: number, directory: number) => void): Buffer {
  const bytes = compoundBytes({ Workbook: content(5120) });
  change(bytes, 512 * 12, 512 * 11);
  return bytes;
}

describe('a hostile compound file', () => {
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['a stream in a circle', changed((bytes, table) => bytes.writeUInt32LE(2, table + 4 * 5)), 'fileDamaged: sectors that follow each other in a circle (2)'], // prettier-ignore
    ['a stream that runs out of the file', changed((bytes, table) => bytes.writeUInt32LE(4000, table + 4 * 5)), 'fileDamaged: sector 4000 of 12'], // prettier-ignore
    ['a stream that runs into free sectors', changed((bytes, table) => bytes.writeUInt32LE(0xffffffff, table + 4 * 5)), 'fileDamaged: sector 4294967295 of 12'], // prettier-ignore
    ['a stream that ends early', changed((bytes, table) => bytes.writeUInt32LE(0xfffffffe, table + 4 * 5)), 'fileDamaged: a stream of 5120 bytes in 6 sectors of 512'], // prettier-ignore
    ['a stream that is longer than its file', changed((bytes, _, directory) => bytes.writeUInt32LE(0x7fffffff, directory + 128 + 0x78)), 'fileDamaged: a stream of 2147483647 bytes in 10 sectors of 512'], // prettier-ignore
    ['a directory in a circle', changed((bytes, table) => bytes.writeUInt32LE(10, table + 4 * 10)), 'fileDamaged: sectors that follow each other in a circle (10)'], // prettier-ignore
    [
      'a directory outside',
      changed((bytes) => bytes.writeUInt32LE(99, 0x30)),
      'fileDamaged: sector 99 of 12',
    ],
    ['a table outside', changed((bytes) => bytes.writeUInt32LE(99, 0x4c)), 'fileDamaged: sector 10 of 0'],
    ['sectors of a strange size', changed((bytes) => bytes.writeUInt16LE(30, 0x1e)), 'fileDamaged: a compound file with sectors of 2^30 bytes'], // prettier-ignore
    ['no more than a header', changed(() => undefined).subarray(0, 512), 'fileDamaged: sector 10 of 0'],
    ['less than a header', changed(() => undefined).subarray(0, 100), 'fileDamaged: a compound file of 100 bytes'], // prettier-ignore
  ];
  for (const [what, bytes, expected] of cases) {
    it(`is refused for ${what}`, async () => assert.equal(await refused(bytes), expected));
  }

  it('whose entries lead back to each other is read once', async () => {
    const bytes = changed((file, _, directory) => {
      file.writeUInt32LE(1, directory + 128 + 0x44);
      file.writeUInt32LE(0, directory + 128 + 0x48);
    });
    assert.equal((await streamOf(bytes, 'Workbook')).length, 5120);
  });

  it('whose list of tables runs in a circle is left after as many as the file needs', async () => {
    const bytes = compoundBytes({ Workbook: content(9_000_000) });
    const list = 512 * (bytes.readUInt32LE(0x44) + 1);
    bytes.writeUInt32LE(bytes.readUInt32LE(0x44), list + 508);
    bytes.writeUInt32LE(0xffffffff, list);
    assert.match(await refused(bytes), /^fileDamaged: sector/);
  });

  it('with a small stream in a circle is refused', async () => {
    const bytes = compoundBytes({ Workbook: content(300) });
    const miniTable = 512 * (bytes.readUInt32LE(0x3c) + 1);
    bytes.writeUInt32LE(0, miniTable + 4 * 2);
    assert.equal(await refused(bytes), 'fileDamaged: sectors that follow each other in a circle (0)');
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import jszip from 'jszip';
import { defaultZipLimits, openZip } from '../../../../lib/holdings/files/zip.ts';
import type { ZipLimits } from '../../../../lib/holdings/files/zip.ts';
import type { ByteSource } from '../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../lib/holdings/rows.ts';
import { InputRefused } from '../../../../lib/problems.ts';

type Files = Record<string, string | Uint8Array>;

async function zipped(files: Files, compression: 'STORE' | 'DEFLATE' = 'DEFLATE'): Promise<Uint8Array> {
  const zip = new jszip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression });
}

async function contents(source: ByteSource, limits: ZipLimits = defaultZipLimits): Promise<Files> {
  const zip = await openZip(source, limits);
  const files: Files = {};
  for (const entry of zip.entries) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.read(entry)) chunks.push(chunk);
    files[entry.name] = Buffer.concat(chunks).toString('utf8');
  }
  return files;
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof InputRefused, `refused, not ${String(error)}`);
  return error.problems[0]!.code;
}

/** Writes a little-endian number into every header of a kind, at the same place in each. */
function patched(bytes: Uint8Array, signature: number, at: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let place = 0; place + at + 4 <= copy.length; place += 1) {
    if (copy.readUInt32LE(place) === signature) copy.writeUInt32LE(value, place + at);
  }
  return copy;
}

const centralHeader = 0x02014b50;

describe('openZip', () => {
  const files = { 'a.csv': 'x'.repeat(300_000), 'folder/ü.csv': 'Name;Stück\n', 'empty.csv': '' };

  for (const compression of ['STORE', 'DEFLATE'] as const) {
    it(`reads every entry (${compression})`, async () => {
      assert.deepEqual(await contents(bufferSource(await zipped(files, compression))), files);
    });
  }

  it('reads an entry twice and counts it once', async () => {
    const zip = await openZip(bufferSource(await zipped({ 'a.csv': 'x'.repeat(600) })), {
      ...defaultZipLimits,
      totalBytesMax: 1000,
    });
    for (let pass = 0; pass < 2; pass += 1) {
      let size = 0;
      for await (const chunk of zip.read(zip.entries[0]!)) size += chunk.length;
      assert.equal(size, 600);
    }
  });

  it('takes odd names as they are: they are never paths', async () => {
    const odd = { '../../up.csv': '1', '/root.csv': '2', 'c:/x.csv': '3' };
    assert.deepEqual(await contents(bufferSource(await zipped(odd))), odd);
  });

  it('lets a reader stop early', async () => {
    const zip = await openZip(
      bufferSource(await zipped({ 'a.csv': 'x'.repeat(5_000_000) })),
      defaultZipLimits,
    );
    for await (const chunk of zip.read(zip.entries[0]!)) {
      assert.ok(chunk.length > 0);
      break;
    }
  });

  it('refuses what is cut off or damaged, at any place', async () => {
    const whole = await zipped({ 'a.csv': Array.from({ length: 500 }, (_, row) => `${row};x`).join('\n') });
    const changed = Buffer.from(whole);
    changed[200] = changed[200]! ^ 0xff;
    const stored = Buffer.from(await zipped({ 'a.csv': 'abcdef' }, 'STORE'));
    stored[stored.indexOf('abcdef')] = 0x7a;
    for (const bytes of [new Uint8Array(0), Buffer.from('PK'), whole.subarray(0, 900), changed, stored]) {
      assert.equal(await refusal(contents(bufferSource(bytes))), 'fileDamaged');
    }
    for (let cut = 1; cut < whole.length; cut += 97) {
      assert.equal(
        await refusal(contents(bufferSource(whole.subarray(0, whole.length - cut)))),
        'fileDamaged',
      );
      assert.equal(await refusal(contents(bufferSource(whole.subarray(cut)))), 'fileDamaged');
    }
  });

  it('refuses sizes and places that the directory makes up', async () => {
    const whole = await zipped({ 'a.csv': 'x'.repeat(10_000) });
    for (const [at, value] of [
      [16, 1],
      [20, 3],
      [20, 0x7fffffff],
      [24, 5],
      [24, 20_000],
      [42, 7],
      [42, 0x7fffffff],
    ] as const) {
      assert.equal(
        await refusal(contents(bufferSource(patched(whole, centralHeader, at, value)))),
        'fileDamaged',
      );
    }
  });

  it('refuses encrypted entries and unusual methods', async () => {
    const whole = await zipped({ 'a.csv': 'x'.repeat(1000) });
    const cases = [
      [8, 0x00080001, 'fileEncrypted'],
      [8, 0x00080041, 'fileEncrypted'],
      [8, 0x000c0000, 'fileNotSupported'],
    ] as const;
    for (const [at, value, code] of cases) {
      assert.equal(await refusal(contents(bufferSource(patched(whole, centralHeader, at, value)))), code);
    }
  });

  it('refuses more than the limits allow', async () => {
    const whole = bufferSource(await zipped({ 'a.csv': 'x'.repeat(100_000), 'b.csv': 'y'.repeat(100_000) }));
    const cases: readonly Partial<ZipLimits>[] = [
      { entriesMax: 1 },
      { entryBytesMax: 99_999 },
      { totalBytesMax: 199_999 },
      { ratioMax: 50, ratioFreeBytes: 1000 },
      { ratioMax: 50, ratioFreeBytes: 150_000 },
    ];
    for (const limit of cases) {
      const limits = { ...defaultZipLimits, ...limit };
      assert.equal(await refusal(contents(whole, limits)), 'contentTooLarge', JSON.stringify(limit));
    }
  });

  it('passes on what the source throws: that is no fault of the archive', async () => {
    const bytes = await zipped({ 'a.csv': 'x' });
    const broken: ByteSource = { size: bytes.length, read: () => Promise.reject(new Error('disk gone')) };
    await assert.rejects(contents(broken), { message: 'disk gone' });
  });

  it('holds any changed byte to: the same content, or a refusal', async () => {
    const whole = await zipped({ 'a.csv': 'Name,ISIN\nA,B\n', 'b.csv': 'z'.repeat(300) });
    const original = Object.values(await contents(bufferSource(whole)));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const copy = Uint8Array.from(whole);
        copy[place] = copy[place]! ^ flip;
        const read = await contents(bufferSource(copy)).catch((error: unknown) => {
          assert.ok(error instanceof InputRefused, String(error));
          return null;
        });
        if (read !== null) for (const text of Object.values(read)) assert.ok(original.includes(text));
      }),
      { numRuns: 400 },
    );
  });
});

import assert from 'node:assert/strict';
import { linesOf, readFile, refusalOf } from './helpers.ts';
import { body, inBlocks, mobile, short } from './mt535-messages.ts';

describe('pages and copies of MT535', () => {
  const page = (mark: string, reference: string, holding: string): string =>
    inBlocks(body(holding)).replace('1/ONLY', mark).replace('REF0001', reference);

  it('belong together', async () => {
    const text = [page('00001/MORE', 'A', mobile), page('00002/LAST', 'B', short)].join('\n');
    const { positions, result } = await readFile(text);
    assert.equal(positions.length, 2);
    assert.deepEqual(result.problems, []);
  });

  it('that are missing are named', async () => {
    const missing = async (...pages: string[]): Promise<string[]> =>
      (await readFile(pages.join('\n'))).result.problems.map(({ code, text }) => `${code}: ${text}`);
    assert.deepEqual(await missing(page('1/MORE', 'A', mobile)), [
      'statementIncomplete: The statement DEPOT-1, 2021-12-31 has pages that the file does not hold: what follows page 1. Add them.',
    ]);
    assert.match(
      (await missing(page('1/MORE', 'A', mobile), page('4/LAST', 'B', short)))[0] ?? '',
      /page 2, 3\./,
    );
    assert.match(
      (await missing(page('6/MORE', 'A', mobile)))[0] ?? '',
      /page 1, 2, 3, 4, 5 and what follows page 6\./,
    );
    assert.match((await missing(page('99999/LAST', 'A', mobile)))[0] ?? '', /page 1, 2, 3, 4, 5, …\./);
  });

  it('that come twice, or cancel, are counted apart', async () => {
    const once = page('1/ONLY', 'A', mobile);
    const { positions, result } = await readFile(`${once}\n${once}`);
    assert.equal(positions.length, 1);
    assert.deepEqual({ ...result.skippedByReason }, { repeatedMessage: 1 });
    const cancelled = await readFile(`${once}\n${page('1/ONLY', 'B', short).replace('NEWM', 'CANC')}`);
    assert.deepEqual({ ...cancelled.result.skippedByReason }, { repeatedMessage: 1 });
  });

  it('that state changes only are named', async () => {
    const changes = inBlocks(body(mobile)).replace(':22F::STTY', ':22F::CODE//DELT\n:22F::STTY');
    const { positions, result } = await readFile(changes);
    assert.equal(positions.length, 1);
    assert.match(result.problems[0]?.text ?? '', /states changes only \(DELT\)/);
  });

  it('beside messages of other types are read, and the others counted', async () => {
    const { positions, result } = await readFile(
      `${inBlocks(body(short), '536')}\n${page('1/ONLY', 'A', mobile)}`,
    );
    assert.equal(positions.length, 1);
    assert.deepEqual({ ...result.skippedByReason }, { otherTable: 1 });
    const refused = await refusalOf(inBlocks(body(short), '536'));
    assert.deepEqual([refused.code, refused.seen], ['fileNotSupported', 'MT536']);
    assert.match(refused.text, /MT535/);
  });
});

describe('a damaged MT535', () => {
  const whole = inBlocks(body(mobile, short));

  it('is refused wherever it is cut off', async () => {
    for (let at = whole.indexOf(':16R:GENL') + 12; at < whole.indexOf('-}'); at += 37) {
      const problem = await refusalOf(whole.slice(0, at));
      assert.equal(problem.code, 'fileDamaged', whole.slice(at - 20, at));
      assert.match(problem.text, /^The message MT535.*(?:is cut off|a part of it is missing)/);
    }
  });

  it('is refused where a block is missing or a message begins inside another', async () => {
    assert.equal((await refusalOf(whole.replace(':16S:FIN\n', ''))).code, 'fileDamaged');
    assert.equal((await refusalOf(body(mobile).replace(':16S:SUBSAFE\n', ''))).code, 'fileDamaged');
    assert.equal((await refusalOf(`${whole.slice(0, whole.indexOf('-}'))}\n${whole}`)).code, 'fileDamaged');
    assert.equal(
      (await refusalOf(`${body(mobile).split(':16R:ADDINFO')[0]}:16R:FIN\n${body(short)}`)).code,
      'fileDamaged',
    );
  });

  it('is refused in bytes of no encoding', async () => {
    const bytes = Buffer.from(whole.replace('CHINA MOBILE LTD', '\u00a0'.repeat(40)), 'latin1');
    bytes.fill(0x81, bytes.indexOf(0xa0), bytes.lastIndexOf(0xa0));
    const [position] = await linesOf(Buffer.from(whole.replace('CHINA MOBILE LTD', 'CAFÉ'), 'latin1'));
    assert.match(position ?? '', /CAFÉ/);
    assert.equal(
      (await refusalOf(Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), bytes]))).code,
      'encodingUnreadable',
    );
  });

  it('is refused with a line or a field without end', async () => {
    assert.equal((await refusalOf(whole.replace('CHINA MOBILE LTD', 'X'.repeat(9000)))).code, 'cellTooLong');
    assert.equal((await refusalOf(whole.replace('CHINA MOBILE LTD', 'X\n'.repeat(300)))).code, 'cellTooLong');
  });

  it('says that a statement of nothing states no holdings', async () => {
    const problem = await refusalOf(inBlocks(body().replace('ACTI//Y', 'ACTI//N')));
    assert.equal(problem.code, 'noRows');
    assert.match(problem.text, /states no holdings/);
  });
});

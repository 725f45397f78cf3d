import assert from 'node:assert/strict';
import { line, read, textFile, textRows } from '../opened.ts';

describe('ISINs where the heading does not say so', () => {
  it('are found in a row that a bare comma in its name pushed to the right', async () => {
    const rows = ['SAP SE,DE0007164600,5,6', 'BASF SE,DE000BASF111,7,8', 'AXA SA,FR0000120628,1,2'];
    const shifted = 'CNOOC, Limited,HK0883013259,3,4';
    const { positions, result } = await read(
      textFile(['Name,ISIN,Quantity,Price', ...rows, shifted, ''].join('\n')),
    );
    assert.equal(positions[3]?.security.identifiers.isin, 'HK0883013259');
    assert.equal(positions[3]?.quantity, null);
    assert.equal(result.problemsByCode['amountUnreadable'], 1);
  });

  it('are found in columns without a heading, and in a second column of names', async () => {
    const { positions } = await read(
      textRows([
        ['Name', 'Issuer', 'Quantity', ''],
        ['SAP', 'SAP SE', '5', ''],
        ['CNOOC', 'CNOOC Ltd HK0883013259', '5', ''],
        ['China Mobile', 'China Mobile', '5', 'HK0941009539'],
      ]),
    );
    assert.deepEqual(
      positions.map((one) => one.security.identifiers.isin),
      [undefined, 'HK0883013259', 'HK0941009539'],
    );
  });

  it('are not taken from a column that speaks of something else', async () => {
    const text = 'Fund ISIN,Name,Quantity\nIE00BKM4GZ66,SAP SE,5\nIE00BKM4GZ66,Cash,6\n';
    const { positions, result } = await read(textFile(text));
    assert.deepEqual(positions.map(line), ['2 | name=SAP SE | qty=5']);
    assert.equal(result.skippedByReason.cash, 1);
  });
});

describe('a row with two ISINs', () => {
  const second = async (heading: string): Promise<unknown> => {
    const text = `Name,ISIN,${heading},Quantity\nSG Call,FR0000130809,HK0941009539,100\nSAP,DE0007164600,,5\n`;
    const { positions } = await read(textFile(text));
    assert.equal(positions[0]?.security.identifiers.isin, 'FR0000130809');
    assert.equal(positions[1]?.security.otherIsins, undefined);
    return positions[0]?.security.otherIsins;
  };

  it('keeps the one of the underlying beside its own', async () => {
    const expected = [{ isin: 'HK0941009539', underlying: true }];
    assert.deepEqual(await second('Underlying ISIN'), expected);
    assert.deepEqual(await second('Underlying Security ISIN'), expected);
  });

  it('keeps any other beside its own', async () => {
    assert.deepEqual(await second('Security ISIN'), [{ isin: 'HK0941009539', underlying: false }]);
  });
});

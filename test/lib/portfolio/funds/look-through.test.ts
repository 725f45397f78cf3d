import assert from 'node:assert/strict';
import { screened } from '../screened.ts';
import { fundA, fundB, fundC, holdingsHeading } from './files.ts';

const held = `${holdingsHeading}A-1,,,Alpha Multi Asset Fund,Fund,100,20000.00,USD\n`;

describe('funds in funds', () => {
  it('are followed three levels deep, with the product of the weights and the way', async () => {
    const found = await screened([
      { kind: 'holdings', text: held },
      { kind: 'funds', text: fundA },
      { kind: 'funds', text: fundB },
      { kind: 'funds', text: fundC },
    ]);
    assert.equal(found.counts.listed, 1);
  });
});

import assert from 'node:assert/strict';
import { isAllowedAddress, isAllowedName, readAllowedTargets } from '../../server/allowed-targets.ts';

describe('the private targets that are allowed', () => {
  it('are names, addresses and ranges', () => {
    const allowed = readAllowedTargets(' hooks.internal., 10.2.0.0/16 ,192.168.1.7,fd00::/8, x_y.local,');
    assert.ok(allowed !== null);
    assert.equal(isAllowedName(allowed, 'Hooks.Internal'), true);
    assert.equal(isAllowedName(allowed, 'x_y.local'), true);
    assert.equal(isAllowedName(allowed, 'internal'), false);
    for (const [address, expected] of [
      ['10.2.255.1', true],
      ['10.3.0.1', false],
      ['192.168.1.7', true],
      ['192.168.1.8', false],
      ['fd12::1', true],
      ['fe80::1', false],
      ['::ffff:10.2.0.1', false],
      ['hooks.internal', false],
    ] as const)
      assert.equal(isAllowedAddress(allowed, address), expected, address);
  });

  it('are none where nothing is said', () => {
    assert.deepEqual(readAllowedTargets(' '), { names: [], ranges: [] });
  });

  for (const text of [
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    'fd00::/129',
    '*.internal',
    'http://hooks.internal',
    'hooks.internal:8080',
    '0x7f.1',
    '2130706433',
    '10.0.0',
    'fe80::1%eth0',
    'a b',
    '-a.internal',
    'hooks.internal;10.0.0.1',
  ])
    it(`are not "${text}"`, () => assert.equal(readAllowedTargets(text), null));
});

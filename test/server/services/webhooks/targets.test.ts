import assert from 'node:assert/strict';
import { nothingAllowed, readAllowedTargets } from '../../../../server/allowed-targets.ts';
import { isPublicAddress } from '../../../../server/services/webhooks/addresses.ts';
import { createTargets, TargetRefused } from '../../../../server/services/webhooks/targets.ts';

const privateAddresses = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::10.0.0.1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '4000::1',
  '2001:db8::1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::10.1.2.3',
  '64:ff9b:1::808:808',
  '2002:7f00:1::',
  '2002:a9fe:a9fe::1',
  // Teredo: a private server; a private client behind a public one (10.0.0.1 with every bit turned).
  '2001:0:7f00:1::1',
  '2001:0:808:808::f5ff:fffe',
  '2606:4700::5efe:7f00:1',
  '2606:4700::200:5efe:10.0.0.1',
  'fe80::1%eth0',
  '0x7f.1',
  '2130706433',
  'localhost',
  '',
];

const publicAddresses = [
  '8.8.8.8',
  '93.184.216.34',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700:4700::1111',
  '2a00:1450:4001:81b::200e',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
  '2002:808:808::1',
  '2001:0:808:808::f7f7:f7f7',
];

describe('the addresses that webhooks may go to', () => {
  for (const address of privateAddresses)
    it(`leave out ${JSON.stringify(address)}`, () => assert.equal(isPublicAddress(address), false));

  for (const address of publicAddresses)
    it(`include ${address}`, () => assert.equal(isPublicAddress(address), true));
});

const names: Readonly<Record<string, readonly string[]>> = {
  'hooks.example.com': ['93.184.216.34', '2606:4700::1111'],
  'half.example.com': ['93.184.216.34', '10.0.0.1'],
  'metadata.google.internal': ['169.254.169.254'],
  'inside.example.com': ['10.1.2.3'],
  localhost: ['127.0.0.1', '::1'],
  'mapped.example.com': ['::ffff:127.0.0.1'],
  'strange.example.com': ['not an address'],
  'none.example.com': [],
};

const resolve = async (name: string): Promise<readonly string[]> => {
  const found = names[name];
  if (found === undefined) throw new Error('ENOTFOUND');
  return found;
};

async function refusal(url: string, allow = ''): Promise<string> {
  const readTarget = createTargets(readAllowedTargets(allow) ?? nothingAllowed, resolve);
  try {
    await readTarget(url);
  } catch (error) {
    assert.ok(error instanceof TargetRefused);
    return error.reason;
  }
  return 'none';
}

describe('the target of a webhook', () => {
  for (const url of [
    'https://127.0.0.1/',
    'https://0.0.0.0/',
    'https://10.0.0.1:8443/hook',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.64.0.1/',
    'https://192.168.1.1/',
    'https://[::1]/',
    'https://[fc00::1]/',
    'https://[fe80::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'http://2130706433/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://１２７.０.０.１/',
    'https://localhost/',
    'https://localhost./',
    'https://LOCALHOST/',
    'https://metadata.google.internal/computeMetadata/v1/',
    'https://half.example.com/',
    'https://mapped.example.com/',
    'https://strange.example.com/',
    'http://hooks.example.com/',
    'https://user:password@hooks.example.com/',
    'https://user@hooks.example.com/',
    'https://hooks.example.com/#part',
    'ftp://hooks.example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'hooks.example.com',
    '//hooks.example.com/',
    '',
    `https://hooks.example.com/${'x'.repeat(2048)}`,
  ])
    it(`is not ${url.slice(0, 60)}`, async () => assert.equal(await refusal(url), 'targetNotAllowed'));

  for (const url of ['https://none.example.com/', 'https://unknown.example.com/'])
    it(`is not ${url}, which has no address`, async () =>
      assert.equal(await refusal(url), 'nameNotResolved'));

  for (const url of [
    'https://hooks.example.com/',
    'https://hooks.example.com.:8443/in?token=1',
    'https://8.8.8.8/',
    'https://[2606:4700:4700::1111]:444/hook',
  ])
    it(`may be ${url}`, async () => assert.equal(await refusal(url), 'none'));

  for (const [url, allow, expected] of [
    ['http://localhost:9000/', 'localhost', 'none'],
    ['http://localhost.:9000/', 'LOCALHOST', 'none'],
    ['http://127.0.0.1/', '127.0.0.1', 'none'],
    ['http://127.0.0.2/', '127.0.0.1', 'targetNotAllowed'],
    ['http://10.1.2.3/', '10.1.0.0/16', 'none'],
    ['http://10.2.2.3/', '10.1.0.0/16', 'targetNotAllowed'],
    ['https://inside.example.com/', '10.1.0.0/16', 'none'],
    ['http://inside.example.com/', '10.1.0.0/16', 'targetNotAllowed'],
    ['http://inside.example.com/', 'inside.example.com', 'none'],
    ['https://half.example.com/', '10.1.0.0/16', 'targetNotAllowed'],
    ['http://[fd00::7]/', 'fd00::/8', 'none'],
    ['http://sub.inside.example.com/', 'inside.example.com', 'targetNotAllowed'],
  ] as const)
    it(`is judged ${expected} for ${url} where ${allow} is allowed`, async () =>
      assert.equal(await refusal(url, allow), expected));

  it('comes with every address that was checked', async () => {
    const { addresses } = await createTargets(nothingAllowed, resolve)('https://hooks.example.com/');
    assert.deepEqual(addresses, names['hooks.example.com']);
  });
});

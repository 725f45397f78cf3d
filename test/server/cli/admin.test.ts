import assert from 'node:assert/strict';
import { join } from 'node:path';
import request from 'supertest';
import { screened } from '../decide.ts';
import { startForTest } from '../service-at-work.ts';
import { cmic, cmicWith, directoryWith } from './cmic.ts';

describe('cmic admin', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  before(async () => {
    directory = await directoryWith({});
  });
  after(() => directory.remove());
  const run = (...args: readonly string[]): ReturnType<typeof cmic> => cmic(directory.path, 'admin', ...args);

  it('makes a key that is shown once, lists it without its secret, and revokes it', async () => {
    const made = await run('keys', 'add', 'nightly', '--scopes', 'read', '--days', '30', '--json', '-');
    assert.equal(made.status, 0, made.err);
    const { key, id, scopes } = JSON.parse(made.out);
    assert.deepEqual(scopes, ['read']);
    const listed = await run('keys');
    assert.match(listed.out, /nightly +cmic_\w{8} +read +live/);
    assert.ok(!listed.out.includes(key));
    const revoked = await run('keys', 'revoke', id);
    assert.match(revoked.out, /Nobody gets in with cmic_/);
    assert.match((await run('keys')).out, /revoked/);
  });

  it('adds an organisation with the way in for its administrator, and then wants to know whose', async () => {
    const added = await run('organisations', 'add', 'Other Bank', '--login', 'Boss');
    assert.match(added.out, /^http:\/\/127\.0\.0\.1:\d+\/setup\?token=[\w-]{43}\nIt works once, until/);
    assert.match((await run('organisations')).out, /Other Bank +[\da-f-]{36}/);
    const which = await run('users');
    assert.equal(which.status, 2);
    assert.match(which.err, /--organisation: write the id of one of .*Other Bank/);
    const users = await run('users', '--organisation', 'Other Bank');
    assert.match(users.out, /boss +Boss +administrator +has not set a password/);
    const link = await run('setup-link', 'BOSS', '--organisation', 'Other Bank', '--json', '-');
    assert.match(JSON.parse(link.out).url, /\/setup\?token=/);
    const again = await run('organisations', 'add', 'Third Bank', '--login', 'boss');
    assert.equal(again.status, 2);
    assert.match(again.err, /signs in with this name already/);
    assert.doesNotMatch((await run('organisations')).out, /Third Bank/);
  });

  it('copies the database in use to a new file, which another service goes on with', async () => {
    const service = await startForTest();
    const copies = await directoryWith({});
    try {
      const id = await screened(service);
      const path = join(copies.path, 'cmic-check.sqlite');
      const run = (): ReturnType<typeof cmicWith> =>
        cmicWith({ CMIC_DATA_DIR: service.dataDir }, copies.path, 'admin', 'backup', path);
      assert.match((await run()).out, /Copied to/);
      const again = await run();
      assert.equal(again.status, 2);
      assert.match(again.err, /is there already/);
      const other = await startForTest({ dataDir: copies.path });
      const { body } = await request(other.server).get(`/api/v1/screenings/${id}/alerts`).expect(200);
      assert.equal(body.items.length, 2);
      await other.stop();
    } finally {
      await service.end();
      await copies.remove();
    }
  });

  for (const [args, expected] of [
    [['keys', 'add'], /Write the program/],
    [['keys', 'add', 'x', '--scopes', 'write'], /"write" is none of read, screen, review, admin/],
    [['keys', 'add', 'x', '--days', 'many'], /days/],
    [['keys', 'revoke', 'none'], /There is no key none/],
    [['setup-link', 'nobody'], /Nobody signs in as "nobody"/],
    [['organisations', 'add', 'Bank'], /--login is missing/],
    [['keyring'], /is not known/],
    [['backup'], /Write the file/],
  ] as const) {
    it(`refuses ${args.join(' ')} in a sentence`, async () => {
      const one =
        args[0] === 'keyring' || args[0] === 'organisations' ? [] : ['--organisation', 'My organisation'];
      const { status, err } = await run(...args, ...one);
      assert.equal(status, 2);
      assert.match(err, expected);
    });
  }
});

import assert from 'node:assert/strict';
import express, { type Express } from 'express';
import request from 'supertest';
import type { Operation } from '../../../server/api/operation.ts';
import { noParameters } from '../../../server/api/parameters.ts';
import { deprecation } from '../../../server/routes/deprecation.ts';

const plain = { tag: 'screenings', query: noParameters, answers: {}, faults: [] } as const;
const made: readonly Operation[] = [
  {
    ...plain,
    id: 'getHolding',
    method: 'GET',
    path: '/holdings/{id}',
    scope: 'read',
    summary: 'The old one',
    deprecated: { since: '2027-01-01', sunset: '2028-02-01', link: 'https://cmic.example/moved' },
  },
  {
    ...plain,
    id: 'removeHolding',
    method: 'DELETE',
    path: '/holdings/{id}',
    scope: 'admin',
    summary: 'Stays',
  },
  {
    ...plain,
    id: 'listScreenings',
    method: 'GET',
    path: '/screenings',
    scope: 'read',
    summary: 'The new one',
  },
];

function appOf(operations: readonly Operation[]): Express {
  const app = express();
  app.use('/api/v1', deprecation(operations));
  app.use((_request, response) => {
    response.append('Link', '</next>; rel="next"');
    response.json({});
  });
  return app;
}

describe('a call that will be gone', () => {
  it('says so with each answer, and when, and where to read on', async () => {
    for (const method of ['get', 'head'] as const) {
      const { headers } = await request(appOf(made))[method]('/api/v1/holdings/17?limit=5').expect(200);
      // 2027-01-01T00:00:00Z in seconds.
      assert.equal(headers['deprecation'], '@1798761600');
      assert.equal(headers['sunset'], 'Tue, 01 Feb 2028 00:00:00 GMT');
      assert.equal(
        headers['link'],
        '<https://cmic.example/moved>; rel="deprecation"; type="text/html", </next>; rel="next"',
      );
    }
  });

  for (const [what, method, path, operations] of [
    ['another method of the same address', 'delete', '/api/v1/holdings/17', made],
    ['another address', 'get', '/api/v1/screenings', made],
    ['an address below it', 'get', '/api/v1/holdings/17/alerts', made],
    ['an address that is not of the API', 'get', '/holdings/17', made],
    ['any call where nothing is deprecated', 'get', '/api/v1/holdings/17', made.slice(1)],
  ] as const) {
    it(`is not ${what}`, async () => {
      const { headers } = await request(appOf(operations))[method](path).expect(200);
      assert.equal(headers['deprecation'], undefined);
      assert.equal(headers['sunset'], undefined);
      assert.equal(headers['link'], '</next>; rel="next"');
    });
  }
});

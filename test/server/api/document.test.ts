import assert from 'node:assert/strict';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import request from 'supertest';
import { z } from 'zod';
import { openApiText } from '../../../server/api/document.ts';
import { operations } from '../../../server/api/operations.ts';
import { engineVersion } from '../../../server/version.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';
import { callsOf, servedDocument } from './described.ts';

describe('GET /api/v1/openapi.json', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest();
  });
  after(() => service.end());

  it('is without a finding of the recommended rules', async () => {
    const { text } = await request(service.server).get('/api/v1/openapi.json').expect(200);
    const config = await createConfig({ extends: ['recommended'] });
    const found = await lintFromString({ source: text, absoluteRef: '/openapi.json', config });
    assert.deepEqual(
      found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
      [],
    );
  });

  it('has the same bytes each time, and is known by its tag', async () => {
    const first = await request(service.server).get('/api/v1/openapi.json').expect(200);
    assert.equal(openApiText(operations, engineVersion), first.text);
    const again = await request(service.server)
      .get('/api/v1/openapi.json')
      .set('If-None-Match', first.headers['etag'] ?? '')
      .expect(304);
    assert.equal(again.text, '');
    await request(service.server).post('/api/v1/openapi.json').expect(405);
  });

  it('says of each call which scope it needs, and how a caller shows who it is', async () => {
    const document = await servedDocument(service);
    assert.equal(document.info.version, engineVersion);
    const needed = new Map(operations.map(({ id, scope }) => [id, scope]));
    for (const { operation } of callsOf(document)) {
      const scope = needed.get(operation.operationId);
      assert.equal(operation['x-scope'], scope);
      assert.deepEqual(operation.security, [{ apiKey: [scope] }, { session: [scope] }]);
    }
  });

  it('is not made where one name stands for two shapes', () => {
    const [first] = operations;
    assert.ok(first !== undefined);
    const contents = {
      'application/json': { schema: z.object({ colour: z.string().default('red') }).meta({ id: 'Twice' }) },
    };
    const made = (more: object): string => openApiText([{ ...first, ...more }], engineVersion);
    assert.match(made({ answers: { 200: { text: 'It.', contents } } }), /"Twice"/);
    assert.throws(
      () => made({ answers: { 200: { text: 'It.', contents } }, body: { text: 'It.', contents } }),
      /"Twice" is sent in one shape and answered in another/,
    );
  });
});

import assert from 'node:assert/strict';
import express, { type Express } from 'express';
import request from 'supertest';
import { setCaller } from '../../../server/routes/caller.ts';
import { errorHandler } from '../../../server/routes/errors.ts';
import { RequestFault } from '../../../server/routes/faults.ts';
import { attemptLimit, callerRateLimit } from '../../../server/routes/rate-limit.ts';
import { requestId } from '../../../server/routes/request-id.ts';
import { silentLog } from '../../../server/log.ts';

/** An app that lets everybody in as whom they say they are: `X-As: key:17`. */
function appWith(requestsPerMinute: number): Express {
  const app = express();
  app.use(requestId, (asked, response, next) => {
    const [kind, id = ''] = (asked.get('X-As') ?? '').split(':');
    const organisation = { number: 1, id: 'o', name: 'O' };
    if (kind === 'user' || kind === 'key')
      setCaller(response, { kind, id, name: 'N', organisation, scopes: ['read'] });
    next();
  });
  app.use(callerRateLimit({ requestsPerMinute }));
  app.get('/', (_request, response) => void response.json({ fine: true }));
  return withErrors(app);
}

function withErrors(app: Express): Express {
  return app.use(
    errorHandler(
      silentLog,
      () => '',
      () => false,
    ),
  );
}

describe('the limit of a caller', () => {
  it('says in each answer what is left, and refuses what is more', async () => {
    const app = appWith(3);
    for (const left of [2, 1, 0]) {
      const { headers } = await request(app).get('/').set('X-As', 'key:17').expect(200);
      assert.match(headers['ratelimit-policy'] ?? '', /^"caller"; q=3; w=60; pk=:[\w+/=]+:$/);
      assert.match(headers['ratelimit'] ?? '', new RegExp(`^"caller"; r=${left}; t=([1-9]|[1-5]\\d|60)$`));
    }
    const refused = await request(app).get('/').set('X-As', 'key:17').expect(429);
    assert.match(refused.headers['content-type'] ?? '', /^application\/problem\+json/);
    assert.equal(refused.body.type, '/problems/tooManyRequests');
    assert.match(refused.headers['ratelimit'] ?? '', /^"caller"; r=0; t=\d+$/);
    const wait = Number(refused.headers['retry-after']);
    assert.ok(wait >= 1 && wait <= 60, `Retry-After is ${wait}`);
  });

  it('is of each caller alone: a key and a person are two, also with one id', async () => {
    const app = appWith(1);
    for (const who of ['key:17', 'key:18', 'user:17'])
      await request(app).get('/').set('X-As', who).expect(200);
    for (const who of ['key:17', 'key:18', 'user:17'])
      await request(app).get('/').set('X-As', who).expect(429);
  });

  it('is not there where it is set to 0', async () => {
    const app = appWith(0);
    const { headers } = await request(app).get('/').set('X-As', 'key:17').expect(200);
    assert.equal(headers['ratelimit-policy'], undefined);
  });

  it('is of each handler alone', async () => {
    await request(appWith(1)).get('/').set('X-As', 'key:17').expect(200);
    await request(appWith(1)).get('/').set('X-As', 'key:17').expect(200);
  });

  it('answers nobody whose caller is not known', async () => {
    await request(appWith(3)).get('/').expect(500);
  });
});

describe('the limit of attempts to sign in', () => {
  /** Takes a name with the right password, which is "right". */
  function signIn(): Express {
    const app = express();
    const nameOf = (asked: express.Request): string => asked.get('X-Name') ?? '';
    app.post('/', attemptLimit(nameOf), (asked, response) => {
      if (asked.get('X-Password') !== 'right') throw new RequestFault('notFound');
      response.redirect(303, '/');
    });
    return withErrors(app);
  }

  const attempt = (app: Express, name: string, password: string): request.Test =>
    request(app).post('/').set('X-Name', name).set('X-Password', password);

  it('is ten that failed, of one name; right ones do not count', async () => {
    const app = signIn();
    for (let time = 0; time < 12; time += 1) await attempt(app, 'ann', 'right').expect(303);
    for (let time = 0; time < 10; time += 1) await attempt(app, 'ann', `wrong ${time}`).expect(404);
    const refused = await attempt(app, 'ann', 'wrong').expect(429);
    assert.equal(refused.body.type, '/problems/tooManyRequests');
    const wait = Number(refused.headers['retry-after']);
    assert.ok(wait > 800 && wait <= 900, `Retry-After is ${wait}`);
    await attempt(app, ' ANN ', 'right').expect(429);
    await attempt(app, 'bob', 'right').expect(303);
  });

  it('holds against attempts at the same time', async () => {
    const app = signIn();
    const answers = await Promise.all(Array.from({ length: 25 }, () => attempt(app, 'ann', 'wrong')));
    assert.equal(answers.filter(({ status }) => status === 404).length, 10);
    assert.equal(answers.filter(({ status }) => status === 429).length, 15);
  });
});

import assert from 'node:assert/strict';
import express from 'express';
import request from 'supertest';
import { operations } from '../../../server/api/operations.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

type Router = ReturnType<typeof express.Router>;
type Method = (this: Router, ...given: unknown[]) => unknown;

/** A router in another one, at an address below it. */
interface Mount {
  readonly outer: Router;
  readonly inner: unknown;
  readonly path: string;
}

/** How routers stand in each other, and the address below which a router without an outer one was asked. */
interface Watched {
  readonly mounts: readonly Mount[];
  readonly bases: ReadonlyMap<Router, string>;
}

/** Watches how routers are put together: express keeps the addresses to itself. */
function watchRouters(): Watched & { end(): void } {
  const mounts: Mount[] = [];
  const bases = new Map<Router, string>();
  const prototype: { use: Method; handle: Method } = express.Router.prototype;
  const { use, handle } = prototype;
  prototype.use = function (this: Router, ...given: unknown[]): unknown {
    const [first] = given;
    const path = typeof first === 'string' ? first : '';
    for (const inner of given.flat())
      if (typeof inner === 'function') mounts.push({ outer: this, inner, path });
    return use.apply(this, given);
  };
  prototype.handle = function (this: Router, ...given: unknown[]): unknown {
    const [asked] = given;
    if (typeof asked === 'object' && asked !== null && 'baseUrl' in asked && !bases.has(this))
      bases.set(this, String(asked.baseUrl));
    return handle.apply(this, given);
  };
  return {
    mounts,
    bases,
    end: () => {
      Object.assign(prototype, { use, handle });
    },
  };
}

/** Every method and address that routers answer, with parameters as `{}`. */
function routesOf({ mounts, bases }: Watched): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (router: Router, at: string): void => {
    for (const { route } of router.stack ?? []) {
      if (route === undefined) continue;
      for (const method of methodsOf(route))
        found.add(`${method} ${at}${route.path === '/' ? '' : route.path}`.replaceAll(/:\w+/g, '{}'));
    }
    for (const { outer, inner, path } of mounts)
      if (outer === router && isRouter(inner)) walk(inner, at + (path === '/' ? '' : path));
  };
  const inside = new Set(mounts.map(({ inner }) => inner));
  for (const router of new Set(mounts.map(({ outer }) => outer)))
    if (!inside.has(router)) walk(router, bases.get(router) ?? '');
  return found;
}

function isRouter(value: unknown): value is Router {
  return typeof value === 'function' && 'stack' in value && Array.isArray(value.stack);
}

/** `.all()` is what refuses the other methods. */
function methodsOf(route: object): readonly string[] {
  const methods: object =
    'methods' in route && typeof route.methods === 'object' ? (route.methods ?? {}) : {};
  return Object.keys(methods).flatMap((name) => (name === '_all' ? [] : [name.toUpperCase()]));
}

describe('the routes below /api/v1', () => {
  let service: ServiceAtWork;
  let routes: ReadonlySet<string>;
  before(async () => {
    const watch = watchRouters();
    try {
      service = await startForTest();
      // Routers may be made with the first request.
      await request(service.server).get('/api/v1/editions').expect(200);
    } finally {
      watch.end();
    }
    routes = routesOf(watch);
  });
  after(() => service.end());

  const declared = new Set(
    operations.map(({ method, path }) => `${method} /api/v1${path.replaceAll(/\{[^}]+\}/g, '{}')}`),
  );

  it('are all declared', () => {
    const below = [...routes].filter((route) => route.includes(' /api/'));
    assert.deepEqual(
      below.filter((route) => !declared.has(route)),
      [],
    );
  });

  it('are there for every call that is declared', () => {
    assert.deepEqual(
      [...declared].filter((route) => !routes.has(route)),
      [],
    );
    assert.ok(routes.has('GET /healthz'), 'the walk finds what is mounted without an address');
  });

  it('answer every declared call by something other than "nothing here" and "not by this method"', async () => {
    for (const { method, path, id } of operations) {
      const verb = ({ GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const)[method];
      const answer = await request(service.server)[verb](`/api/v1${path.replaceAll(/\{[^}]+\}/g, 'none')}`);
      assert.notEqual(answer.status, 405, id);
      if (answer.type === 'application/problem+json')
        assert.notEqual(JSON.parse(answer.text).type, '/problems/notFound', id);
    }
  });
});

import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type Request, type RequestHandler, type Router } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { endStates } from '../services/run-ends.ts';
import type { CommonServices } from '../services/index.ts';
import { engineVersion } from '../version.ts';
import { onlyMethods } from './errors.ts';
import { RequestFault } from './faults.ts';
import { listAgeDays } from './health.ts';
import { createTemplates } from './route-template.ts';

/** What operations measures of a service. Nothing of it names whose holdings they are, or what is held. */
export interface Metrics {
  /** Times every request; before all other handlers. */
  readonly measure: RequestHandler;
  /** `GET /metrics` in the text format of Prometheus, for whoever knows the token. */
  readonly routes: Router;
}

/** The metrics of one app, in a registry of its own. Without a token nothing is measured and nothing is there. */
export function createMetrics(services: CommonServices, token: string | null): Metrics {
  if (token === null) return { measure: (_request, _response, next) => next(), routes: nowhere() };
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'cmic_build_info',
    help: 'Always 1; its labels say what is running',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version: engineVersion, node: process.versions.node }, 1);
  countEnds(services, registry);
  const look = createLook(services, registry);
  const router = express.Router();
  router
    .route('/metrics')
    .get(async (request, response) => {
      if (!bringsToken(request, token)) {
        response.setHeader('WWW-Authenticate', 'Bearer');
        throw new RequestFault('metricsTokenWrong');
      }
      await look();
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Content-Type', registry.contentType);
      response.send(await registry.metrics());
    })
    .all(onlyMethods('GET'));
  return { measure: timing(registry), routes: router };
}

function nowhere(): Router {
  const router = express.Router();
  router.use('/metrics', () => {
    throw new RequestFault('notFound');
  });
  return router;
}

/** Digests are compared, so that neither the time nor the length tells how much of a guess was right. */
function bringsToken(request: Request, token: string): boolean {
  const given = /^Bearer +([\x21-\x7e]+) *$/i.exec(request.get('Authorization') ?? '')?.[1] ?? '';
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

/** Seconds. 0.05 is what an order before it is placed may take. */
const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

function timing(registry: Registry): RequestHandler {
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the headers of a request to the end of its answer; status "aborted" where the caller went away',
    labelNames: ['method', 'route', 'status'],
    buckets: requestBuckets,
    registers: [registry],
  });
  const templateOf = createTemplates();
  return (request, response, next) => {
    const began = performance.now();
    const { path } = request;
    response.once('close', () => {
      const status = response.writableFinished ? String(response.statusCode) : 'aborted';
      const labels = { method: request.method, route: templateOf(request, path), status };
      durations.observe(labels, (performance.now() - began) / 1000);
    });
    next();
  };
}

const screeningBuckets = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600];

function countEnds(services: CommonServices, registry: Registry): void {
  const finished = new Counter({
    name: 'cmic_screenings_finished_total',
    help: 'Screenings that ended in this process, by how',
    labelNames: ['state'],
    registers: [registry],
  });
  // Zero from the start: a first fault is a rise then, and rate() sees it.
  for (const state of endStates) finished.inc({ state }, 0);
  const durations = new Histogram({
    name: 'cmic_screening_duration_seconds',
    help: 'From taking up a screening to storing its end, in this process',
    buckets: screeningBuckets,
    registers: [registry],
  });
  services.onEnded(({ state, seconds }) => {
    finished.inc({ state });
    if (seconds !== null) durations.observe(seconds);
  });
}

/** Looks at what is only known by asking, before every answer. A database that is away makes gaps, no failure. */
function createLook(services: CommonServices, registry: Registry): () => Promise<void> {
  const registers = [registry];
  const screenings = new Gauge({
    name: 'cmic_screenings',
    help: 'Screenings that have not ended, of all processes on this database',
    labelNames: ['state'],
    registers,
  });
  const age = new Gauge({
    name: 'cmic_list_age_days',
    help: 'Whole days since the publication of the list in use; NaN where they are unknown',
    registers,
  });
  const up = new Gauge({ name: 'cmic_database_up', help: '1 where the database answers, else 0', registers });
  return async () => {
    const answers = await services.ready();
    up.set(answers ? 1 : 0);
    screenings.reset();
    age.set(Number.NaN);
    if (!answers) return;
    const { queued, running } = await services.underWay();
    screenings.set({ state: 'queued' }, queued);
    screenings.set({ state: 'running' }, running);
    age.set(listAgeDays(await services.editions.confirmedOn(), services.now()) ?? Number.NaN);
  };
}

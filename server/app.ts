import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import { operations } from './api/operations.ts';
import type { Log } from './log.ts';
import { authenticateApi, authenticatePage } from './routes/authentication.ts';
import { authorise } from './routes/authorisation.ts';
import { callerOf } from './routes/caller.ts';
import { alertRoutes, decisionRoutes } from './routes/decisions.ts';
import { deprecation } from './routes/deprecation.ts';
import { errorHandler, nothingHere } from './routes/errors.ts';
import { explanationRoutes } from './routes/explanations.ts';
import { healthRoutes } from './routes/health.ts';
import { editionRoutes, listingRoutes } from './routes/list.ts';
import { createMetrics } from './routes/metrics.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { ownSiteOnly } from './routes/own-site-only.ts';
import { keyRoutes, meRoutes, userRoutes } from './routes/people.ts';
import { pretradeRoutes } from './routes/pretrade.ts';
import { callerRateLimit } from './routes/rate-limit.ts';
import { requestId } from './routes/request-id.ts';
import { requestLog } from './routes/request-log.ts';
import { screeningRoutes } from './routes/screenings.ts';
import type { SubmitSettings } from './routes/submit.ts';
import { securityHeaders } from './routes/security-headers.ts';
import type { Site } from './routes/site.ts';
import { onceFor, type Installation, type Services } from './services/index.ts';
import { transactionRoutes } from './routes/transactions.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { adminRoutes } from './web/admin-routes.ts';
import { assetRoutes } from './web/assets.ts';
import { problemRoutes, sendProblemPage } from './web/problem-routes.ts';
import { webRoutes } from './web/routes.ts';
import { signInRoutes } from './web/sign-in-routes.ts';

/** What the surroundings decide of the HTTP side. */
export interface AppSettings extends SubmitSettings {
  readonly site: Site;
  readonly requestsPerMinute: number;
  /** What whoever reads `/metrics` must know; null: nobody reads them. */
  readonly metricsToken: string | null;
}

/** The table of contents of the service. It takes its services and never listens. */
export function createApp(installation: Installation, settings: AppSettings, log: Log): Express {
  const { site } = settings;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', false);

  const metrics = createMetrics(installation, settings.metricsToken);
  app.use(requestId, requestLog(log, installation.now), metrics.measure);
  app.use(helmet(securityHeaders(site)));
  app.use(healthRoutes(installation));
  // Before the question whose site asks: each process is asked under its own address, and its token keeps others out.
  app.use(metrics.routes);
  app.use(ownSiteOnly(site));
  app.use('/assets', assetRoutes(), nothingHere);
  app.use(problemRoutes());
  app.use(signInRoutes(installation, site));

  app.use('/api/v1', authenticateApi(installation, site), callerRateLimit(settings));
  app.use('/api/v1', authorise(operations), deprecation(operations));
  app.use(
    '/api/v1',
    ofOrganisation(installation, (services) => apiRouter(services, settings)),
  );
  app.use('/api/v1', nothingHere);
  app.use(authenticatePage(installation, site));
  app.use(ofOrganisation(installation, (services) => webRouter(services, settings)));

  app.use(nothingHere);
  app.use(errorHandler(log, sendProblemPage, installation.isDatabaseLost));
  return app;
}

function webRouter(services: Services, settings: AppSettings): Router {
  const router = express.Router();
  router.use(webRoutes(services, settings));
  router.use(adminRoutes(services, settings, (request) => settings.site.baseFor(request.get('Host'))));
  return router;
}

function apiRouter(services: Services, settings: SubmitSettings): Router {
  const router = express.Router();
  router.use('/screenings', screeningRoutes(services, settings));
  router.use('/alerts', alertRoutes(services, settings));
  router.use('/listings', listingRoutes(services));
  router.use('/editions', editionRoutes(services, settings));
  router.use('/explanations', explanationRoutes(services));
  router.use('/pretrade-checks', pretradeRoutes(services, settings));
  router.use('/transactions', transactionRoutes(services, settings));
  router.use('/webhooks', webhookRoutes(services, settings));
  router.use('/users', userRoutes(services, settings));
  router.use('/api-keys', keyRoutes(services, settings));
  router.use('/me', meRoutes());
  router.use('/openapi.json', openApiRoutes());
  router.use(decisionRoutes(services, settings));
  return router;
}

/** Answers with routes that stand on the services of the caller's organisation, and so reach nobody else's data. */
function ofOrganisation(installation: Installation, make: (services: Services) => Router): RequestHandler {
  const routesOf = onceFor((organisation) => make(installation.of(organisation)));
  return (request, response, next) => {
    routesOf(callerOf(response).organisation.number)(request, response, next);
  };
}

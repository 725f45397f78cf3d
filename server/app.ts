import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Log } from './log.ts';
import { alertRoutes, decisionRoutes } from './routes/decisions.ts';
import { errorHandler, nothingHere } from './routes/errors.ts';
import { explanationRoutes } from './routes/explanations.ts';
import { healthRoutes } from './routes/health.ts';
import { editionRoutes, listingRoutes } from './routes/list.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { ownSiteOnly } from './routes/own-site-only.ts';
import { pretradeRoutes } from './routes/pretrade.ts';
import { requestId } from './routes/request-id.ts';
import { requestLog } from './routes/request-log.ts';
import { screeningRoutes } from './routes/screenings.ts';
import type { SubmitSettings } from './routes/submit.ts';
import { securityHeaders } from './routes/security-headers.ts';
import type { Services } from './services/index.ts';
import { transactionRoutes } from './routes/transactions.ts';
import { assetRoutes } from './web/assets.ts';
import { problemPage } from './web/problem-page.ts';
import { webRoutes } from './web/routes.ts';

/** The table of contents of the service. It takes its services and never listens. */
export function createApp(services: Services, settings: SubmitSettings, log: Log): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', false);

  app.use(requestId, requestLog(log, services.now));
  app.use(helmet(securityHeaders), ownSiteOnly);

  app.use(healthRoutes(services));
  app.use('/api/v1/openapi.json', openApiRoutes());
  app.use('/api/v1/screenings', screeningRoutes(services, settings));
  app.use('/api/v1/alerts', alertRoutes(services, settings));
  app.use('/api/v1', decisionRoutes(services, settings));
  app.use('/api/v1/listings', listingRoutes(services));
  app.use('/api/v1/editions', editionRoutes(services));
  app.use('/api/v1/explanations', explanationRoutes(services));
  app.use('/api/v1/pretrade-checks', pretradeRoutes(services, settings));
  app.use('/api/v1/transactions', transactionRoutes(services, settings));
  app.use('/assets', assetRoutes());
  app.use(webRoutes(services, settings));

  app.use(nothingHere);
  app.use(errorHandler(log, problemPage, services.isDatabaseLost));
  return app;
}

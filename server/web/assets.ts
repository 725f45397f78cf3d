import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';

const directory = fileURLToPath(new URL('../../../server/web/assets', import.meta.url));

/** The style sheet, the script and the icon of the pages. */
export function assetRoutes(): Router {
  const router = express.Router();
  router.use(express.static(directory, { index: false, maxAge: '1h', fallthrough: true }));
  return router;
}

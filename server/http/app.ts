import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import express, { type Express, type Router } from 'express';
import type { Logger } from 'pino';
import { requestFields } from '../log.ts';
import { clientFiles } from './client-files.ts';
import { answerErrors, HttpError } from './http-error.ts';
import { securityHeaders } from './security-headers.ts';

interface AppOptions {
  readonly api: readonly Router[];
  readonly metrics: Router;
  readonly publicUrl: string | undefined;
  readonly trustProxy: number | 'loopback';
  /** Folder of the built client. */
  readonly clientDir: string;
  readonly logger: Logger;
  ready(): boolean;
}

/** Everything that is asked over plain HTTP: the interface for programs, the built client, and signs of life. */
export function httpApp(options: AppOptions): Express {
  const { logger } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  app.use(securityHeaders(options.publicUrl));
  app.use((request, response, next) => {
    const began = performance.now();
    response.on('finish', () => {
      logger.debug(requestFields(request, response, performance.now() - began), 'request');
    });
    next();
  });

  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', (_request, response) => {
    const ready = options.ready();
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
  app.use(options.metrics);

  app.use('/api', express.json({ limit: '256kb' }), ...options.api, () => {
    throw new HttpError('not_found');
  });

  const clientDir = resolve(options.clientDir);
  if (existsSync(clientDir)) app.use(clientFiles(clientDir));
  app.use(() => {
    throw new HttpError('not_found');
  });
  app.use(answerErrors(logger));
  return app;
}

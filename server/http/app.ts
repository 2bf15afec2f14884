import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import express, { type Express, type Router } from 'express';
import type { Logger } from 'pino';
import sirv from 'sirv';
import { requestFields } from '../log.ts';
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

  serveClient(app, options.clientDir);
  app.use(answerErrors(logger));
  return app;
}

/** Pages of the app are one document; files that carry a hash in their name never change. */
function serveClient(app: Express, dir: string): void {
  const index = resolve(dir, 'index.html');
  if (!existsSync(index)) return;
  app.use(
    sirv(dir, {
      brotli: true,
      gzip: true,
      etag: true,
      single: true,
      // What is no page must not be answered with one: a file of an older build, or a worker that is not there, is missing.
      ignores: [/^\/(api|boards|socket\.io|assets)(\/|$)/, /^\/\.vite/, /^\/service-worker\.js$/],
      setHeaders(response, path) {
        const forever = path.startsWith('/assets/');
        response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  app.use((_request, _response, next) => next(new HttpError('not_found')));
}

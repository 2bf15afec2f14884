import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Request, RequestHandler } from 'express';
import { HttpError } from './http-error.ts';

/** What the build lays beside each file, the smallest first. */
const encodings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** What is no page must not be answered with one: a file of an older build, or a worker that is not there, is missing. */
const noPage = /^\/((api|boards|socket\.io|assets)(\/|$)|\.vite|service-worker\.js$)/;

/**
 * The built client: its files, and its one document for every page. Files that carry a hash in their name never change.
 *
 * Which files there are is read once. One that has gone since, because somebody builds anew beside a server that runs, is
 * missing for whoever asks; the server goes on.
 * @param dir absolute; nothing is served where it holds no `index.html`
 */
export function clientFiles(dir: string): RequestHandler {
  const files = filesOf(dir);
  return (request, response, next) => {
    const file = fileFor(request, files);
    if (file === undefined) {
      next();
      return;
    }
    const packed = encodings.find(
      ({ encoding, ending }) => files.has(`${file}${ending}`) && request.acceptsEncodings(encoding) !== false,
    );
    const forever = file.startsWith('/assets/');
    response.vary('accept-encoding');
    response.type(extname(file));
    response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (packed) response.setHeader('content-encoding', packed.encoding);
    const name = `${file}${packed?.ending ?? ''}`;
    response.sendFile(name, { root: dir, cacheControl: false }, (error?: Error) => {
      // Without an error, or with whoever asked gone, there is nobody left to tell.
      if (!error || response.headersSent) return;
      for (const header of ['content-encoding', 'content-type', 'cache-control']) response.removeHeader(header);
      next(new HttpError('not_found'));
    });
  };
}

function fileFor({ method, path }: Request, files: ReadonlySet<string>): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (files.has(path)) return path;
  return noPage.test(path) || !files.has('/index.html') ? undefined : '/index.html';
}

/** Paths as they are asked for, from `/` on. */
function filesOf(dir: string): ReadonlySet<string> {
  return new Set(
    readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/');
      return entry.isFile() && !path.startsWith('.') ? [`/${path}`] : [];
    }),
  );
}

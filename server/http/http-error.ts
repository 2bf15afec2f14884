import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { CommonCode, ErrorBody, ErrorCode } from '../../shared/protocol/error-codes.ts';
import { type Catalogue, catalogues } from '../../shared/texts/catalogue.ts';
import { pickLanguage } from '../../shared/texts/language.ts';
import { NotCreated } from '../live/conferences.ts';
import { StorageUnavailable } from '../storage/storage-errors.ts';

const statuses: Partial<Record<ErrorCode, number>> = {
  unknown_code: 404,
  not_found: 404,
  deleted: 410,
  no_identity: 401,
  wrong_create_key: 403,
  not_allowed: 403,
  removed: 403,
  door_locked: 403,
  origin_refused: 403,
  already_ended: 409,
  not_ended: 409,
  no_longer_there: 409,
  there_already: 409,
  last_owner: 409,
  begun_already: 409,
  body_too_large: 413,
  too_many_requests: 429,
  rehearsals_full: 429,
  storage_unavailable: 503,
  shutting_down: 503,
  internal: 500,
};

/** An answer other than the one hoped for; `detail` is for whoever writes tools, in English. */
export class HttpError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  constructor(code: ErrorCode, detail?: string) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof HttpError) return error.code;
  if (error instanceof NotCreated) return error.code;
  if (error instanceof StorageUnavailable) return 'storage_unavailable';
  // What Express' own parsers throw.
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return 'body_too_large';
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status < 500 ? 'bad_request' : 'internal';
}

function wordsFor({ errors, network }: Catalogue, code: ErrorCode): string {
  return Object.hasOwn(network.errors, code)
    ? network.errors[code as keyof typeof network.errors]
    : errors[code as CommonCode];
}

/** Answers every error as an `ErrorBody`, in the reader's language; unknown ones are logged and told as `internal`. */
export function answerErrors(logger: Logger) {
  return async (error: unknown, request: Request, response: Response, next: NextFunction): Promise<void> => {
    const code = codeOf(error);
    if (code === 'internal') logger.error(error, 'a request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    const texts = await catalogues[pickLanguage(request.headers['accept-language'] ?? '', 'nb')]();
    const detail = error instanceof HttpError ? error.detail : undefined;
    const message = wordsFor(texts, code);
    const body: ErrorBody = { error: { code, message, ...(detail === undefined ? {} : { detail }) } };
    response.status(statuses[code] ?? 400).json(body);
  };
}

import type { RejectionCode } from '../conference/rejections.ts';
import type { NetworkRefusal } from '../network/refusals.ts';

/** Refusals that do not come from the conference itself. Codes may be added to, never renamed. */
export const edgeCodes = [
  'bad_request',
  'body_too_large',
  'unknown_code',
  'not_found',
  'deleted',
  'not_ended',
  'no_identity',
  'wrong_create_key',
  'programme_invalid',
  'too_many_requests',
  'rehearsals_full',
  'wrong_protocol',
  'origin_refused',
  'removed',
  'storage_unavailable',
  'shutting_down',
  'internal',
] as const;

export type EdgeCode = (typeof edgeCodes)[number];
/** What every page has words for. */
export type CommonCode = RejectionCode | EdgeCode;
export type ErrorCode = CommonCode | NetworkRefusal;

/** What every HTTP error answers with. `message` is in the language the client asked for; tools go by `code`. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly detail?: string };
}

import type { IncomingMessage } from 'node:http';

/**
 * Whether a browser page of ours may have made this request. Cookies travel with any page's request, so a foreign origin
 * is refused, and without an origin (tools) only a token counts, never a cookie.
 */
export function originOf(request: IncomingMessage, publicUrl: string | undefined): 'ours' | 'none' | 'foreign' {
  const { origin, host } = request.headers;
  // Browsers send no Origin with a GET to their own page's server, but say that it is one.
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin' ? 'ours' : 'none';
  if (publicUrl !== undefined && origin === publicUrl) return 'ours';
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`) ? 'ours' : 'foreign';
}

import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers that keep other people's code and pages away, and that also work on plain http in a school's own network: no
 * forced upgrade to https unless the public address is https.
 */
export function securityHeaders(publicUrl: string | undefined): RequestHandler {
  const https = publicUrl?.startsWith('https:') ?? false;
  const ofPages = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // The desk shows how a step will look in a frame of its own; no other page may stand in one.
        frameAncestors: [(request) => (isPreview(request) ? "'self'" : "'none'")],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", (request) => socketSource(request.headers.host)],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 15_552_000 } : false,
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
    originAgentCluster: https,
    referrerPolicy: { policy: 'no-referrer' },
  });
  return (request, response, next) => {
    if (!request.path.startsWith('/assets/')) return ofPages(request, response, next);
    // A policy is the page's, and a phone fetches a hundred files: there it would weigh more than many of them.
    response.set({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
    next();
  };
}

function isPreview({ url }: { readonly url?: string | undefined }): boolean {
  return /^\/preview\/?(\?|$)/.test(url ?? '');
}

/** Older Safari does not count our own WebSockets as 'self'. */
function socketSource(host: string | undefined): string {
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'";
}

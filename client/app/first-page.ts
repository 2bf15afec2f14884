import { parseRoute } from './route.ts';

/** Begins to fetch the page for an address while the first words come: phones on slow lines would wait for one after the other. */
export function fetchFirstPage(path: string): void {
  pageAt(path)?.catch(() => {});
}

function pageAt(path: string): Promise<unknown> | undefined {
  switch (parseRoute(path).at) {
    case 'join':
      return import('../participant/door/join-page.tsx');
    case 'participant':
      return import('../participant/participant-app.tsx');
    default:
      return undefined;
  }
}

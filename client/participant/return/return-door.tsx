import { lazy } from 'react';

// One step further than other pages: whoever joins by a code never fetches these.
const ReturnPage = lazy(async () => ({ default: (await import('./return-page.tsx')).ReturnPage }));
const FarewellPage = lazy(async () => ({ default: (await import('../leave/leave-farewell.tsx')).FarewellPage }));

/** Where a return card leads. */
export function ReturnDoor({ conferenceId }: { readonly conferenceId: string }) {
  return <ReturnPage conferenceId={conferenceId} />;
}

/** Where a device that has been left stands. */
export function LeftDoor() {
  return <FarewellPage />;
}

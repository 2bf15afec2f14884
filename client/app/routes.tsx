import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react';
import type { Part } from '../../shared/texts/parts.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { TextsReady, useComingTexts } from '../ui/language.tsx';
import { Loading } from '../ui/loading.tsx';
import { usePath } from '../ui/navigation.tsx';
import { FrontPage } from './front-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { parseRoute, type Route } from './route.ts';

// Each surface comes when it is needed: a phone never fetches the desk.
const JoinPage = lazy(async () => ({ default: (await import('../participant/door/join-page.tsx')).JoinPage }));
const ParticipantApp = lazy(async () => ({
  default: (await import('../participant/participant-app.tsx')).ParticipantApp,
}));
const ReturnDoor = lazy(async () => ({ default: (await import('../participant/return/return-door.tsx')).ReturnDoor }));
const LeftDoor = lazy(async () => ({ default: (await import('../participant/return/return-door.tsx')).LeftDoor }));
const FacilitatorApp = lazy(async () => ({
  default: (await import('../facilitator/facilitator-app.tsx')).FacilitatorApp,
}));
const CreatePage = lazy(async () => ({ default: (await import('../facilitator/create/create-page.tsx')).CreatePage }));
const HarvestPage = lazy(async () => ({
  default: (await import('../facilitator/harvest/harvest-page.tsx')).HarvestPage,
}));
const PreviewPage = lazy(async () => ({ default: (await import('../preview/preview-page.tsx')).PreviewPage }));
const HallApp = lazy(async () => ({ default: (await import('../hall/hall-app.tsx')).HallApp }));
const NetworkPage = lazy(async () => ({ default: (await import('../network/network-page.tsx')).NetworkPage }));
const OwnNetworksPage = lazy(async () => ({
  default: (await import('../network/own-networks-page.tsx')).OwnNetworksPage,
}));
const CreateNetworkPage = lazy(async () => ({
  default: (await import('../network/create-network-page.tsx')).CreateNetworkPage,
}));
const BeforehandPage = lazy(async () => ({
  default: (await import('../beforehand/beforehand-page.tsx')).BeforehandPage,
}));
const HostApp = lazy(async () => ({ default: (await import('../host/host-app.tsx')).HostApp }));

// The texts that each surface reads besides those at the door.
const seatTexts: readonly Part[] = ['seat'];
const deskTexts: readonly Part[] = ['desk', 'expected', 'people', 'seat', 'beforehand', 'bank'];
const previewTexts: readonly Part[] = ['hall', 'seat', 'harvest'];
const hallTexts: readonly Part[] = ['hall', 'seat', 'harvest'];
const hostTexts: readonly Part[] = ['host', 'expected', 'people', 'seat'];
const beforehandTexts: readonly Part[] = ['beforehand', 'seat'];
const harvestTexts: readonly Part[] = ['harvest', 'seat'];
const networkTexts: readonly Part[] = ['network', 'expected', 'gatherings', 'bank'];

/** The page for the present address. A page that breaks takes no other with it. */
export function Routes() {
  const path = usePath();
  const route = useMemo(() => parseRoute(path), [path]);
  return (
    <ErrorBoundary resetKey={path}>
      <Suspense fallback={<Loading page />}>
        <Arrival path={path} />
        {page(route)}
      </Suspense>
    </ErrorBoundary>
  );
}

function page(route: Route): ReactNode {
  switch (route.at) {
    case 'front':
      return <FrontPage />;
    case 'create':
      return (
        <Surface parts={deskTexts}>
          <CreatePage />
        </Surface>
      );
    case 'join':
      return <JoinPage key={route.code} code={route.code} />;
    case 'return':
      return <ReturnDoor key={route.conferenceId} conferenceId={route.conferenceId} />;
    case 'left':
      return <LeftDoor />;
    case 'preview':
      return (
        <Surface parts={previewTexts}>
          <PreviewPage />
        </Surface>
      );
    case 'participant':
      return (
        <Surface parts={seatTexts}>
          <ParticipantApp key={route.conferenceId} conferenceId={route.conferenceId} />
        </Surface>
      );
    case 'facilitator':
      return (
        <Surface parts={deskTexts}>
          <FacilitatorApp key={route.conferenceId} conferenceId={route.conferenceId} />
        </Surface>
      );
    case 'hall':
      return (
        <Surface parts={hallTexts}>
          <HallApp key={route.conferenceId} conferenceId={route.conferenceId} />
        </Surface>
      );
    case 'host':
      return (
        <Surface parts={hostTexts}>
          <HostApp key={route.conferenceId} conferenceId={route.conferenceId} />
        </Surface>
      );
    case 'beforehand':
      return (
        <Surface parts={beforehandTexts}>
          <BeforehandPage key={route.conferenceId} conferenceId={route.conferenceId} />
        </Surface>
      );
    case 'harvest':
      return (
        <Surface parts={harvestTexts}>
          <HarvestPage key={route.conferenceId} conferenceId={route.conferenceId} />
        </Surface>
      );
    case 'ownNetworks':
      return (
        <Surface parts={networkTexts}>
          <OwnNetworksPage />
        </Surface>
      );
    case 'newNetwork':
      return (
        <Surface parts={networkTexts}>
          <CreateNetworkPage />
        </Surface>
      );
    case 'network':
      return (
        <Surface parts={networkTexts}>
          <NetworkPage key={route.networkId} networkId={route.networkId} section={route.section} item={route.item} />
        </Surface>
      );
    case 'nowhere':
      return <NotFoundPage />;
  }
}

/** Fetches the texts of a surface along with its code, and shows it when both are there. */
function Surface({ parts, children }: { readonly parts: readonly Part[]; readonly children: ReactNode }) {
  useComingTexts(parts);
  return (
    <>
      {children}
      <TextsReady parts={parts} />
    </>
  );
}

/**
 * After a move within the app the reading place goes to the new page's start, as a browser's own navigation would do.
 * It stands beside the page within its Suspense, so that it waits until the page is there.
 */
function Arrival({ path }: { readonly path: string }) {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [path]);
  return null;
}

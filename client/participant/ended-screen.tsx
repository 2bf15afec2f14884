import { lazy, Suspense } from 'react';
import { useLive } from '../live/use-live.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Arrival, type LastPlace } from './arrival.tsx';
import { Notices } from './notices.tsx';
import { useSelf } from './use-self.ts';

const TakeHome = lazy(async () => ({ default: (await import('./take-home-page.tsx')).TakeHome }));

/** After the last word: thanks, what all found together, and what one takes home. */
export function EndedScreen({ lastPlace }: { readonly lastPlace: LastPlace }) {
  const { participant } = useTexts();
  const { state } = useLive();
  const { name } = useSelf();
  return (
    <Page top={[state.title, <LanguageSwitch key="language" />]}>
      <Arrival place="ended" name={participant.endedTitle} last={lastPlace} />
      <Notices />
      <div className="stack screen-only">
        <h1>{participant.endedTitle}</h1>
        <p>{participant.endedText(name)}</p>
        <div>
          <ButtonLink kind="primary" large wide href={`/harvest/${state.id}`}>
            {participant.openHarvest}
          </ButtonLink>
        </div>
      </div>
      <Suspense fallback={<Loading />}>
        <TakeHome level={2} />
      </Suspense>
    </Page>
  );
}

import { lazy, Suspense, useState } from 'react';
import { useLive } from '../live/use-live.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Arrival, type LastPlace } from './arrival.tsx';
import { MenuFoot } from './menu/menu-button.tsx';
import { Notices } from './news/notices.tsx';
import { useSelf } from './use-self.ts';

const TakeHome = lazy(async () => ({ default: (await import('./take-home/take-home-page.tsx')).TakeHome }));

/**
 * After the last word: thanks, what all found together, and what one takes home. One's own boards are opened when asked
 * for: a whole hall that opens all of its boards in one second is no farewell.
 */
export function EndedScreen({ lastPlace }: { readonly lastPlace: LastPlace }) {
  const { participant } = useTexts();
  const { state } = useLive();
  const { name } = useSelf();
  const [takesHome, setTakesHome] = useState(false);
  const title = (
    <span key="title" lang={state.language} className="screen-only">
      {state.title}
    </span>
  );
  return (
    <Page top={[title, <LanguageSwitch key="language" />]}>
      <Arrival place="ended" name={participant.endedTitle} last={lastPlace} />
      <Notices />
      <div className="stack screen-only">
        <h1>{participant.endedTitle}</h1>
        <p>{participant.endedText(name)}</p>
        <ButtonLink kind="primary" large wide href={`/harvest/${state.id}`}>
          {participant.openHarvest}
        </ButtonLink>
        {!takesHome && (
          <Button large wide onClick={() => setTakesHome(true)}>
            {participant.takeWithYou}
          </Button>
        )}
      </div>
      {takesHome && (
        <Suspense fallback={<Loading />}>
          <TakeHome level={2} arrive />
        </Suspense>
      )}
      <MenuFoot menu help={false} />
    </Page>
  );
}

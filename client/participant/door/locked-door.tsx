import { useEffect, useState } from 'react';
import type { DoorReply } from '../../../shared/protocol/http.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';

/** Not all of those who wait in the same second. */
const lookAgainMs = 8_000;
const spreadMs = 4_000;

/** A door that is locked, said before anybody fills in a form. The page looks again by itself, and when it is told to. */
export function LockedDoor({ door, onLook }: { readonly door: DoorReply; readonly onLook: () => Promise<void> }) {
  const { common, join } = useTexts();
  const [looking, setLooking] = useState(false);
  usePageTitle(door.title);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      timer = setTimeout(() => onLook().then(later), lookAgainMs + Math.random() * spreadMs);
    };
    later();
    return () => clearTimeout(timer);
  }, [onLook]);
  const look = async () => {
    if (looking) return;
    setLooking(true);
    await onLook();
    setLooking(false);
  };
  return (
    <Page top={[common.productName, <LanguageSwitch key="language" />]} middle>
      <div className="stack">
        <p className="soft" lang={door.language}>
          {door.title}
        </p>
        <h1>{join.lockedTitle}</h1>
        <p>{join.lockedText}</p>
      </div>
      <div>
        <Button kind="primary" large aria-disabled={looking} onClick={look}>
          {looking ? join.lockedLooking : join.lockedLook}
        </Button>
      </div>
    </Page>
  );
}

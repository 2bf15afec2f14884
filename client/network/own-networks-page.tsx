import { useState } from 'react';
import { Button, ButtonLink } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Link } from '../ui/navigation.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { forgetNetwork, rememberedNetworks } from './own-networks.ts';
import styles from './own-networks-page.module.css';

/** The networks that this browser has been let into, and the way to a new one. */
export function OwnNetworksPage() {
  const { common, network } = useTexts();
  const words = network.own;
  const [held, setHeld] = useState(() => rememberedNetworks());
  usePageTitle(words.title);
  return (
    <Page
      top={[
        <Link key="front" href="/" className={styles.front}>
          {common.productName}
        </Link>,
        <LanguageSwitch key="language" />,
      ]}
    >
      <div className="stack-tight">
        <h1>{words.title}</h1>
        <p className="soft">{words.intro}</p>
      </div>
      {held.length > 0 && (
        <ul className={styles.networks}>
          {held.map(({ id, name }) => (
            <li key={id}>
              <Link href={`/n/${id}`}>{name}</Link>
              <Button
                kind="plain"
                aria-label={words.forgetWho(name)}
                onClick={() => {
                  forgetNetwork(id);
                  setHeld(rememberedNetworks());
                }}
              >
                {words.forget}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <ButtonLink href="/networks/new" kind={held.length > 0 ? 'quiet' : 'primary'} large>
          {words.create}
        </ButtonLink>
      </div>
      <p className="soft small">{words.lostLink}</p>
    </Page>
  );
}

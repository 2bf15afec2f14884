import { Suspense, useEffect } from 'react';
import { keepNetworkQuestions } from '../people/own-questions.ts';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Loading } from '../ui/loading.tsx';
import { Link } from '../ui/navigation.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import styles from './network-page.module.css';
import { NetworkRefusal } from './network-refusal.tsx';
import { NetworkRefused } from './network-refused.tsx';
import { NetworkSaveState } from './network-save-state.tsx';
import { rememberNetwork } from './own-networks.ts';
import { type NetworkSection, sectionPath, sections } from './sections.ts';
import { NetworkProvider, useNetwork } from './use-network.tsx';
import { useNetworkSession } from './use-network-session.ts';

/** A learning network, for its owners: let in by their link, and then section by section. */
export function NetworkPage({
  networkId,
  section,
  item,
}: {
  readonly networkId: string;
  /** As it stands in the address; one that is unknown is the first. */
  readonly section: string;
  readonly item: string | null;
}) {
  const { network } = useTexts();
  const session = useNetworkSession(networkId);
  if (session.kind === 'opening') return <Loading page text={network.opening} />;
  if (session.kind === 'refused') return <NetworkRefused code={session.code} onRetry={session.retry} />;
  return (
    <NetworkProvider
      id={networkId}
      ownLink={session.ownLink}
      otherwise={(view) =>
        view.kind === 'opening' ? (
          <Loading page text={network.opening} />
        ) : (
          <NetworkRefused code={view.code} onRetry={() => location.reload()} />
        )
      }
    >
      <Frame section={sections.find(({ path }) => path === section) ?? sections[0]} item={item} />
    </NetworkProvider>
  );
}

function Frame({ section, item }: { readonly section: NetworkSection | undefined; readonly item: string | null }) {
  const { common, network: words } = useTexts();
  const { network, refresh } = useNetwork();
  const { id, name, questions } = network;
  const label = section && words.sections[section.label];
  usePageTitle(section?.path === '' ? name : `${label} · ${name}`);
  useEffect(() => rememberNetwork({ id, name }), [id, name]);
  // Where programmes are made, this browser offers them too.
  useEffect(() => {
    keepNetworkQuestions(id, questions);
  }, [id, questions]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever turns to another page wants it as it is now
  useEffect(refresh, [section, refresh]);
  return (
    <Page
      width="wide"
      top={[
        <span key="where" className={styles.where}>
          <Link href="/networks">{common.productName}</Link>
          <strong>{name}</strong>
        </span>,
        <span key="state" className={styles.state}>
          <NetworkSaveState />
          <LanguageSwitch />
        </span>,
      ]}
    >
      <nav className={styles.sections} aria-label={words.sections.label}>
        {sections.map((one) => (
          <Link
            key={one.path}
            href={sectionPath(id, one.path)}
            aria-current={one === section ? 'page' : undefined}
            className={styles.section}
          >
            {words.sections[one.label]}
          </Link>
        ))}
      </nav>
      <NetworkRefusal />
      <Suspense fallback={<Loading />}>{section && <section.Page item={item} />}</Suspense>
    </Page>
  );
}

import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Readers } from '../../shared/privacy/readers.ts';
import { useTexts } from './language.tsx';
import styles from './privacy.module.css';
import { usePrivacyStore } from './privacy-provider.tsx';
import { partsToSay } from './privacy-store.ts';
import { useSensitiveTopic } from './sensitive-topic.tsx';

/** What a field takes as its `describedBy`, so that those who listen hear the whole notice at each field. */
export function noticeParts(id: string): string {
  return `${id}-readers ${id}-rule`;
}

/**
 * The standing notice at a writing field, there before anything is written: who will see it, and that nobody must be
 * named. It shows nothing that a newer field of the same screen says as well.
 */
export function WritingNotice({ id, readers }: { readonly id: string; readonly readers: Readers | null }) {
  const { privacy } = useTexts();
  const store = usePrivacyStore();
  useLayoutEffect(() => store.show({ id, readers }), [store, id, readers]);
  const notices = useSyncExternalStore(store.subscribe, store.notices, store.notices);
  const sensitive = useSensitiveTopic();
  const said = partsToSay(notices, id);
  // Where it matters most it is said at every field, however many there are.
  const say = sensitive ? { ...said, rule: true } : said;
  return (
    <p
      className={sensitive ? `${styles.notice} ${styles.sensitive}` : styles.notice}
      hidden={!say.readers && !say.rule}
    >
      <span id={`${id}-readers`} hidden={!say.readers}>
        {readers !== null && `${privacy.readers[readers]} `}
      </span>
      <span id={`${id}-rule`} hidden={!say.rule}>
        {sensitive ? privacy.sensitiveRule : privacy.rule}
      </span>
    </p>
  );
}

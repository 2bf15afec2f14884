import { useEffect, useState } from 'react';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { openDeviceStore } from '../kept/device-store.ts';
import { readUnsaved, type UnsavedWords } from '../kept/unsaved-words.ts';
import { browserStorage } from '../kept/unsent-store.ts';
import styles from './left-words.module.css';

/** While there is no way to the server: the words that this device keeps for it. Nothing where it keeps none. */
export function WordsOnHold({ conferenceId }: { readonly conferenceId: string }) {
  const { boards } = useTexts();
  const [words, setWords] = useState<readonly UnsavedWords[]>([]);
  useEffect(() => {
    let current = true;
    openDeviceStore(browserStorage(), conferenceId).then((storage) => {
      if (current) setWords(readUnsaved(storage, conferenceId).words.filter(({ kind }) => kind === 'waiting'));
    });
    return () => {
      current = false;
    };
  }, [conferenceId]);
  const told = words.filter(({ text }) => text !== '');
  if (told.length === 0) return null;
  return (
    <Notice>
      <span className={styles.left}>
        <span>{boards.onItsWay}</span>
        {told.map(({ id, text }) => (
          <span key={id} className={styles.words}>
            {text}
          </span>
        ))}
      </span>
    </Notice>
  );
}

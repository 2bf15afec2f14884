import Share from 'lucide-react/icons/share';
import { useEffect, useState } from 'react';
import { openDeviceStore } from '../../boards/kept/device-store.ts';
import { readUnsaved } from '../../boards/kept/unsaved-words.ts';
import { browserStorage } from '../../boards/kept/unsent-store.ts';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { giveFile } from '../../ui/give-file.ts';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './leave-device.module.css';
import { wipeBrowser } from './leave-wipe.ts';

/** Where there is no way in any more: the words that lie on this device alone, to take along or to delete. Nothing where none do. */
export function WordsLeft({
  conferenceId,
  main,
}: {
  readonly conferenceId: string;
  /** There is nothing else to do on the page. */
  readonly main: boolean;
}) {
  const { leave, left, takeHomeFile } = useTexts().participant;
  const [words, setWords] = useState<readonly string[]>([]);
  const [done, setDone] = useState<'taken' | 'cleared'>();
  useEffect(() => {
    let current = true;
    openDeviceStore(browserStorage(), conferenceId).then((storage) => {
      const texts = readUnsaved(storage, conferenceId).words.map(({ text }) => text);
      // What was on its way may have been kept as one's own, too.
      if (current) setWords([...new Set(texts.filter((text) => text !== ''))]);
    });
    return () => {
      current = false;
    };
  }, [conferenceId]);
  const take = async () => {
    if (await giveFile({ name: takeHomeFile, ending: 'txt', content: words.join('\n\n') })) setDone('taken');
  };
  const clear = async () => {
    await wipeBrowser(conferenceId);
    setDone('cleared');
  };
  if (done === 'cleared') return <Notice tone="good">{left.cleared}</Notice>;
  if (words.length === 0) return null;
  return (
    <>
      <section className={styles.unsaved} aria-labelledby="words-left">
        <h2 id="words-left">{left.title}</h2>
        <p>{left.text}</p>
        <ul className={styles.words}>
          {words.map((text) => (
            <li key={text}>
              <p className={styles.text}>{text}</p>
            </li>
          ))}
        </ul>
      </section>
      <div className="stack">
        <Button
          kind={main && done !== 'taken' ? 'primary' : 'quiet'}
          large
          wide
          icon={<Share size="1.15em" aria-hidden="true" />}
          onClick={take}
        >
          {done === 'taken' ? leave.taken : left.take}
        </Button>
        <ArmedButton large wide label={left.clear} sure={left.clearSure} onConfirm={clear} />
      </div>
    </>
  );
}

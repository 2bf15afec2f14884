import { useRef } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTexts } from '../../ui/language.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { Removal } from '../removal.tsx';
import { useNetwork } from '../use-network.tsx';
import { AddQuestion } from './add-question.tsx';
import styles from './questions.module.css';
import { useBankThemes } from './use-bank-themes.ts';

/** The questions that the network has added to the bank. */
export function QuestionsPage() {
  const { bank, network: frame } = useTexts();
  const words = bank.network;
  const { network, change } = useNetwork();
  const themes = useBankThemes(network.language);
  const { questions } = network;
  const heading = useRef<HTMLHeadingElement>(null);
  const keepFocus = useKeepFocus(heading, String(questions.length));
  return (
    <section className="stack" {...keepFocus}>
      <h1 ref={heading} tabIndex={-1}>
        {frame.sections.questions}
      </h1>
      <p className="soft">{words.intro}</p>
      {questions.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <ul className={styles.questions}>
          {questions.map((one) => (
            <li key={one.id} className={styles.question}>
              <div className={styles.words}>
                <p className={styles.text} lang={network.language}>
                  {one.question}
                </p>
                <p className="soft small">
                  {themes.find((theme) => theme.id === one.theme)?.title ?? bank.own}{' '}
                  {one.sensitive && <Tag tone="attention">{bank.sensitive}</Tag>}
                </p>
                {one.link.startsWith('https://') && (
                  <OutsideLink kind="plain" href={one.link} label={new URL(one.link).host} newTab={words.newTab} />
                )}
              </div>
              <Removal
                name={words.removeNamed(one.question)}
                onRemove={() => change({ type: 'removeQuestion', id: one.id })}
              />
            </li>
          ))}
        </ul>
      )}
      <AddQuestion themes={themes} />
    </section>
  );
}

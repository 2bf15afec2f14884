import { useState } from 'react';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { navigate } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dayOf, formatDay } from '../days.ts';
import { deleteNetwork } from '../network-calls.ts';
import { networkErrorText } from '../network-error-text.ts';
import { forgetNetwork } from '../own-networks.ts';
import { SavedField } from '../saved-field.tsx';
import { useNetwork } from '../use-network.tsx';
import styles from './overview.module.css';

/** Two months: nobody looks at their networks every week. */
const soonMs = 60 * 86_400_000;

/** Until when all of it is kept; and the end of it, at once. */
export function Keeping() {
  const { language, texts } = useLanguage();
  const words = texts.network.keeping;
  const { network, change } = useNetwork();
  const [refusal, setRefusal] = useState<string | null>(null);
  const until = dayOf(network.deleteAfter, network.timeZone);
  const isSoon = network.deleteAfter - Date.now() < soonMs;
  const remove = async () => {
    const answer = await deleteNetwork(network.id);
    if (!answer.ok) return setRefusal(answer.code);
    forgetNetwork(network.id);
    navigate('/networks');
  };
  return (
    <section className={styles.part}>
      <h2>{words.title}</h2>
      {isSoon ? (
        <Notice silent tone="attention">
          {words.soon(formatDay(until, language))}
        </Notice>
      ) : (
        <p>{words.until(formatDay(until, language))}</p>
      )}
      <SavedField
        type="date"
        waits
        label={words.label}
        value={until}
        // Noon of that day is that day wherever the network is at home.
        onSave={(day) =>
          day === ''
            ? undefined
            : change({ type: 'changeAbout', fields: { deleteAfter: Date.parse(`${day}T12:00:00Z`) } })
        }
      />
      <p className="soft small">{words.conferences}</p>
      {refusal !== null && <Notice tone="attention">{networkErrorText(texts, refusal)}</Notice>}
      <div>
        <ArmedButton kind="plain" label={words.remove} sure={words.removeSure} onConfirm={remove} />
      </div>
    </section>
  );
}

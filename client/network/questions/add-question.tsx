import { type FormEvent, useRef, useState } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { NetworkRefusal } from '../../../shared/network/refusals.ts';
import type { BankTheme } from '../../../shared/questions/question-bank.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { networkErrorText } from '../network-error-text.ts';
import { newId } from '../new-id.ts';
import { useNetwork } from '../use-network.tsx';
import styles from './questions.module.css';

/** One question after the other; its theme stays in its field. */
export function AddQuestion({ themes }: { readonly themes: readonly BankTheme[] }) {
  const texts = useTexts();
  const { bank } = texts;
  const words = bank.network;
  const { change } = useNetwork();
  const announce = useAnnounce();
  const [question, setQuestion] = useState('');
  const [theme, setTheme] = useState('');
  const [link, setLink] = useState('');
  const [sensitive, setSensitive] = useState(false);
  const [refusal, setRefusal] = useState<NetworkRefusal>();
  const [wrongLink, setWrongLink] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = link.trim();
    const wrong = address !== '' && !(address.startsWith('https://') && URL.canParse(address));
    setWrongLink(wrong);
    if (question.trim() === '') {
      setRefusal('name_empty');
      field.current?.focus();
      return;
    }
    if (wrong) return;
    const refused = change({
      type: 'addQuestion',
      question: { id: newId(), theme, question, link: address, sensitive },
    });
    setRefusal(refused);
    if (refused) return;
    announce(words.added);
    setQuestion('');
    setLink('');
    setSensitive(false);
    field.current?.focus();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={words.title}>
      <TextArea
        ref={field}
        label={words.question}
        question
        rows={2}
        value={question}
        maxLength={networkLimits.questionLength}
        error={refusal === 'name_empty' ? words.questionMissing : refusal && networkErrorText(texts, refusal)}
        onChange={(event) => {
          setQuestion(event.target.value);
          setRefusal(undefined);
        }}
      />
      <Select label={bank.theme} value={theme} onChange={(event) => setTheme(event.target.value)}>
        <option value="">{bank.own}</option>
        {themes.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </Select>
      <TextField
        label={words.link}
        optional
        inputMode="url"
        value={link}
        maxLength={networkLimits.linkLength}
        error={wrongLink ? words.linkWrong : undefined}
        onChange={(event) => {
          setLink(event.target.value);
          setWrongLink(false);
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <Check checked={sensitive} onChange={setSensitive}>
        {words.sensitive}
      </Check>
      <div>
        <Button type="submit" kind="primary">
          {words.add}
        </Button>
      </div>
    </form>
  );
}

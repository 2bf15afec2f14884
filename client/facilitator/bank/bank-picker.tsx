import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type BankTheme, questionBank } from '../../../shared/questions/question-bank.ts';
import { isLanguage } from '../../../shared/texts/language.ts';
import { useLive } from '../../live/use-live.tsx';
import { forgetQuestion, keepQuestion, keptQuestions } from '../../people/own-questions.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { Select } from '../../ui/select.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './bank-picker.module.css';
import { type FoundQuestion, findQuestions, ownTheme } from './find-questions.ts';

/** The question bank, opened beside the question of a step, in the conference's language. */
export function BankPicker({
  current,
  sensitive,
  onUse,
}: {
  /** The question as it stands in the step; it may be kept among one's own. */
  readonly current: string;
  readonly sensitive: boolean;
  readonly onUse: (question: FoundQuestion) => void;
}) {
  const { state } = useLive();
  const texts = useTexts();
  const { bank } = texts;
  const kinds = texts.steps.kinds as Readonly<Record<string, string>>;
  const themes = useBank(state.language);
  const [own, setOwn] = useState(() => keptQuestions());
  const [theme, setTheme] = useState('');
  const [search, setSearch] = useState('');
  const [kept, setKept] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const found = useMemo(
    () => (themes === null || themes === 'away' ? [] : findQuestions(themes, own, bank.own, { theme, search })),
    [themes, own, bank.own, theme, search],
  );
  useEffect(() => heading.current?.focus(), []);

  if (themes === null) return <Loading />;
  if (themes === 'away') return <Notice tone="attention">{texts.errors.offline}</Notice>;
  const chosen = themes.find((one) => one.id === theme);
  const question = current.trim();
  return (
    <section className={styles.bank} aria-labelledby={id}>
      <div>
        <h3 id={id} ref={heading} tabIndex={-1}>
          {bank.title}
        </h3>
        <p className="soft small">{bank.intro}</p>
      </div>
      <div className={styles.filter}>
        <TextField
          type="search"
          label={bank.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          autoComplete="off"
          onKeyDown={(event) => {
            // Enter searches; it does not save the step around it.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        <Select label={bank.theme} value={theme} onChange={(event) => setTheme(event.target.value)}>
          <option value="">{bank.allThemes}</option>
          {own.length > 0 && <option value={ownTheme}>{bank.own}</option>}
          {themes.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </Select>
      </div>
      <p className="soft small" role="status">
        {found.length === 0 ? bank.none : bank.found(found.length)}
      </p>
      <ul className={styles.list}>
        {found.map((one) => (
          <li key={one.id} className={styles.row}>
            <div className={styles.words}>
              <p className={styles.question} lang={one.own ? undefined : state.language}>
                {one.question}
              </p>
              <p className="soft small">
                {one.themeTitle}
                {one.stepKind !== null && ` · ${bank.usual((kinds[one.stepKind] ?? '').toLocaleLowerCase('nb'))}`}{' '}
                {one.sensitive && <Tag tone="attention">{bank.sensitive}</Tag>}
              </p>
            </div>
            <div className="row">
              {one.own && one.own.networkId === null && (
                <Button
                  kind="plain"
                  aria-label={bank.removeNamed(one.question)}
                  onClick={() => one.own && setOwn(forgetQuestion(one.own))}
                >
                  {bank.remove}
                </Button>
              )}
              <Button kind="pill" aria-label={bank.takeNamed(one.question)} onClick={() => onUse(one)}>
                {bank.take}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {chosen && chosen.links.length > 0 && (
        <div className="stack-tight">
          <p className="soft small">{bank.links}</p>
          <div className="row">
            {chosen.links.map(({ href, title }) => (
              <OutsideLink key={href} kind="plain" href={href} label={title} newTab={texts.facilitator.newTab} />
            ))}
          </div>
        </div>
      )}
      {question !== '' && (
        <div className="stack-tight">
          <div>
            <Button
              kind="plain"
              onClick={() => {
                setOwn(keepQuestion({ question, sensitive, networkId: null }));
                setKept(true);
              }}
            >
              {bank.keep}
            </Button>
          </div>
          {kept && <Notice tone="good">{bank.kept}</Notice>}
        </div>
      )}
    </section>
  );
}

/** Null until it is here; `away` when it could not be fetched. */
function useBank(language: string): readonly BankTheme[] | null | 'away' {
  const [themes, setThemes] = useState<readonly BankTheme[] | null | 'away'>(null);
  useEffect(() => {
    let current = true;
    questionBank(isLanguage(language) ? language : 'nb').then(
      (bank) => current && setThemes(bank),
      () => current && setThemes('away'),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return themes;
}

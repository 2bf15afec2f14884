import { Fragment } from 'react';
import { languages } from '../../shared/texts/language.ts';
import { useLanguage } from './language.tsx';
import styles from './language-switch.module.css';

/** `nb · en`: each language under its own name to those who listen, the present one pressed. */
export function LanguageSwitch() {
  const { language: current, texts, chooseLanguage } = useLanguage();
  return (
    <fieldset className={styles.switch} aria-label={texts.common.chooseLanguage}>
      {languages.map((language, index) => (
        <Fragment key={language}>
          {index > 0 && <span aria-hidden="true">·</span>}
          <button
            type="button"
            lang={language}
            className={styles.language}
            aria-label={`${language}, ${texts.common.languageNames[language]}`}
            aria-pressed={language === current}
            onClick={() => chooseLanguage(language)}
          >
            {language}
          </button>
        </Fragment>
      ))}
    </fieldset>
  );
}

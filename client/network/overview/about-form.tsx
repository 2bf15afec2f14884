import { networkLimits } from '../../../shared/network/limits.ts';
import { networkLevels } from '../../../shared/network/network.ts';
import { languages } from '../../../shared/texts/language.ts';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { SavedField } from '../saved-field.tsx';
import { useNetwork } from '../use-network.tsx';
import styles from './overview.module.css';

/** Name, level and the language that its gatherings begin in. */
export function AboutForm() {
  const { common, network: words } = useTexts();
  const { network, change } = useNetwork();
  return (
    <section className={styles.part}>
      <h2>{words.about.title}</h2>
      <SavedField
        label={words.about.name}
        value={network.name}
        maxLength={networkLimits.nameLength}
        onSave={(name) => change({ type: 'changeAbout', fields: { name } })}
      />
      <Chips
        label={words.create.level}
        options={networkLevels.map((value) => ({ value, label: words.levels[value] }))}
        value={network.level}
        onChange={(level) => void change({ type: 'changeAbout', fields: { level } })}
      />
      <Chips
        label={words.about.language}
        options={languages.map((value) => ({ value, label: common.languageNames[value] }))}
        value={network.language}
        onChange={(language) => void change({ type: 'changeAbout', fields: { language } })}
      />
    </section>
  );
}

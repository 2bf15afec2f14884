import { networkLimits } from '../../../shared/network/limits.ts';
import type { Day } from '../../../shared/network/network.ts';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { formatDay, today } from '../days.ts';
import { SavedField } from '../saved-field.tsx';
import { useNetwork } from '../use-network.tsx';
import styles from './overview.module.css';

/** Those who go through the network together, from one day to another. */
export function CohortForm() {
  const { language, texts } = useLanguage();
  const words = texts.network.cohort;
  const { network, change } = useNetwork();
  const { cohort } = network;
  if (!cohort) {
    return (
      <section className={styles.part}>
        <h2>{words.title}</h2>
        <p className="soft">{words.none}</p>
        <div>
          <Button kind="pill" onClick={() => change({ type: 'changeCohort', fields: {} })}>
            {words.add}
          </Button>
        </div>
      </section>
    );
  }
  const ended = cohort.to !== null && cohort.to < today(network.timeZone) ? cohort.to : undefined;
  const dayField = (which: 'from' | 'to', value: Day | null) => (
    <SavedField
      type="date"
      waits
      label={words[which]}
      value={value ?? ''}
      onSave={(day) => change({ type: 'changeCohort', fields: { [which]: day || null } })}
    />
  );
  return (
    <section className={styles.part}>
      <h2>{words.title}</h2>
      {ended && <Notice silent>{words.ended(formatDay(ended, language))}</Notice>}
      <SavedField
        label={words.name}
        hint={words.nameHint}
        optional
        value={cohort.name}
        maxLength={networkLimits.cohortLength}
        onSave={(name) => change({ type: 'changeCohort', fields: { name } })}
      />
      <div className={styles.days}>
        {dayField('from', cohort.from)}
        {dayField('to', cohort.to)}
      </div>
      <div>
        <ArmedButton
          kind="plain"
          label={words.remove}
          sure={words.removeSure}
          onConfirm={() => void change({ type: 'removeCohort' })}
        />
      </div>
    </section>
  );
}

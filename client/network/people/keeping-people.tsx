import { useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useNetwork } from '../use-network.tsx';
import styles from './people.module.css';

const monthsOffered = ['6', '12', '24'] as const;
type Months = (typeof monthsOffered)[number];

/** No names are kept until somebody says so, and for how long. */
export function BeginKeeping() {
  const words = useTexts().network.people;
  const { change } = useNetwork();
  const [months, setMonths] = useState<Months>('12');
  return (
    <div className={styles.begin}>
      <p>{words.notKept}</p>
      <p className="soft">{words.notKeptWhy}</p>
      <MonthsField months={months} onChange={setMonths} />
      <div>
        <Button kind="primary" onClick={() => change({ type: 'keepPeople', months: Number(months) })}>
          {words.keep}
        </Button>
      </div>
    </div>
  );
}

/** How long names are kept, and the end of it: with it go all that are there. */
export function EndKeeping() {
  const words = useTexts().network.people;
  const { network, change } = useNetwork();
  const announce = useAnnounce();
  const months = String(network.keepsPeople?.months ?? 12);
  return (
    <section className={styles.keeping}>
      <h2>{words.keeping}</h2>
      <MonthsField
        months={monthsOffered.find((one) => one === months)}
        onChange={(next) => void change({ type: 'keepPeople', months: Number(next) })}
      />
      <p className="soft small">{words.keepingHint}</p>
      <div>
        <ArmedButton
          kind="plain"
          label={words.stop}
          sure={words.stopSure(network.people.length)}
          onConfirm={() => {
            if (change({ type: 'erasePeople', keepOn: false })) return;
            announce(words.erasing);
            document.getElementById('content')?.focus({ preventScroll: true });
          }}
        />
      </div>
    </section>
  );
}

function MonthsField({
  months,
  onChange,
}: {
  readonly months: Months | undefined;
  readonly onChange: (months: Months) => void;
}) {
  const words = useTexts().network.people;
  return (
    <Chips
      label={words.howLong}
      options={monthsOffered.map((value) => ({ value, label: words.months(Number(value)) }))}
      value={months}
      onChange={onChange}
    />
  );
}

import { useEffect } from 'react';
import { readyProgrammes } from '../../../shared/programmes/ready-programmes.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Choice, readyChoice } from './create-choice.ts';
import styles from './create-page.module.css';
import { OpenFile } from './open-file.tsx';
import { programmeLink } from './own-programmes.ts';
import { ProgrammeCard } from './programme-card.tsx';
import type { OwnChoice, OwnProgrammes } from './use-own-programmes.ts';

interface Ways {
  /** The choice that is being started. */
  readonly starting: string | null;
  readonly refusal: { readonly at: string; readonly code: string } | null;
  readonly onStart: (choice: Choice) => void;
  /** With simulated people, who leave nothing behind. */
  readonly onTry: (choice: Choice) => void;
  readonly onAdjust: (choice: Choice) => void;
}

/** The programmes to begin with: those that were saved or given by a link, and the ready ones. */
export function ProgrammeChoice({ own, ...ways }: Ways & { readonly own: OwnProgrammes }) {
  const { language, texts } = useLanguage();
  const words = texts.facilitator.programmes;
  const announce = useAnnounce();
  const { given } = own;
  useEffect(() => {
    if (given !== null) announce(words.opened(given));
  }, [given, announce, words]);
  return (
    <>
      {own.givenGone && <Notice tone="attention">{words.gone}</Notice>}
      {own.gone > 0 && <Notice>{words.someGone(own.gone)}</Notice>}
      {given !== null && (
        <Notice tone="good" silent>
          {words.opened(given)}
        </Notice>
      )}
      {own.choices.length > 0 && (
        <section aria-labelledby="own-programmes" className={styles.section}>
          <div>
            <h2 id="own-programmes">{words.own}</h2>
            <p className="soft small">{words.ownHint}</p>
          </div>
          <div className={styles.cards}>
            {own.choices.map((one) => (
              <OwnCard key={one.own.id} one={one} own={own} {...ways} />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="ready-programmes" className={styles.section}>
        <div>
          <h2 id="ready-programmes">{words.choose}</h2>
          <p className="soft small">{words.chooseHint}</p>
        </div>
        <div className={styles.cards}>
          {readyProgrammes.map((ready) => (
            <Card key={ready.id} choice={readyChoice(ready, language)} {...ways} />
          ))}
        </div>
        <OpenFile onOpen={ways.onAdjust} />
      </section>
    </>
  );
}

function Card({
  choice,
  starting,
  refusal,
  onStart,
  onTry,
  onAdjust,
  children,
}: Ways & { readonly choice: Choice; readonly children?: React.ReactNode }) {
  const { texts } = useLanguage();
  return (
    <ProgrammeCard
      choice={choice}
      busy={starting === choice.id}
      onStart={() => onStart(choice)}
      onTry={() => onTry(choice)}
      onAdjust={() => onAdjust(choice)}
    >
      {children}
      {refusal?.at === choice.id && (
        <div className={styles.refusal}>
          <Notice tone="attention">{errorText(texts, refusal.code)}</Notice>
        </div>
      )}
    </ProgrammeCard>
  );
}

function OwnCard({ one, own, ...ways }: Ways & { readonly one: OwnChoice; readonly own: OwnProgrammes }) {
  const { texts } = useLanguage();
  const words = texts.facilitator.programmes;
  const announce = useAnnounce();
  const { title } = one.choice;
  const away = (said: string) => {
    announce(said);
    document.getElementById('content')?.focus();
  };
  return (
    <Card choice={one.choice} {...ways}>
      <CopyLink link={programmeLink(location.origin, one.own.id)} kind="plain" />
      {one.own.deleteKey === null ? (
        <Button
          kind="plain"
          aria-label={words.forgetOf(title)}
          onClick={() => {
            own.forget(one.own.id);
            away(words.forgotten(title));
          }}
        >
          {words.forget}
        </Button>
      ) : (
        <ArmedButton
          kind="plain"
          label={words.remove}
          name={words.removeOf(title)}
          sure={words.removeSure}
          onConfirm={async () => {
            if ((await own.remove(one.own)) === null) away(words.removed(title));
          }}
        />
      )}
    </Card>
  );
}

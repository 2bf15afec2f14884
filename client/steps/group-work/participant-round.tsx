import type { Step } from '../../../shared/conference/programme.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import type { GroupWorkSettings } from '../../../shared/steps/group-work/group-work.ts';
import { useSharing } from '../../boards/own/use-sharing.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { minutesAndSeconds } from '../../ui/time.ts';
import styles from './participant.module.css';

/** A round without a clock: who speaks in which order, one's own note, and a door to the board. */
export function Round({ step, onBoard }: { readonly step: Step; readonly onBoard: () => void }) {
  const { common, steps } = useTexts();
  const { groupWork } = steps;
  const { state, personId } = useLive();
  const word = useWord();
  const { active, shared } = useSharing(step.id);
  const group = seatOf(state, step.id, personId ?? '');
  const settings = step.settings as GroupWorkSettings;
  const { minutes, seconds } = minutesAndSeconds(settings.turnSeconds * 1_000);
  const nameOf = (id: string) => word(state.people.get(id)?.nameId ?? '');
  const own = [...shared, ...(active ? [active] : [])].filter((note) => note.text.trim() !== '');
  const { chair, secretary } = group?.duties ?? { chair: null, secretary: null };
  return (
    <>
      <div className={styles.round}>
        <h1>{groupWork.round}</h1>
        <p>
          {settings.turnSeconds > 0 ? groupWork.roundEach(common.spokenTime(minutes, seconds)) : groupWork.roundOpen}
        </p>
        <p className={styles.question}>{settings.alonePrompt || step.question}</p>
      </div>
      {group && (
        <section className="stack-tight">
          <h2 className={styles.label}>{groupWork.order}</h2>
          <ol className={styles.order}>
            {group.members.map((id) => (
              <li key={id}>{id === personId ? <strong>{`${nameOf(id)} (${groupWork.you})`}</strong> : nameOf(id)}</li>
            ))}
          </ol>
          {chair !== null && (
            <p className="soft small">{chair === personId ? groupWork.youGive : groupWork.chairGives(nameOf(chair))}</p>
          )}
        </section>
      )}
      {own.length > 0 && (
        <section className="stack-tight">
          <h2 className={styles.label}>{groupWork.yourNote}</h2>
          {own.map((note) => (
            <p key={note.id} className={styles.note}>
              {note.text}
            </p>
          ))}
        </section>
      )}
      <div className={styles.foot}>
        {secretary === personId && <p className="soft small">{groupWork.youWrite}</p>}
        <Button wide onClick={onBoard}>
          {groupWork.toBoard}
        </Button>
      </div>
    </>
  );
}

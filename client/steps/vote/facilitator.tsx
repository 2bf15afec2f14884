import Check from 'lucide-react/icons/check';
import type { VoteSettings } from '../../../shared/steps/vote/vote.ts';
import { useLive, useSend } from '../../live/use-live.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Tag } from '../../ui/tag.tsx';
import { DotRows } from '../dot-rows.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';
import styles from './facilitator.module.css';
import { ranking } from './ranking.ts';
import { voteData } from './use-dots.ts';

/** The vote, for the desk: how many have voted, how the dots fall, and the button that shows it to everybody. */
export function VoteDesk({ step }: StepViewProps) {
  const texts = useTexts().facilitator;
  const { state } = useLive();
  const send = useSend();
  const { votesOn } = step.settings as VoteSettings;
  const { counts, voters, shown } = voteData(state.stepData, step.id);
  const notes = ranking(usePlenaryNotes(votesOn), counts);
  const voting = [...state.people.values()].filter((person) => !person.withoutPhone).length;
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>{texts.voted(voters, voting)}</h3>
        {shown ? (
          <Tag tone="good">
            <Check size="1em" aria-hidden="true" /> {texts.resultShown}
          </Tag>
        ) : (
          notes.length > 0 && (
            <ArmedButton
              kind="pill"
              label={texts.showResult}
              sure={texts.showResultSure}
              about={step.id}
              onConfirm={() => send({ type: 'act', stepId: step.id, action: { type: 'showResult' } })}
            />
          )
        )}
      </div>
      {notes.length === 0 ? (
        <p className="soft">{texts.noNotesToVote}</p>
      ) : (
        <>
          {voters === 0 && <p className="soft">{texts.votesComeHere}</p>}
          <DotRows rows={notes.map((note) => ({ ...note, dots: texts.dots(note.dots) }))} />
        </>
      )}
    </section>
  );
}

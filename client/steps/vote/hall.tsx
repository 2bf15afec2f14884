import type { VoteSettings } from '../../../shared/steps/vote/vote.ts';
import { useLive } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Fit } from '../hall-fit.tsx';
import { HallStage } from '../hall-stage.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';
import styles from './hall.module.css';
import { type Ranked, ranking } from './ranking.ts';
import { voteData } from './use-dots.ts';

/** More than these are not read from the back of a hall. */
const most = 8;

/** The question and how many have voted; how the dots fell only once the facilitator shows it. */
export function VoteHall({ step }: StepViewProps) {
  const { hall } = useTexts();
  const { votesOn } = step.settings as VoteSettings;
  const { counts, voters, shown } = voteData(useLive().state.stepData, step.id);
  const notes = ranking(usePlenaryNotes(votesOn), counts).filter((note) => note.dots > 0);
  const result = shown && notes.length > 0;
  return (
    <HallStage
      step={step}
      question={step.question || step.title}
      below={result ? undefined : hall.voteOnPhone}
      beside={<p className="soft">{hall.hasVoted(voters)}</p>}
      foot={step.instruction}
    >
      {result && <Bars notes={notes} />}
    </HallStage>
  );
}

function Bars({ notes }: { readonly notes: readonly Ranked[] }) {
  const { hall } = useTexts();
  const shown = notes.slice(0, most);
  return (
    <Fit align="start" smallest={0.4}>
      <h2 className={styles.title}>
        {hall.result}
        {notes.length > shown.length && <span>{hall.andMore(notes.length - shown.length)}</span>}
      </h2>
      <ol className={styles.rows}>
        {shown.map((note) => (
          <li key={note.id} className={styles.row}>
            <span className={styles.text}>{note.text}</span>
            <span className={styles.count}>
              <span aria-hidden="true">{note.dots}</span>
              <span className="visually-hidden">{hall.dots(note.dots)}</span>
            </span>
            <span className={styles.bar} aria-hidden="true">
              <span className={styles.filled} style={{ inlineSize: `${Math.round(note.share * 1_000) / 10}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </Fit>
  );
}

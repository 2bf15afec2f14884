import type { VoteSettings } from '../../../shared/steps/vote/vote.ts';
import { useLive } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { HallStage } from '../hall-stage.tsx';
import { HallWall } from '../hall-wall.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';
import styles from './hall.module.css';
import { type Ranked, ranking } from './ranking.ts';
import { voteData } from './use-dots.ts';

/** More than these say nothing of what the room wants. */
const most = 12;

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
    <HallWall
      items={shown}
      title={hall.result}
      more={notes.length - shown.length}
      follow={false}
      list={(some, first, look) => (
        <ol {...look} start={first + 1} className={`${look.className} ${styles.rows}`}>
          {some.map((note) => (
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
      )}
    />
  );
}

import { answersTo } from '../../../shared/conference/decide-beforehand.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import styles from '../attention/attention-region.module.css';
import { useDesk } from '../desk-context.tsx';

/** What was answered before the day and has no step to be seen in yet: said while the conference runs, lest it be forgotten. */
export function AnswersWaiting() {
  const { state } = useLive();
  const { open } = useDesk();
  const { desk } = useTexts().beforehand;
  const waiting = [...state.beforehand.values()]
    .filter(({ openedIn }) => openedIn === null)
    .reduce((sum, { id }) => sum + answersTo(state, id).length, 0);
  if (waiting === 0 || state.phase.kind !== 'live') return null;
  return (
    <section className={styles.part}>
      <h2>{desk.title}</h2>
      <p className="soft">{desk.waits(waiting)}</p>
      <div>
        <Button kind="pill" data-beforehand onClick={() => open({ kind: 'beforehand' })}>
          {desk.see(waiting)}
        </Button>
      </div>
    </section>
  );
}

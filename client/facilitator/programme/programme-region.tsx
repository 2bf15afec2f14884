import Pencil from 'lucide-react/icons/pencil';
import type { Step } from '../../../shared/conference/programme.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import { boardSpecs, kindOf } from '../../../shared/conference/step-kind.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { formatClock } from '../../ui/time.ts';
import { useNow } from '../../ui/use-now.ts';
import { useDesk } from '../desk-context.tsx';
import { useDrafts } from '../step-editor/drafts-context.tsx';
import { DayEnd } from './day-end.tsx';
import styles from './programme-region.module.css';
import { type ProgrammeLine, programmeView } from './programme-view.ts';
import stepLine from './step-line.module.css';

/** The programme with the times of the clock: what is done, what runs, what comes, and when it all ends. */
export function ProgrammeRegion() {
  const { state } = useLive();
  const { open } = useDesk();
  const { texts } = useLanguage();
  const words = texts.facilitator;
  const now = useNow(useServerClock());
  const view = programmeView(state, now);
  const { held } = useDrafts();
  return (
    <section aria-labelledby="desk-title" className={styles.region}>
      <header>
        <p className={styles.over}>{texts.common.productName}</p>
        <h1 id="desk-title" className={styles.title}>
          {state.title}
        </h1>
      </header>
      <ol className={styles.lines} aria-label={words.programme}>
        {view.lines.map((line) => (
          <Line key={line.step.id} line={line} />
        ))}
      </ol>
      <DayEnd view={view} />
      {state.phase.kind !== 'ended' && (
        <div>
          <Button
            kind="pill"
            icon={<Pencil size="1.05em" aria-hidden="true" />}
            data-edit-programme
            onClick={() => open({ kind: 'programme', stepId: null })}
          >
            {words.editor.edit}
          </Button>
          {held.size > 0 && <p className={stepLine.late}>{words.editor.unsavedSteps(held.size)}</p>}
        </div>
      )}
    </section>
  );
}

function Line({ line }: { readonly line: ProgrammeLine }) {
  const { state } = useLive();
  const { open } = useDesk();
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const words = texts.facilitator;
  const { step, place } = line;
  const groups = state.groupings.get(step.id)?.groups.filter((group) => group.members.length > 0) ?? [];
  const first = groups[0];
  const hasBoards = boardSpecs(stepKinds, step).some((spec) => spec.scope === 'group');
  const firstBoard = place === 'done' && hasBoards ? first : undefined;
  const canRead = firstBoard !== undefined || (place === 'done' && hasLeftWords(state, step));
  return (
    <li
      className={`${styles.line} ${stepLine[place]}`}
      aria-current={place === 'now' ? 'step' : undefined}
      data-theme={place === 'now' ? 'fjord' : undefined}
    >
      <time className={`${styles.time} ${stepLine.time}`}>{timeOfDay(line.from)}</time>
      <span className={styles.what}>
        {firstBoard ? (
          <button
            type="button"
            className={styles.read}
            aria-label={words.seeBoardsOf(step.title)}
            data-boards={step.id}
            onClick={() => open({ kind: 'board', stepId: step.id, groupId: firstBoard.id })}
          >
            {step.title}
          </button>
        ) : canRead ? (
          <button
            type="button"
            className={styles.read}
            aria-label={words.desk.openStep(step.title)}
            data-step={step.id}
            onClick={() => open({ kind: 'step', stepId: step.id })}
          >
            {step.title}
          </button>
        ) : (
          <span className={stepLine.name}>{step.title}</span>
        )}
        <span className={stepLine.meta}>
          {metaOf(line, groups.length, texts)}
          {canRead && (
            <>
              {' · '}
              <span className={styles.readHint} aria-hidden="true">
                {firstBoard ? words.seeBoards : words.desk.readStep}
              </span>
            </>
          )}
        </span>
      </span>
    </li>
  );
}

/** Whether people may have said or shared something in a step, beside the boards of its groups. */
function hasLeftWords(state: ConferenceState, step: Step): boolean {
  const { initialData } = kindOf(stepKinds, step);
  const shares = boardSpecs(stepKinds, step).some(({ scope }) => scope === 'plenary');
  return shares || (initialData !== null && state.stepData.get(step.id) !== initialData);
}

function metaOf({ step, place, from, to, overMs }: ProgrammeLine, groups: number, texts: Catalogue): string {
  const words = texts.facilitator;
  // Of what is done, how long it took; of the rest, how long it is to take.
  if (place === 'done') return `${texts.common.minutes(Math.round((to - from) / 60_000))} · ${words.done}`;
  const { arrangement } = step;
  const arranged =
    arrangement.kind === 'groups' && groups > 0
      ? texts.common.groups(groups)
      : words.compositions[arrangement.kind === 'groups' ? arrangement.composition : arrangement.kind];
  const stand = overMs >= 1_000 ? words.overBy(formatClock(overMs)) : place === 'next' ? words.comesNext : '';
  return [texts.common.minutes(step.minutes), arranged, stand].filter(Boolean).join(' · ');
}

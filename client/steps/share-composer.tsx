import type { Step } from '../../shared/conference/programme.ts';
import { boardSpecs } from '../../shared/conference/step-kind.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import { shareState } from '../boards/own/share-state.ts';
import { useReaders } from '../boards/own/use-readers.ts';
import { sentLane, useSharing } from '../boards/own/use-sharing.ts';
import { Composer } from '../boards/writing/composer.tsx';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import { Skeleton } from '../ui/loading.tsx';
import styles from './share-composer.module.css';
import { usePart } from './use-part.ts';
import { YouShared } from './you-shared.tsx';

/** Words for everybody: written, sent, and taken back by their writer for as long as the step runs. */
export function ShareComposer({
  step,
  label,
  placeholder,
  sendLabel,
  lane: chosen,
}: {
  readonly step: Step;
  readonly label: string;
  readonly placeholder: string;
  readonly sendLabel?: string | undefined;
  /** Of the plenary board; the first one where there is nothing to choose. */
  readonly lane?: string | undefined;
}) {
  const texts = useTexts();
  const { state, personId } = useLive();
  const { active } = usePart(step);
  const sharing = useSharing(step.id);
  const readers = useReaders(step.id, 'sent');
  const { board } = sharing;
  const place = `${state.id}/${step.id}/${personId}/${sentLane}`;
  // Notes that were shown without names came in one batch: one that came after it would be known by its coming.
  const open = active && shareState(state, step) !== 'moved';
  const lane = chosen ?? boardSpecs(stepKinds, step).find((spec) => spec.scope === 'plenary')?.lanes[0]?.id ?? '';
  return (
    <section className="stack-tight">
      {open && <h2 className={styles.title}>{label}</h2>}
      {board.status === 'loading' ? (
        <Skeleton lines={1} />
      ) : (
        <Composer
          place={place}
          label={label}
          notice={{ readers }}
          placeholder={placeholder}
          sendLabel={sendLabel}
          primary
          late={!open}
          onSend={(text, noteId) => {
            if (board.add(sentLane, text, { id: noteId }) === '') return texts.errors.step_not_running;
            if (!open) return undefined;
            // Sent again, after a refusal, the words may be others.
            board.edit(noteId, text);
            return sharing.share(noteId, lane);
          }}
        />
      )}
      <YouShared step={step} sharing={sharing} active={active} />
    </section>
  );
}

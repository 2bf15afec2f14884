import type { Step } from '../../../shared/conference/programme.ts';
import { boardSpecs } from '../../../shared/conference/step-kind.ts';
import type { ReflectionSettings } from '../../../shared/steps/reflection/reflection.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { OwnNote } from '../../boards/own/own-note.tsx';
import { shareState } from '../../boards/own/share-state.ts';
import { useSharing } from '../../boards/own/use-sharing.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlenaryList } from '../plenary-list.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { useDeed } from '../use-deed.ts';
import { usePart } from '../use-part.ts';
import { YouShared } from '../you-shared.tsx';

/** Time to think alone, on one's own paper; who will see it is said at the field, before the first word. */
export function ReflectionView({ step }: StepViewProps) {
  const { reflection } = useTexts().steps;
  const { share } = step.settings as ReflectionSettings;
  return (
    <Task question={step.question || step.title} instruction={step.instruction}>
      <OwnNote
        stepId={step.id}
        question={step.question || step.title}
        mayShare={share}
        placeholder={reflection.placeholder}
        rows={8}
      />
      {share && <ShareOne step={step} />}
    </Task>
  );
}

/** Sharing is chosen note by note: what one has written now, and then the paper is empty for the next thought. */
function ShareOne({ step }: { readonly step: Step }) {
  const texts = useTexts();
  const { reflection, writing } = texts.steps;
  const { active: running } = usePart(step);
  const { state } = useLive();
  const sharing = useSharing(step.id);
  const text = sharing.active?.text ?? '';
  const { busy, error, ask } = useDeed(text);
  const written = text.trim() !== '';
  const lane = boardSpecs(stepKinds, step).find((spec) => spec.scope === 'plenary')?.lanes[0]?.id ?? '';
  const share = () => {
    const { active } = sharing;
    return ask(() => (active && written ? sharing.share(active.id, lane) : texts.errors.text_empty));
  };
  const how = shareState(state, step);
  // What is open to all is read once one has had one's own say; what was shown to all, by all.
  const readable = how === 'open' ? sharing.shared.length > 0 || !running : how !== 'waiting';
  return (
    <>
      {running && how !== 'moved' && (
        <div className="stack-tight">
          {error && <Notice tone="attention">{error}</Notice>}
          <Button kind={written ? 'primary' : 'quiet'} large wide aria-disabled={busy || undefined} onClick={share}>
            {busy ? writing.sharing : reflection.share}
          </Button>
        </div>
      )}
      <YouShared step={step} sharing={sharing} active={running} />
      {readable && <PlenaryList stepId={step.id} title={reflection.others} empty={reflection.noneYet} />}
    </>
  );
}

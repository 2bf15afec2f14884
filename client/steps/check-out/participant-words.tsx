import { boardSpecs } from '../../../shared/conference/step-kind.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { OwnNote } from '../../boards/own/own-note.tsx';
import { useSharing } from '../../boards/own/use-sharing.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { StepViewProps } from '../step-view.ts';
import { useDeed } from '../use-deed.ts';
import { usePart } from '../use-part.ts';
import styles from './participant.module.css';

/** A sentence that is one's own until it is sent; then it is in the harvest, and may be taken up again. */
export function CheckOutWords({ step }: StepViewProps) {
  const texts = useTexts();
  const { checkOut, writing } = texts.steps;
  const { active: running } = usePart(step);
  const { active, shared, share, takeBack } = useSharing(step.id);
  const { busy, error, ask } = useDeed(active?.text ?? '');
  const lane = boardSpecs(stepKinds, step).find((spec) => spec.scope === 'plenary')?.lanes[0]?.id ?? '';
  const sent = active ? undefined : shared.at(-1);

  const send = () =>
    ask(() => (active && active.text.trim() !== '' ? share(active.id, lane) : texts.errors.text_empty));

  if (sent) {
    return (
      <div className="stack-tight">
        <p className={styles.sent}>{sent.text}</p>
        <p className="soft small" role="status">
          {checkOut.sent}
        </p>
        {error && <Notice tone="attention">{error}</Notice>}
        {running && (
          <div>
            <Button aria-disabled={busy || undefined} onClick={() => ask(() => takeBack(sent.id))}>
              {checkOut.change}
            </Button>
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="stack">
      <OwnNote stepId={step.id} question={step.question} mayShare placeholder={checkOut.placeholder} rows={4} />
      {error && <Notice tone="attention">{error}</Notice>}
      {running && (
        <Button kind="primary" large wide aria-disabled={busy || undefined} onClick={send}>
          {busy ? writing.sharing : texts.common.send}
        </Button>
      )}
    </div>
  );
}

import type { Step } from '../../shared/conference/programme.ts';
import { isActive, statusOf } from '../../shared/conference/state.ts';
import { boardSpecs } from '../../shared/conference/step-kind.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import { useLive } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { ArmedButton } from '../ui/armed-button.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { useDesk } from './desk-context.tsx';
import { titleInSentence } from './next/move-texts.ts';
import { stepToSeat } from './next/next-move.ts';
import styles from './now-header.module.css';

const additions = [1, 2, 5] as const;

/** More time, pause, a message, boards for everybody, and who sits where: all that a step may need beside *Next*. */
export function ClockActions({ step }: { readonly step: Step }) {
  const { state } = useLive();
  const { opened, open, run } = useDesk();
  const texts = useTexts().facilitator;
  const announce = useAnnounce();
  const status = statusOf(state, step.id);
  if (!isActive(status)) return null;
  const paused = status.kind === 'paused';
  const toSeat = stepToSeat(state);
  // Groups that stand already are looked at and moved, not made.
  const seatingLabel = toSeat && state.groupings.get(toSeat.id) ? texts.seeGroupsFor : texts.makeGroupsFor;
  const shared = state.sharedSteps.has(step.id);
  const hasTables = boardSpecs(stepKinds, step).some((spec) => spec.scope === 'group');

  const extend = async (minutes: number) => {
    if (await run({ type: 'extend', stepId: step.id, minutes })) announce(texts.minutesAdded(minutes));
  };
  const turn = async () => {
    const done = await run({ type: paused ? 'resume' : 'pause', stepId: step.id });
    if (done) announce(paused ? texts.clockRuns : texts.clockPaused);
  };

  return (
    <div className={styles.actions}>
      {additions.map((minutes, at) => (
        <Button key={minutes} kind="pill" aria-label={texts.addMinutes(minutes)} onClick={() => extend(minutes)}>
          {at === 0 ? texts.addMinutes(minutes) : texts.addMinutesShort(minutes)}
        </Button>
      ))}
      <Button kind="pill" onClick={turn}>
        {paused ? texts.resumeClock : texts.pauseClock}
      </Button>
      <Button
        kind="pill"
        aria-expanded={opened?.kind === 'message'}
        data-message
        onClick={() => open(opened?.kind === 'message' ? null : { kind: 'message', to: { kind: 'all' }, back: opened })}
      >
        {texts.desk.message}
      </Button>
      {toSeat && (
        <Button kind="pill" onClick={() => open({ kind: 'seating', stepId: toSeat.id, personId: null })}>
          {toSeat.id === step.id ? texts.seatingPlan : seatingLabel(titleInSentence(toSeat.title, texts))}
        </Button>
      )}
      {hasTables && (
        <ArmedButton
          kind="pill"
          aria-disabled={shared}
          label={shared ? texts.boardsShared : texts.shareBoards}
          sure={shared ? null : texts.shareBoardsSure}
          onConfirm={() => {
            if (!shared) run({ type: 'shareBoards', stepId: step.id });
          }}
        />
      )}
    </div>
  );
}

import { useState } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { useLive } from '../../live/use-live.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { type HallChoice, hallChoices } from '../hall-choices.ts';

/** Whether groups keep to their hall, chosen where the groups are made: for when the link between the halls is down. */
export function HallsChoice({ step, onProposed }: { readonly step: Step; readonly onProposed: () => void }) {
  const { run } = useDesk();
  const { state } = useLive();
  const { editor, seatingHallsHint } = useTexts().facilitator;
  // What has been chosen stands at once; the conference follows.
  const [wanted, setWanted] = useState<HallChoice | null>(null);
  const { arrangement } = step;
  if (arrangement.kind !== 'groups') return null;
  const choose = async (halls: HallChoice) => {
    if (wanted !== null) return;
    setWanted(halls);
    const changes = { arrangement: { ...arrangement, halls } };
    // The proposal that lies there was made for the other way.
    if (await run({ type: 'changeStep', stepId: step.id, changes })) {
      if (await run({ type: 'proposeGroups', stepId: step.id })) onProposed();
    }
    setWanted(null);
  };
  return (
    <div className="stack-tight">
      <Chips
        label={editor.halls}
        labelHidden
        options={hallChoices(state, arrangement.halls).map((value) => ({ value, label: editor.hallChoice[value] }))}
        value={wanted ?? arrangement.halls ?? 'across'}
        onChange={choose}
      />
      {arrangement.halls !== 'within' && (
        <p className="soft small">
          {arrangement.halls === 'paired' && state.hallPairs.length === 0 ? editor.noHallPairs : seatingHallsHint}
        </p>
      )}
    </div>
  );
}

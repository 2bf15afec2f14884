import { peopleToSeat } from '../../../shared/conference/decide-groups.ts';
import { roundsToPlan } from '../../../shared/conference/plan-request.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';

/** Before the start: the way to the tables of all rounds. Nothing while there is nobody to seat. */
export function LobbySeating({ className }: { readonly className: string | undefined }) {
  const { state } = useLive();
  const { open } = useDesk();
  const { seating } = useTexts().facilitator;
  const [first] = roundsToPlan(state);
  if (!first || peopleToSeat(state).length < 2) return null;
  return (
    <section aria-labelledby="tables" className={className}>
      <h2 id="tables">{seating.lobby}</h2>
      <p className="soft small">{seating.lobbyText}</p>
      <div>
        <Button kind="pill" onClick={() => open({ kind: 'seating', stepId: first.id, personId: null })}>
          {seating.lobbyOpen}
        </Button>
      </div>
    </section>
  );
}

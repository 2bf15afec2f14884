import { peopleToSeat } from '../../../shared/conference/decide-groups.ts';
import { roundsToPlan } from '../../../shared/conference/plan-request.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';

/** Before the start: the way to the tables of all rounds, and to what stands in the room and the rules for it. */
export function LobbySeating({ className }: { readonly className: string | undefined }) {
  const { state } = useLive();
  const { open } = useDesk();
  const { seating, roomPlan } = useTexts().facilitator;
  const [first] = roundsToPlan(state);
  if (!first) return null;
  // Tables and rules can be settled before anybody is known.
  const enough = peopleToSeat(state).length > 1;
  return (
    <section aria-labelledby="tables" className={className}>
      <h2 id="tables">{seating.lobby}</h2>
      <p className="soft small">{enough ? seating.lobbyText : seating.lobbyNobody}</p>
      <div className="row">
        {enough && (
          <Button kind="pill" onClick={() => open({ kind: 'seating', stepId: first.id, personId: null })}>
            {seating.lobbyOpen}
          </Button>
        )}
        <Button kind="pill" data-room-plan onClick={() => open({ kind: 'roomPlan', stepId: null })}>
          {roomPlan.title}
        </Button>
      </div>
    </section>
  );
}

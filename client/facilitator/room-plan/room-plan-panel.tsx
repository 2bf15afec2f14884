import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useEffect, useRef } from 'react';
import { stepById } from '../../../shared/conference/programme.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { BackToRoom } from '../back-to-room.tsx';
import { useDesk } from '../desk-context.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { HallPairs } from './hall-pairs.tsx';
import { NeedsSection } from './needs-section.tsx';
import styles from './room-plan.module.css';
import { RulesSection } from './rules-section.tsx';
import { TablesSection } from './tables-section.tsx';
import { useRoomDeeds } from './use-room-deeds.ts';

/** The tables that stand in the room, who needs what of them, and the rules for who sits where: for all rounds. */
export function RoomPlanPanel({ stepId }: { readonly stepId: string | null }) {
  const { state } = useLive();
  const words = useTexts().facilitator.roomPlan;
  const { open } = useDesk();
  const room = useRoomDeeds();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = stepId === null ? undefined : stepById(state.programme, stepId);
  useEffect(() => heading.current?.focus(), []);
  useFocusBack('[data-room-plan]');
  const keepFocus = useKeepFocus(heading, String(room.canUndo));
  return (
    <section className={styles.panel} aria-labelledby="room-plan" {...keepFocus}>
      {step ? (
        <Button
          kind="plain"
          className="flush"
          icon={<ArrowLeft size="1.15em" aria-hidden="true" />}
          onClick={() => open({ kind: 'seating', stepId: step.id, personId: null })}
        >
          {words.toSeating}
        </Button>
      ) : (
        <BackToRoom />
      )}
      <header className={styles.head} data-undo={room.canUndo || undefined}>
        <h2 id="room-plan" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        {room.canUndo && (
          <Button kind="pill" onClick={room.undo}>
            {words.undo}
          </Button>
        )}
      </header>
      <p className="soft small">{words.intro}</p>
      <TablesSection room={room} />
      <NeedsSection room={room} />
      <RulesSection room={room} />
      {state.halls.length > 2 && <HallPairs room={room} />}
    </section>
  );
}

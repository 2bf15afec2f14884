import type { Command } from '../../../shared/conference/commands.ts';
import { needs as allNeeds, type Need } from '../../../shared/grouping/plan/request.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { CheckAtOnce } from './check-at-once.tsx';
import styles from './room-plan.module.css';
import { listed } from './rule-sentence.ts';
import { useAsked } from './use-asked.ts';

const none: readonly Need[] = [];

/** What somebody's table must offer them, to be ticked; done at once. For facilitators alone, and it says so. */
export function NeedsFields({
  personId,
  name,
  deed,
  alone = false,
}: {
  readonly personId: string;
  readonly name: string;
  /** How it is done, where it can be undone. */
  readonly deed?: ((commands: readonly Command[], said: string) => Promise<boolean>) | undefined;
  /** Among others of its kind: that it is private has been said. */
  readonly alone?: boolean;
}) {
  const { state } = useLive();
  const { run } = useDesk();
  const words = useTexts().facilitator.roomPlan;
  const announce = useAnnounce();
  const held = state.seatNeeds.get(personId) ?? none;
  const asked = useAsked(held);
  const set = async (need: Need, on: boolean) => {
    const needs = allNeeds.filter((one) => (one === need ? on : asked.now().includes(one)));
    const said = words.needsSet(
      name,
      listed(
        needs.map((one) => words.needed[one]),
        words,
      ),
    );
    const command: Command = { type: 'setNeeds', personId, needs };
    await asked.ask(needs, async () => {
      if (deed) return deed([command], said);
      const done = await run(command);
      if (done) announce(said);
      return done;
    });
  };
  return (
    <fieldset className={styles.needs}>
      <legend className={alone ? styles.what : 'visually-hidden'}>{alone ? words.needs : words.needsOf(name)}</legend>
      {allNeeds.map((need) => (
        <CheckAtOnce key={need} checked={held.includes(need)} onChange={(on) => set(need, on)}>
          {words.need[need]}
        </CheckAtOnce>
      ))}
      {alone && <p className={`${styles.leaders} soft small`}>{words.forLeaders}</p>}
    </fieldset>
  );
}

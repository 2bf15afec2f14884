import type { Group } from '../../../shared/conference/state.ts';
import { isActive, statusOf } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './room.module.css';

const additions = [1, 2, 5] as const;

/** What may be done for one table: more time while its step runs, and a message to it alone. */
export function TableTools({ stepId, group }: { readonly stepId: string; readonly group: Group }) {
  const { state } = useLive();
  const { opened, open, run } = useDesk();
  const texts = useTexts().facilitator;
  const names = useNames();
  const announce = useAnnounce();
  const table = names.tableInText(group);
  const running = stepId === state.currentStepId && isActive(statusOf(state, stepId));
  const give = async (minutes: number) => {
    const done = await run({ type: 'extendGroup', stepId, groupId: group.id, minutes });
    if (done) announce(texts.desk.givenMinutes(names.table(group), minutes));
  };
  return (
    <div className={styles.tools}>
      {running &&
        additions.map((minutes, at) => (
          <Button
            key={minutes}
            kind="pill"
            aria-label={texts.desk.giveMinutes(minutes, table)}
            onClick={() => give(minutes)}
          >
            {at === 0 ? texts.addMinutes(minutes) : texts.addMinutesShort(minutes)}
          </Button>
        ))}
      <Button
        kind="pill"
        onClick={() =>
          open({
            kind: 'message',
            to: { kind: 'group', stepId, groupId: group.id },
            back: opened?.kind === 'message' ? opened.back : opened,
          })
        }
      >
        {texts.desk.message}
      </Button>
    </div>
  );
}

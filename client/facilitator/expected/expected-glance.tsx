import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './expected-panel.module.css';

/** How many have come of those who are waited for, and the way to who is missing. */
export function ExpectedGlance() {
  const { state } = useLive();
  const words = useTexts().expected;
  const { open } = useDesk();
  const { people, expected } = state;
  return (
    <div className={styles.glance}>
      <p className="soft small">{words.title}</p>
      <p>
        {expected.size === 0
          ? words.none
          : `${words.summary(people.size, people.size + expected.size)} · ${words.missing(expected.size)}`}
      </p>
      <Button kind="pill" data-expected onClick={() => open({ kind: 'expected' })}>
        {expected.size === 0 ? words.bring : words.open}
      </Button>
    </div>
  );
}

import { useLive } from '../live/use-live.tsx';
import { Fit } from '../steps/hall-fit.tsx';
import { useTexts } from '../ui/language.tsx';
import { Mark } from '../ui/mark.tsx';
import styles from './lobby-screen.module.css';

/** The last picture of the day. */
export function EndedScreen() {
  const { hall } = useTexts();
  const { state } = useLive();
  return (
    <main id="content" tabIndex={-1} className={styles.lobby}>
      <Fit>
        <p className={styles.welcome}>{state.title}</p>
        <h1 className={styles.thanks}>{hall.thanks}</h1>
        <p className={styles.text}>
          {state.people.size > 0 && hall.thanksTo(state.people.size)} {hall.thanksText}
        </p>
      </Fit>
      <Mark className={styles.mark} />
    </main>
  );
}

import { CodeForm } from '../participant/door/code-form.tsx';
import { seatHere } from '../participant/seat-memory.ts';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Mark } from '../ui/mark.tsx';
import { Link, navigate } from '../ui/navigation.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import styles from './front-page.module.css';
import { TryAlone } from './front-page-try.tsx';

/** The way in for whoever has a code and no QR; for whoever wants to try alone; and, quietly, to start a conference. */
export function FrontPage() {
  const { common, front } = useTexts();
  usePageTitle();
  const seatAt = seatHere();
  return (
    <Page
      top={[common.productName, <LanguageSwitch key="language" />]}
      middle
      width="wide"
      foot={
        <div className={styles.other}>
          <span>{front.quietPromise}</span>
          <Link href="/networks">{front.networks}</Link>
          <Link href="/new">{front.create}</Link>
        </div>
      }
    >
      <div className={styles.room}>
        <div className={styles.welcome}>
          <Mark className={styles.mark} />
          <h1>{front.title}</h1>
        </div>
        <div className={styles.door}>
          {seatAt && (
            <Link href={`/c/${seatAt}`} className={styles.back}>
              {front.backToSeat}
            </Link>
          )}
          <CodeForm onCode={(code) => navigate(`/j/${code}`)} />
        </div>
        <p className={styles.about}>{front.about}</p>
        <TryAlone />
      </div>
    </Page>
  );
}

import { erasedAt } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { formatDate } from '../../ui/time.ts';
import styles from './menu.module.css';

/** What becomes of one's words: who sees them, where they lie and for how long. */
export function AboutPage() {
  const { language, texts } = useLanguage();
  const { common, participant } = texts;
  const { about } = participant;
  const { state } = useLive();
  const until = formatDate(erasedAt(state), language, state.timeZone);
  const kept = [about.kept(location.host, until), ...(state.remembered ? [common.remembered] : [])].join(' ');
  const parts: readonly (readonly [string, string])[] = [
    [about.keptTitle, state.rehearsal ? common.rehearsal.leavesNothing : kept],
    [about.seenTitle, about.seen],
    [about.namesTitle, about.names],
    [about.methodTitle, about.method],
  ];
  return (
    <div className={styles.about}>
      {parts.map(([title, words]) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{words}</p>
        </section>
      ))}
    </div>
  );
}

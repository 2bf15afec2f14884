import { useMemo } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { formatTimeOfDay } from '../../ui/time.ts';
import { useDesk } from '../desk-context.tsx';
import { suspectedDoubles } from './doubles.ts';
import styles from './people-list.module.css';

/** People who seem to have come in twice, to be made one; nothing while there are none. */
export function DoublesNotice() {
  const { state } = useLive();
  const { run } = useDesk();
  const { language, texts } = useLanguage();
  const words = texts.facilitator.desk;
  const names = useNames();
  const announce = useAnnounce();
  const { people } = state;
  const doubles = useMemo(() => suspectedDoubles(people.values(), names.person), [people, names]);
  if (doubles.length === 0) return null;
  const merge = async (keepId: string, goneId: string) => {
    const name = names.person(keepId);
    if (await run({ type: 'mergePeople', keepId, goneId })) announce(words.merged(name));
  };
  return (
    <details className={styles.doubles}>
      <summary className={styles.doublesTitle}>{words.doubles(doubles.length)}</summary>
      <div className="stack-tight">
        <p className="soft small">{words.mergeMeans}</p>
        <ul className={styles.removed}>
          {doubles.map(({ keep, gone }) => {
            const name = names.person(keep.id);
            const time = (at: number) => formatTimeOfDay(at, language, state.timeZone);
            return (
              <li key={gone.id}>
                <span>
                  {words.doubleOf(name, names.workplace(keep.workplaceId))}{' '}
                  <span className="soft small">{words.cameAt(time(keep.joinedAt), time(gone.joinedAt))}</span>
                </span>
                <ArmedButton
                  kind="pill"
                  label={words.merge}
                  name={words.mergeWho(name)}
                  sure={words.mergeSure}
                  onConfirm={() => merge(keep.id, gone.id)}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}

import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDesk } from '../desk-context.tsx';
import type { Attention } from './attention.ts';
import styles from './attention-region.module.css';

/** More than these of one sort are told by number: the list stays one that can be taken in. */
const shownAtMost = 4;

/** Each thing that needs somebody, with what can be done about it. */
export function AttentionList({ storage, disk, allReady, silent, small, late, offline }: Attention) {
  const { state } = useLive();
  const { open } = useDesk();
  const texts = useTexts().facilitator;
  const names = useNames();
  const stepId = state.currentStepId ?? '';
  return (
    <div className="stack">
      {storage && <Notice tone="attention">{texts.storageTrouble}</Notice>}
      {disk && <Notice tone="attention">{texts.diskLow}</Notice>}
      {allReady && <Notice tone="good">{texts.allReady}</Notice>}
      {silent.length > 0 && (
        <section className="stack-tight">
          <h3>{texts.silentTables}</h3>
          <ul className={`${styles.card} ${styles.rows}`}>
            {silent.slice(0, shownAtMost).map(({ group, minutes }) => (
              <li key={group.id}>
                <span>{texts.silentTable(names.table(group), minutes)}</span>
                <Button
                  kind="plain"
                  aria-label={texts.openTable(names.tableInText(group))}
                  onClick={() => open({ kind: 'board', stepId, groupId: group.id })}
                >
                  {texts.look}
                </Button>
              </li>
            ))}
          </ul>
          {silent.length > shownAtMost && <p className="soft small">{texts.andMore(silent.length - shownAtMost)}</p>}
        </section>
      )}
      {small.length > 0 && (
        <section className="stack-tight">
          <h3>{texts.seating.tooSmall}</h3>
          <ul className={`${styles.card} ${styles.rows}`}>
            {small.slice(0, shownAtMost).map((group) => (
              <li key={group.id}>
                <span>{texts.tableWithCount(names.table(group), group.members.length)}</span>
              </li>
            ))}
          </ul>
          {small.length > shownAtMost && <p className="soft small">{texts.andMore(small.length - shownAtMost)}</p>}
          <div>
            <Button kind="plain" onClick={() => open({ kind: 'seating', stepId, personId: null })}>
              {texts.joinTables}
            </Button>
          </div>
        </section>
      )}
      {late.length > 0 && (
        <section className="stack-tight">
          <h3>{texts.newcomers}</h3>
          <ul className={`${styles.card} ${styles.rows}`}>
            {late.slice(-shownAtMost).map(({ person, group }) => {
              const name = names.person(person.id);
              return (
                <li key={person.id}>
                  <span>{group ? texts.cameLate(name, names.tableInText(group)) : texts.cameLateNoSeat(name)}</span>
                  <Button
                    kind="plain"
                    aria-label={texts.movePerson(name)}
                    onClick={() => open({ kind: 'seating', stepId, personId: person.id })}
                  >
                    {group ? texts.move : texts.giveSeat}
                  </Button>
                </li>
              );
            })}
          </ul>
          {late.length > shownAtMost && <p className="soft small">{texts.andMore(late.length - shownAtMost)}</p>}
        </section>
      )}
      {offline.length > 0 && (
        <details className={styles.card}>
          <summary>{texts.offlineCount(offline.length)}</summary>
          <p className="soft small">{texts.withoutConnectionHint}</p>
          <ul className={styles.names}>
            {offline.map((person) => (
              <li key={person.id}>
                {names.person(person.id)} <span className="soft small">{names.workplace(person.workplaceId)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

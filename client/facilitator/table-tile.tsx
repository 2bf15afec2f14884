import type { Catalogue } from '../../shared/texts/catalogue.ts';
import { useTexts } from '../ui/language.tsx';
import { Tag } from '../ui/tag.tsx';
import { silentMs } from './attention.ts';
import { useDesk } from './desk-context.tsx';
import styles from './room.module.css';
import type { TableDoing, TableView } from './room-view.ts';
import { useNames } from './use-names.ts';

const duties = ['chair', 'secretary', 'rapporteur'] as const;

/** One table at a glance; pressing it anywhere opens its board. */
export function TableTile({
  stepId,
  table,
  small,
}: {
  readonly stepId: string;
  readonly table: TableView;
  readonly small: boolean;
}) {
  const texts = useTexts();
  const words = texts.facilitator;
  const names = useNames();
  const { open } = useDesk();
  const { group, present, offline, notes, ready } = table;
  const gathers = names.gathers(group);
  const told = doingText(table.doing, texts);
  return (
    <article className={`${styles.tile} ${offline > 0 && present === 0 ? styles.gone : ''}`}>
      <h3 className={styles.name}>
        <button
          type="button"
          className={styles.open}
          aria-label={words.openTable(names.tableInText(group))}
          data-board={`${stepId}/${group.id}`}
          onClick={() => open({ kind: 'board', stepId, groupId: group.id })}
        >
          {names.table(group)}
        </button>
      </h3>
      {gathers && <p className={styles.gathers}>{gathers}</p>}
      <p className={styles.about}>{offline > 0 ? words.presentOffline(present, offline) : words.present(present)}</p>
      <p className={styles.notes}>{words.notes(notes)}</p>
      <p className={`${styles.doing} ${isLongQuiet(table) ? styles.quiet : ''}`}>
        {ready ? <Tag tone="good">{words.ready}</Tag> : told}
      </p>
      <dl className={styles.duties}>
        {(small ? (['rapporteur'] as const) : duties).map((duty) => {
          const holder = group.duties[duty];
          return (
            holder !== null && (
              <div key={duty}>
                <dt>{words[duty]}</dt>
                <dd>{names.person(holder)}</dd>
              </div>
            )
          );
        })}
      </dl>
    </article>
  );
}

function isLongQuiet({ doing, ready }: TableView): boolean {
  return !ready && doing.kind === 'quiet' && doing.minutes * 60_000 >= silentMs;
}

function doingText(doing: TableDoing, texts: Catalogue): string {
  const words = texts.facilitator.doing;
  if (doing.kind === 'unknown') return '';
  if (doing.kind !== 'quiet') return words[doing.kind];
  return doing.minutes < 1 ? words.justNow : words.quiet(doing.minutes);
}

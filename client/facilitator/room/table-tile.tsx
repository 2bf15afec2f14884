import Ellipsis from 'lucide-react/icons/ellipsis';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { useNames } from '../../people/use-names.ts';
import { useTexts } from '../../ui/language.tsx';
import { Tag } from '../../ui/tag.tsx';
import { formatClock } from '../../ui/time.ts';
import { silentMs } from '../attention/attention.ts';
import { useDesk } from '../desk-context.tsx';
import styles from './room.module.css';
import type { TableDoing, TableView } from './room-view.ts';
import { TableTools } from './table-tools.tsx';

const duties = ['chair', 'secretary', 'rapporteur'] as const;

/** One table at a glance; pressing it anywhere opens its board, and *more* what may be done for it alone. */
export function TableTile({
  stepId,
  table,
  small,
  unfolded,
  onUnfold,
}: {
  readonly stepId: string;
  readonly table: TableView;
  readonly small: boolean;
  readonly unfolded: boolean;
  readonly onUnfold: (unfolded: boolean) => void;
}) {
  const texts = useTexts();
  const words = texts.facilitator;
  const names = useNames();
  const { open } = useDesk();
  const { group, present, offline, notes, ready, call, extraMinutes } = table;
  const gathers = names.gathers(group);
  const told = doingText(table.doing, texts);
  const gone = offline > 0 && present === 0;
  return (
    <article className={`${styles.tile} ${gone || call?.answered === false ? styles.marked : ''}`}>
      <div className={styles.top}>
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
        <button
          type="button"
          className={styles.more}
          aria-label={words.desk.tileMore(names.tableInText(group))}
          aria-expanded={unfolded}
          onClick={() => onUnfold(!unfolded)}
        >
          <Ellipsis size="1.2em" aria-hidden="true" />
        </button>
      </div>
      {call && (
        <p>
          <Tag tone={call.answered ? 'fjord' : 'attention'}>
            {call.answered ? words.desk.answeredTag : words.desk.callTag(formatClock(call.waitedMs))}
          </Tag>
        </p>
      )}
      {gathers && <p className={styles.gathers}>{gathers}</p>}
      <p className={styles.about}>
        {offline > 0 ? words.presentOffline(present, offline) : words.present(present)}
        {extraMinutes > 0 && (
          <span className={styles.extra}>
            {' '}
            <span aria-hidden="true">{words.desk.extraTime(extraMinutes)}</span>
            <span className="visually-hidden">{words.desk.extraTimeSpoken(extraMinutes)}</span>
          </span>
        )}
      </p>
      <p className={styles.notes}>{words.notes(notes)}</p>
      <p className={`${styles.doing} ${isLongQuiet(table) ? styles.quiet : ''}`}>
        {ready ? <Tag tone="good">{words.ready}</Tag> : told}
      </p>
      {unfolded && <TableTools stepId={stepId} group={group} />}
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
  const { doing: words, turnOf, roundDone } = texts.facilitator;
  if (doing.kind === 'unknown') return '';
  if (doing.kind === 'turn') return turnOf(doing.turn, doing.of);
  if (doing.kind === 'roundDone') return roundDone;
  if (doing.kind !== 'quiet') return words[doing.kind];
  return doing.minutes < 1 ? words.justNow : words.quiet(doing.minutes);
}

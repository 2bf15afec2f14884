import Check from 'lucide-react/icons/check';
import type { RoundNow } from '../../../shared/steps/talk-round.ts';
import { useTexts } from '../../ui/language.tsx';
import styles from './participant-turns.module.css';

/** Everybody of the table in the order in which they speak; who has spoken is ticked, who speaks stands out. */
export function TurnOrder({
  round,
  me,
  nameOf,
}: {
  readonly round: RoundNow;
  readonly me: string | null;
  readonly nameOf: (personId: string) => string;
}) {
  const { groupWork } = useTexts().steps;
  return (
    <ol className={styles.order} aria-label={groupWork.orderOf}>
      {round.order.map((id, at) => {
        const name = id === me ? `${nameOf(id)} (${groupWork.you})` : nameOf(id);
        const had = at < round.turn;
        const has = at === round.turn;
        return (
          <li key={id} className={has ? styles.has : undefined} aria-current={has || undefined}>
            {had && <Check size="0.95em" aria-hidden="true" />}
            {name}
            {had && <span className="visually-hidden">, {groupWork.hadTurn}</span>}
            {has && <span className="visually-hidden">, {groupWork.hasTurn}</span>}
          </li>
        );
      })}
    </ol>
  );
}

import { useId } from 'react';
import { sayReason } from '../../../shared/grouping/plan/say-reasons.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './repair-panel.module.css';
import type { Mended, Mending, RoundMoves } from './repairs.ts';
import { asSentence, usePlanNames } from './use-rounds.ts';

/** A few moves are read at once; a long list lies folded, round by round. */
const fewMoves = 8;

/** What a repair takes, and the way to do it; or why it cannot be done. */
export function ProposedRepair({
  mending,
  mended,
  onDo,
  onLeave,
}: {
  readonly mending: Mending;
  readonly mended: Mended;
  readonly onDo: () => void;
  readonly onLeave: () => void;
}) {
  const { state } = useLive();
  const { grouping, facilitator } = useTexts();
  const { seating } = facilitator;
  const names = useNames();
  const planNames = usePlanNames();
  const heading = useId();
  if (mended.kind === 'impossible') {
    // What stands in the way of one round often stands in the way of all.
    const reasons = new Set(mended.reasons.map((one) => asSentence(sayReason(grouping, one, planNames))));
    return (
      <Notice tone="attention">
        {seating.noPlan} {[...reasons].join(' ')}
      </Notice>
    );
  }
  const { rounds, toHalls, deeds } = mended;
  const few = rounds.reduce((sum, { moves }) => sum + moves.length, 0) <= fewMoves;
  const tables = deeds.some(({ type }) => type === 'changeTable');
  return (
    <section aria-labelledby={heading} className={styles.proposed}>
      <div id={heading} role="status">
        {[...toHalls].map(([hallId, people]) => (
          <p key={hallId}>{seating.goToHall(people, names.hall(hallId))}</p>
        ))}
        {rounds.length === 0 && toHalls.size === 0 && <p>{seating.nothingToMend}</p>}
        {tables && <p>{mending.kind === 'hallOut' ? seating.hallStaysOut : seating.tableStaysOut}</p>}
      </div>
      {rounds.map((round) => (
        <RoundMovesList key={round.stepId} round={round} isOpen={few} />
      ))}
      {deeds.length > 0 && state.phase.kind !== 'ended' && <p className="soft small">{seating.canBeUndone}</p>}
      <div className={styles.buttons}>
        {deeds.length > 0 && (
          <Button kind="primary" onClick={onDo}>
            {seating.doIt}
          </Button>
        )}
        <Button kind="plain" onClick={onLeave}>
          {seating.leaveIt}
        </Button>
      </div>
    </section>
  );
}

function RoundMovesList({ round, isOpen }: { readonly round: RoundMoves; readonly isOpen: boolean }) {
  const { state } = useLive();
  const { seating } = useTexts().facilitator;
  const names = usePlanNames();
  const { stepId, moves } = round;
  // Who will sit together stands together.
  const number = (tableId: string | null) => Number(tableId?.slice(1) ?? 0);
  const byTable = [...moves].sort(
    (one, other) => number(one.to) - number(other.to) || number(one.from) - number(other.from),
  );
  const known = new Set(state.groupings.get(stepId)?.groups.map(({ id }) => id.slice(1)));
  const laid = new Set(state.tables.map(({ number }) => `${number}`));
  const table = (tableId: string | null, none: string) => {
    const number = tableId?.slice(1) ?? '';
    return tableId === null || !(known.has(number) || laid.has(number)) ? none : names.table(stepId, tableId);
  };
  return (
    <details open={isOpen} className={styles.round}>
      <summary className={styles.roundName}>
        {seating.inRound(names.round(stepId), seating.moves(moves.length))}
      </summary>
      <ul className={styles.moves}>
        {byTable.map(({ personId, from, to }) => (
          <li key={personId}>
            {seating.moveLine(names.person(personId), table(from, seating.fromNowhere), table(to, seating.toNewTable))}
          </li>
        ))}
      </ul>
    </details>
  );
}

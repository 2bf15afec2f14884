import { useId, useMemo, useState } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { sayReason } from '../../../shared/grouping/plan/say-reasons.ts';
import { seededRandom } from '../../../shared/random.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './repair-panel.module.css';
import { type Mended, type Mending, mend, smallPair } from './repairs.ts';
import { asSentence, usePlanNames } from './use-rounds.ts';
import type { SeatHistory } from './use-seat-history.ts';

/** A table that is out of use, a hall that drops out, groups that have become too small: who must move, and then one press. */
export function RepairPanel({ step, history }: { readonly step: Step; readonly history: SeatHistory }) {
  const { state } = useLive();
  const { run } = useDesk();
  const { facilitator } = useTexts();
  const { seating } = facilitator;
  const names = useNames();
  const announce = useAnnounce();
  const [wanted, setWanted] = useState<Mending | null>(null);
  const [hallId, setHallId] = useState('');
  const groups = (state.groupings.get(step.id)?.groups ?? []).filter(({ members }) => members.length > 0);
  const pair = smallPair(state, step);
  // From the seats as they are now: somebody else may have moved people meanwhile.
  const { groupings, people, expected } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the state that are read
  const mended = useMemo(
    () => wanted && mend(state, step, wanted, seededRandom(`${state.id}/${step.id}`)),
    [groupings, people, expected, step, wanted],
  );
  const told = state.groupings.get(step.id)?.status === 'confirmed';
  if (groups.length < 2) return null;
  const others = state.halls.filter(({ id }) => id !== hallId);

  const close = () => {
    setWanted(null);
    setHallId('');
  };
  const doIt = async () => {
    if (mended?.kind !== 'moves') return;
    history.record(true);
    let done = true;
    for (const command of mended.commands) done = (await run(command)) && done;
    if (done) announce(seating.repaired);
    else history.forget();
    close();
  };
  return (
    // What needs mending now lies open; whoever folds it away has seen it.
    <details className={styles.repair} open={told && pair !== null ? true : undefined}>
      <summary className={styles.summary}>{seating.repair}</summary>
      <div className={styles.choices}>
        <p className="soft small">{seating.repairMeans}</p>
        {pair && (
          <p>
            <span className="soft">{seating.tooSmall}: </span>
            <Button kind="pill" onClick={() => setWanted({ kind: 'merge', one: pair[0].id, other: pair[1].id })}>
              {seating.merge(names.tableInText(pair[0]), names.tableInText(pair[1]))}
            </Button>
          </p>
        )}
        <div className={styles.fields}>
          <Select
            label={seating.tableOut}
            value={wanted?.kind === 'tableOut' ? wanted.groupId : ''}
            onChange={({ target }) => setWanted(target.value ? { kind: 'tableOut', groupId: target.value } : null)}
          >
            <option value="">{seating.choose}</option>
            {groups.map((group) => (
              <option key={group.id} value={group.id}>
                {facilitator.tableWithCount(names.table(group), group.members.length)}
              </option>
            ))}
          </Select>
          {state.halls.length > 1 && (
            <Select
              label={seating.hallOut}
              value={hallId}
              onChange={({ target }) => {
                setHallId(target.value);
                setWanted(null);
              }}
            >
              <option value="">{seating.choose}</option>
              {state.halls.map((hall) => (
                <option key={hall.id} value={hall.id}>
                  {hall.name}
                </option>
              ))}
            </Select>
          )}
          {hallId !== '' && (
            <Select
              label={seating.goTo}
              value={wanted?.kind === 'hallOut' ? wanted.toHallId : ''}
              onChange={({ target }) =>
                setWanted(target.value ? { kind: 'hallOut', hallId, toHallId: target.value } : null)
              }
            >
              <option value="">{seating.choose}</option>
              {others.map((hall) => (
                <option key={hall.id} value={hall.id}>
                  {hall.name}
                </option>
              ))}
            </Select>
          )}
        </div>
        {mended && <Proposed step={step} mended={mended} onDo={doIt} onLeave={close} />}
      </div>
    </details>
  );
}

function Proposed({
  step,
  mended,
  onDo,
  onLeave,
}: {
  readonly step: Step;
  readonly mended: Mended;
  readonly onDo: () => void;
  readonly onLeave: () => void;
}) {
  const { state } = useLive();
  const { grouping, facilitator } = useTexts();
  const { seating } = facilitator;
  const names = usePlanNames();
  const heading = useId();
  if (mended.kind === 'impossible') {
    return (
      <Notice tone="attention">
        {seating.noPlan} {mended.reasons.map((one) => asSentence(sayReason(grouping, one, names))).join(' ')}
      </Notice>
    );
  }
  const known = new Set(state.groupings.get(step.id)?.groups.map(({ id }) => id.slice(1)));
  const table = (tableId: string | null, none: string) =>
    tableId === null || !known.has(tableId.slice(1)) ? none : names.table(step.id, tableId);
  return (
    <section aria-labelledby={heading} className={styles.proposed}>
      <p id={heading} role="status">
        {mended.toHall > 0 && `${seating.toHall(mended.toHall)} `}
        {seating.moves(mended.moves.length)}
      </p>
      <ul className={styles.moves}>
        {mended.moves.map(({ personId, from, to }) => (
          <li key={personId}>
            {seating.moveLine(names.person(personId), table(from, seating.fromNowhere), table(to, seating.toNewTable))}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {mended.commands.length > 0 && (
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

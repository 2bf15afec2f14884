import { useEffect, useMemo, useRef, useState } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { rearrangeCommands } from '../../../shared/conference/rearrange-commands.ts';
import { seededRandom } from '../../../shared/random.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { ProposedRepair } from './proposed-repair.tsx';
import styles from './repair-panel.module.css';
import { type Mending, mend } from './repairs.ts';
import { smallGroups, smallPair } from './small-tables.ts';
import type { SeatHistory } from './use-seat-history.ts';

/** A table that is out of use, a hall that drops out, groups that have become too small: who must move, and then one press. */
export function RepairPanel({ step, history }: { readonly step: Step; readonly history: SeatHistory }) {
  const { state } = useLive();
  const { facilitator } = useTexts();
  const { seating } = facilitator;
  const names = useNames();
  const announce = useAnnounce();
  const [wanted, setWanted] = useState<Mending | null>(null);
  const [hallId, setHallId] = useState('');
  const summary = useRef<HTMLElement>(null);
  const groups = (state.groupings.get(step.id)?.groups ?? []).filter(({ members }) => members.length > 0);
  const [small] = smallGroups(state, step);
  const pair = smallPair(state, step);
  // From the seats as they are now: somebody else may have moved people meanwhile.
  const { groupings, people, expected, halls, tables, seatNeeds, seatRules, lockedSeats, lockedTables } = state;
  const { programme, statuses } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the state that are read
  const mended = useMemo(
    () => wanted && mend(state, wanted, seededRandom(`${state.id}/${step.id}`)),
    [
      groupings,
      people,
      expected,
      halls,
      tables,
      seatNeeds,
      seatRules,
      lockedSeats,
      lockedTables,
      programme,
      statuses,
      wanted,
    ],
  );
  const closing = useRef(false);
  // The buttons go; the keyboard stays here. Once they have gone: a busy desk draws late.
  useEffect(() => {
    if (wanted !== null || !closing.current) return;
    closing.current = false;
    if (document.activeElement === document.body) summary.current?.focus();
  }, [wanted]);
  if (groups.length < 2) return null;

  const close = () => {
    closing.current = true;
    setWanted(null);
    setHallId('');
  };
  const doIt = async () => {
    if (mended?.kind !== 'moves') return;
    if (!(await history.run(rearrangeCommands(mended.deeds, mended.why), true))) return;
    announce(seating.repaired);
    close();
  };
  const proposed = wanted && mended && <ProposedRepair mending={wanted} mended={mended} onDo={doIt} onLeave={close} />;
  const isSmall = wanted?.kind === 'merge' || wanted?.kind === 'small';
  const others = state.halls.filter(({ id }) => id !== hallId);
  return (
    <>
      {small && (
        <section className={styles.choices} aria-label={seating.tooSmall}>
          <div className={styles.buttons}>
            <span className="soft">{seating.tooSmall}:</span>
            {pair && (
              <Button
                kind="pill"
                onClick={() => setWanted({ kind: 'merge', stepId: step.id, one: pair[0].id, other: pair[1].id })}
              >
                {seating.merge(names.tableInText(pair[0]), names.tableInText(pair[1]))}
              </Button>
            )}
            <Button kind="pill" onClick={() => setWanted({ kind: 'small', stepId: step.id, groupId: small.id })}>
              {seating.evenOut(names.tableInText(small))}
            </Button>
          </div>
          {isSmall && proposed}
        </section>
      )}
      <details className={styles.repair}>
        <summary ref={summary} className={styles.summary}>
          {seating.repair}
        </summary>
        <div className={styles.choices}>
          <p className="soft small">
            {seating.repairMeans} {seating.repairRounds}
          </p>
          <div className={styles.fields}>
            <Select
              label={seating.tableOut}
              value={
                wanted?.kind === 'tableOut' ? (groups.find(({ number }) => number === wanted.table)?.id ?? '') : ''
              }
              onChange={({ target }) => {
                const group = groups.find(({ id }) => id === target.value);
                setHallId('');
                setWanted(group ? { kind: 'tableOut', table: group.number } : null);
              }}
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
                value={wanted?.kind === 'hallOut' ? (wanted.toHallId ?? anywhere) : ''}
                onChange={({ target: { value } }) => {
                  const toHallId = value === anywhere ? null : value;
                  setWanted(value ? { kind: 'hallOut', hallId, toHallId } : null);
                }}
              >
                <option value="">{seating.choose}</option>
                {others.length > 1 && <option value={anywhere}>{seating.whereRoom}</option>}
                {others.map((hall) => (
                  <option key={hall.id} value={hall.id}>
                    {hall.name}
                  </option>
                ))}
              </Select>
            )}
          </div>
          {!isSmall && proposed}
        </div>
      </details>
    </>
  );
}

/** No hall's id. */
const anywhere = '*';

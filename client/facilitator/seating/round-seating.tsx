import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { groupingRequest } from '../../../shared/conference/decide-groups.ts';
import { comingPeople, tableIdOf } from '../../../shared/conference/plan-request.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { tableOf } from '../../../shared/conference/room-tables.ts';
import { type ConferenceState, type Group, type Hall, statusOf } from '../../../shared/conference/state.ts';
import type { GroupingRequest } from '../../../shared/grouping/grouper.ts';
import { needs } from '../../../shared/grouping/plan/request.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDesk } from '../desk-context.tsx';
import { listed } from '../room-plan/rule-sentence.ts';
import { HallsChoice } from './halls-choice.tsx';
import type { SeatDeed } from './move-menu.tsx';
import { placesFor } from './places-for.ts';
import { roomMarks, useBreaches } from './room-marks.ts';
import { tableMarks } from './seat-facts.ts';
import { SeatFacts } from './seat-facts-list.tsx';
import { breaksHallRule, standsNowhere, tablesByHall } from './seat-halls.ts';
import type { SeatPerson } from './seat-row.tsx';
import { SeatTable } from './seat-table.tsx';
import styles from './seating.module.css';
import { usePlanNames, useRoundsSaid } from './use-rounds.ts';
import type { SeatHistory } from './use-seat-history.ts';
import { useSeatMoves } from './use-seat-moves.ts';

type Words = Catalogue['facilitator'];

/** A grouping needs at least two: before that a proposal would only be made again. */
const enoughPeople = 2;
/** Where more than this have changed, marks at each would only tell that all is new. */
const mostMarked = 0.5;

/** One round: its tables by hall, what is good and less good about them, and moving people until it is right. */
export function RoundSeating({ step, history }: { readonly step: Step; readonly history: SeatHistory }) {
  const { state } = useLive();
  const { run } = useDesk();
  const words = useTexts().facilitator;
  const { roomPlan, seating } = words;
  const names = useNames();
  const planNames = usePlanNames();
  const announce = useAnnounce();
  const grouping = state.groupings.get(step.id);
  const groups = useMemo(() => grouping?.groups ?? [], [grouping]);
  const request = useMemo(() => groupingRequest(withExpected(state), step), [state, step]);
  const moves = useSeatMoves(step.id, groups, history);
  const { forget } = moves;

  const asked = useRef(false);
  const [refused, setRefused] = useState(false);
  const shouldPropose = grouping === undefined && state.people.size >= enoughPeople;
  useEffect(() => {
    if (!shouldPropose || asked.current) return;
    asked.current = true;
    run({ type: 'proposeGroups', stepId: step.id }).then((done) => setRefused(!done));
  }, [shouldPropose, run, step.id]);

  const { people, expected, halls, hallPairs } = state;
  const coming = useMemo(
    () =>
      new Map(
        comingPeople({ people, expected }).map((person): readonly [string, SeatPerson] => [
          person.id,
          { ...person, expected: !people.has(person.id) },
        ]),
      ),
    [people, expected],
  );
  // A table that nobody has come to or gone from keeps its list, and is not drawn again.
  const peopleAt = useMemo(() => {
    const known = new WeakMap<Group, readonly SeatPerson[]>();
    return (group: Group) => {
      const here = known.get(group) ?? group.members.flatMap((id) => coming.get(id) ?? []);
      known.set(group, here);
      return here;
    };
  }, [coming]);
  const several = halls.length > 1;
  const unseated = useMemo(() => {
    if (!grouping) return none;
    const seated = new Set(groups.flatMap((group) => group.members));
    return [...coming.values()].filter((person) => !person.expected && !seated.has(person.id));
  }, [grouping, coming, groups]);
  const breaches = useBreaches(state, step);
  const { tables: roomTables, seatNeeds } = state;
  const tables = useMemo(
    () =>
      groups.map((group) => ({
        group,
        people: peopleAt(group),
        table: tableOf({ tables: roomTables }, group.id),
        marks: [
          ...(request ? tableMarks(group, request, words) : []),
          ...(breaksHallRule(group, step, { people, expected, halls, hallPairs }) ? [words.acrossHalls] : []),
          ...roomMarks(
            breaches.get(tableIdOf(group.id)) ?? none,
            standsNowhere(group, { people, expected, tables: roomTables })
              ? 'nowhere'
              : tableOf({ tables: roomTables }, group.id)?.out
                ? 'out'
                : 'stands',
            step.id,
            planNames,
            words.roomPlan,
          ),
        ].join('\n'),
      })),
    [groups, peopleAt, people, expected, halls, hallPairs, step, request, words, roomTables, breaches, planNames],
  );
  const placesFrom = useStable((own: string | null) => placesFor(groups, own, names, words, roomTables));
  const byHall = useMemo(
    () => tablesByHall(tables, { people, expected, halls, tables: roomTables }),
    [tables, people, expected, halls, roomTables],
  );
  const hallTitle = (hall: Hall | null) => hall?.name ?? words.acrossHallsTitle;
  const hallOf = useMemo(
    () => (several ? (person: SeatPerson) => halls.find(({ id }) => id === person.hallId)?.name ?? '' : undefined),
    [several, halls],
  );

  const said = useRoundsSaid();
  const [making, setMaking] = useState(false);
  const [askedOf, setAskedOf] = useState<string | null>(null);
  const told = askedOf === null ? undefined : { personId: askedOf, text: said.person(askedOf) };
  const lockedSeats = state.lockedSeats.get(step.id);
  const lockedTables = state.lockedTables.get(step.id);
  const lockTable = useCallback(
    (groupId: string, locked: boolean) => void run({ type: 'lockTable', stepId: step.id, groupId, locked }),
    [run, step.id],
  );
  const deed = useCallback(
    (personId: string, what: SeatDeed) => {
      if (what === 'who') setAskedOf((before) => (before === personId ? null : personId));
      else if (what === 'lock') {
        run({ type: 'lockSeat', stepId: step.id, personId, locked: !lockedSeats?.has(personId) });
      } else {
        const held = seatNeeds.get(personId) ?? none;
        const wanted = needs.filter((need) => (need === what ? !held.includes(need) : held.includes(need)));
        const said = listed(
          wanted.map((need) => roomPlan.needed[need]),
          roomPlan,
        );
        void run({ type: 'setNeeds', personId, needs: wanted }).then(
          (done) => done && announce(roomPlan.needsSet(names.person(personId), said)),
        );
      }
    },
    [run, step.id, lockedSeats, seatNeeds, roomPlan, names, announce],
  );
  const changed = useMemo(() => history.changed(step.id), [history, step.id]);
  if (!request) return null;

  const confirmed = grouping?.status === 'confirmed';
  const marked = changed && changed.size > 0 && changed.size <= coming.size * mostMarked ? changed : null;
  const propose = async () => {
    setMaking(true);
    const done = await history.run([{ type: 'proposeGroups', stepId: step.id }], false);
    setMaking(false);
    if (done) forget();
  };
  return (
    <>
      <p className="soft">
        {ruleText(request, words)} · {words.howToMove}
      </p>
      {several && !confirmed && <HallsChoice step={step} onProposed={forget} />}
      <div className={styles.actions}>
        {groups.length > 0 && <SeatFacts groups={groups} request={request} />}
        {!confirmed && (
          <ArmedButton
            kind="pill"
            label={grouping ? words.proposeAgain : words.makeProposal}
            sure={moves.count > 0 ? words.proposeAgainSure : null}
            onConfirm={propose}
          />
        )}
      </div>
      {confirmed && (
        <Notice tone="good">
          {statusOf(state, step.id).kind === 'waiting'
            ? words.groupsConfirmedFor(words.quoted(step.title))
            : words.groupsConfirmed}
        </Notice>
      )}
      {changed && <Notice silent>{seating.changed(changed.size)}</Notice>}
      {!grouping &&
        !(refused || making) &&
        (shouldPropose ? (
          <Loading text={words.makingProposal} />
        ) : (
          <EmptyState title={coming.size === 0 ? words.nobodyToSeat : words.nobodySeated} />
        ))}
      {making && <Loading text={words.makingProposal} />}
      {grouping && coming.size === 0 && <EmptyState title={words.nobodyToSeatYet} />}
      {byHall.map(({ hall, tables: own }) => (
        <section key={hall?.id ?? 'across'} className={styles.hall} aria-label={hallTitle(hall)}>
          {several && <h3 className={styles.hallName}>{hallTitle(hall)}</h3>}
          <div className={styles.tables}>
            {own.map(({ group, people: here, table, marks }) => (
              <SeatTable
                key={group.id}
                title={names.table(group)}
                gathers={names.gathers(group)}
                seats={table?.seats}
                offers={table?.offers.map((need) => roomPlan.offersShort[need]).join(' · ')}
                marks={marks}
                people={here}
                names={names}
                hallOf={here.every(({ hallId }) => hallId === hall?.id) ? undefined : hallOf}
                placesFrom={placesFrom}
                empty={words.emptyTable}
                dropsOn={group.id}
                onMove={moves.move}
                groupId={group.id}
                tableLocked={lockedTables?.has(group.id) ?? false}
                lockLabel={seating.lockTable(names.tableInText(group))}
                onLock={lockTable}
                lockedSeats={lockedSeats}
                needs={seatNeeds}
                changed={marked}
                told={told && group.members.includes(told.personId) ? told.text : undefined}
                toldOf={told && group.members.includes(told.personId) ? told.personId : undefined}
                onDeed={deed}
              />
            ))}
          </div>
        </section>
      ))}
      <div className={styles.tables}>
        {unseated.length > 0 && (
          <SeatTable
            title={words.unseated}
            gathers=""
            marks=""
            people={unseated}
            names={names}
            hallOf={hallOf}
            placesFrom={placesFrom}
            empty=""
            dropsOn={undefined}
            onMove={moves.move}
          />
        )}
        {groups.length > 0 && (
          <SeatTable
            title={words.newTable}
            gathers=""
            marks=""
            people={none}
            names={names}
            placesFrom={placesFrom}
            empty={words.dropHere}
            dropsOn={null}
            onMove={moves.move}
          />
        )}
      </div>
    </>
  );
}

/** Whoever is expected counts where a seat is planned for them. */
function withExpected(state: ConferenceState): ConferenceState {
  const people = new Map(state.people);
  for (const [id, person] of state.expected) people.set(id, { ...person, joinedAt: 0 });
  return { ...state, people };
}

const none: readonly never[] = [];

/** A function that keeps its identity and always does what it was last given to do. */
function useStable<Given, Result>(latest: (given: Given) => Result): (given: Given) => Result {
  const held = useRef(latest);
  held.current = latest;
  return useCallback((given) => held.current(given), []);
}

function ruleText({ composition, sameKindBy, size, groups }: GroupingRequest, words: Words): string {
  const rule = composition === 'sameKind' ? words.rule.sameKind[sameKindBy] : words.rule[composition];
  if (composition === 'everyone') return rule;
  return `${rule}, ${groups === undefined ? words.sizeRule(size.min, size.max) : words.groupsRule(groups)}`;
}

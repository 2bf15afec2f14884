import { useEffect, useMemo, useRef } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { groupingRequest } from '../../../shared/conference/decide-groups.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { type Group, type Hall, type Person, statusOf } from '../../../shared/conference/state.ts';
import type { GroupingRequest } from '../../../shared/grouping/grouper.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { useLive } from '../../live/use-live.tsx';
import { type Names, useNames } from '../../people/use-names.ts';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BackToRoom } from '../back-to-room.tsx';
import { useDesk } from '../desk-context.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { HallsChoice } from './halls-choice.tsx';
import type { Place } from './move-menu.tsx';
import { tableMarks } from './seat-facts.ts';
import { SeatFacts } from './seat-facts-list.tsx';
import { breaksHallRule, tablesByHall } from './seat-halls.ts';
import { SeatTable } from './seat-table.tsx';
import styles from './seating.module.css';
import { focusPerson, useSeatMoves } from './use-seat-moves.ts';

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

type Words = Catalogue['facilitator'];

/** A grouping needs at least two: before that a proposal would only be made again. */
const enoughPeople = 2;

/** Who sits where in a step: the proposal, what is good and less good about it, and moving people until it is right. */
export function SeatingPanel({ step, personId }: { readonly step: Step; readonly personId: string | null }) {
  const { state } = useLive();
  const { run } = useDesk();
  const { language, texts } = useLanguage();
  const words = texts.facilitator;
  const names = useNames();
  const heading = useRef<HTMLHeadingElement>(null);
  const grouping = state.groupings.get(step.id);
  const groups = useMemo(() => grouping?.groups ?? [], [grouping]);
  const request = useMemo(() => groupingRequest(state, step), [state, step]);
  const moves = useSeatMoves(step.id, groups);
  const { forget } = moves;

  const asked = useRef(false);
  const shouldPropose = grouping === undefined && state.people.size >= enoughPeople;
  useEffect(() => {
    if (!shouldPropose || asked.current) return;
    asked.current = true;
    run({ type: 'proposeGroups', stepId: step.id });
  }, [shouldPropose, run, step.id]);

  useFocusBack();
  useEffect(() => {
    if (personId === null) heading.current?.focus();
    else focusPerson(personId);
  }, [personId]);

  const several = state.halls.length > 1;
  const seated = useMemo(() => new Set(groups.flatMap((group) => group.members)), [groups]);
  const unseated = useMemo(
    () => (grouping ? [...state.people.values()].filter((person) => !seated.has(person.id)) : []),
    [grouping, state.people, seated],
  );
  const tables = useMemo(
    () =>
      groups.map((group) => ({
        group,
        people: group.members.flatMap((id): readonly Person[] => {
          const person = state.people.get(id);
          return person ? [person] : [];
        }),
        marks: [
          ...(request ? tableMarks(group, request, words) : []),
          ...(breaksHallRule(group, step, state) ? [words.acrossHalls] : []),
        ],
        places: placesFor(groups, group.id, names, words),
      })),
    [groups, state, step, request, names, words],
  );
  const byHall = useMemo(() => tablesByHall(tables, state), [tables, state]);
  const hallTitle = (hall: Hall | null) => hall?.name ?? words.acrossHallsTitle;
  const { halls } = state;
  const hallOf = useMemo(
    () => (several ? (person: Person) => halls.find(({ id }) => id === person.hallId)?.name ?? '' : undefined),
    [several, halls],
  );
  const allPlaces = useMemo(() => placesFor(groups, null, names, words), [groups, names, words]);
  if (!request) return null;
  const confirmed = grouping?.status === 'confirmed';
  const propose = async () => {
    if (await run({ type: 'proposeGroups', stepId: step.id })) forget();
  };
  return (
    <I18nProvider locale={locales[language]}>
      {/* React Aria would put a style of its own in the head, which our security policy forbids; see seating.module.css. */}
      <span id="react-aria-pressable-style" hidden />
      <div className={styles.panel}>
        <div>
          <BackToRoom />
          <h2 ref={heading} tabIndex={-1}>
            {words.seatingFor(words.quoted(step.title))}
          </h2>
          <p className="soft">
            {ruleText(request, words)} · {words.howToMove}
          </p>
        </div>
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
        {!grouping &&
          (shouldPropose ? <Loading text={words.makingProposal} /> : <EmptyState title={words.nobodyToSeat} />)}
        {grouping && state.people.size === 0 && <EmptyState title={words.nobodyToSeatYet} />}
        {byHall.map(({ hall, tables: own }) => (
          <section key={hall?.id ?? 'across'} className={styles.hall} aria-label={hallTitle(hall)}>
            {several && <h3 className={styles.hallName}>{hallTitle(hall)}</h3>}
            <div className={styles.tables}>
              {own.map(({ group, people, marks, places }) => (
                <SeatTable
                  key={group.id}
                  title={names.table(group)}
                  gathers={names.gathers(group)}
                  marks={marks}
                  people={people}
                  names={names}
                  hallOf={hall === null ? hallOf : undefined}
                  places={places}
                  empty={words.emptyTable}
                  dropsOn={group.id}
                  onMove={moves.move}
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
              marks={none}
              people={unseated}
              names={names}
              hallOf={hallOf}
              places={allPlaces}
              empty=""
              dropsOn={undefined}
              onMove={moves.move}
            />
          )}
          {groups.length > 0 && (
            <SeatTable
              title={words.newTable}
              gathers=""
              marks={none}
              people={none}
              names={names}
              places={allPlaces}
              empty={words.dropHere}
              dropsOn={null}
              onMove={moves.move}
            />
          )}
        </div>
      </div>
    </I18nProvider>
  );
}

const none: readonly never[] = [];

/** Where a person of one table may go: to all the others, and to a new one. */
function placesFor(groups: readonly Group[], own: string | null, names: Names, words: Words): readonly Place[] {
  const others = groups.filter((group) => group.id !== own);
  return [
    ...others.map((group) => ({
      groupId: group.id,
      label: words.tableWithCount(names.table(group), group.members.length),
    })),
    { groupId: null, label: words.newTable },
  ];
}

function ruleText({ composition, sameKindBy, size }: GroupingRequest, words: Words): string {
  const rule = composition === 'sameKind' ? words.rule.sameKind[sameKindBy] : words.rule[composition];
  return composition === 'everyone' ? rule : `${rule}, ${words.sizeRule(size.min, size.max)}`;
}

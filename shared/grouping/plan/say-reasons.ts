import type { Catalogue } from '../../texts/catalogue.ts';
import type { Colleagues, PersonFacts, PlanFacts } from './explain.ts';
import type { Note, Reason } from './reasons.ts';

type Texts = Catalogue['grouping'];

/** As many are told by name; of more only how many they are. */
const mostNames = 4;

/** What ids are called where somebody reads them. */
export interface Names {
  hall(hallId: string): string;
  workplace(workplaceId: string): string;
  person(personId: string): string;
  /** With the word for it: "bord 7". */
  table(roundId: string, tableId: string): string;
  round(roundId: string): string;
  /** Of a rule, as within a sentence: "veileder"; as it is written when left out. */
  role?(role: string): string;
  /** Those of a round who are in no hall, where each hall sits by itself; empty where there are none. */
  withoutHall?(roundId: string): string;
}

/** Why there is no plan, in words: without a capital and a full stop, so that several can stand in a list. */
export function sayReason({ reasons: words }: Texts, reason: Reason, names: Names): string {
  const said = reasonAt(words, reason, names);
  const loose = 'hallId' in reason && reason.hallId === null ? (names.withoutHall?.(reason.roundId) ?? '') : '';
  return loose === '' ? said : words.at(loose, said);
}

function reasonAt(words: Texts['reasons'], reason: Reason, names: Names): string {
  const all = (personIds: readonly string[]) => listed(personIds, names, words.and);
  const hall = 'hallId' in reason && reason.hallId !== null ? names.hall(reason.hallId) : '';
  const table = 'tableId' in reason ? names.table(reason.roundId, reason.tableId) : '';
  const inHall = (said: string) => (hall === '' ? said : words.at(hall, said));
  switch (reason.kind) {
    case 'tooFewSeats':
      return words.tooFewSeats(reason.people, reason.seats, hall);
    case 'noTables':
      return words.noTables(reason.people, hall);
    case 'apartTooMany': {
      const { personIds, tables, few, workplaceId } = reason;
      const people = personIds.length;
      const who =
        workplaceId !== null
          ? words.severalFrom(people, names.workplace(workplaceId))
          : people > mostNames
            ? words.several(people)
            : all(personIds);
      return words.apartTooMany[few](who, tables, hall);
    }
    case 'togetherAndApart':
      return words.togetherAndApart(names.person(reason.personIds[0]), names.person(reason.personIds[1]));
    case 'togetherTooMany':
      return words.togetherTooMany[reason.few](reason.people, reason.seats, hall);
    case 'togetherDivided':
      return words.togetherDivided(all(reason.personIds));
    case 'togetherLocked':
      return words.togetherLocked(all(reason.personIds), table);
    case 'lockedForOthers':
      return words.lockedForOthers(all(reason.personIds), table);
    case 'hostElsewhere': {
      const where = reason.tableIds.map((id) => names.table(reason.roundId, id)).join(', ');
      return words.hostElsewhere(names.person(reason.personId), where);
    }
    case 'lockedTwice': {
      const where = reason.tableIds.map((id) => names.table(reason.roundId, id)).join(', ');
      return words.lockedTwice(all(reason.personIds), where);
    }
    case 'lockedFull':
      return words.lockedFull(table, reason.people, reason.seats);
    case 'lockedElsewhere':
      return words.lockedElsewhere(names.person(reason.personId), table);
    case 'lockedApart':
      return words.lockedApart(names.person(reason.personIds[0]), names.person(reason.personIds[1]), table);
    case 'hostsTooMany':
      return words.hostsTooMany(reason.people, reason.tables, hall);
    case 'roleTooFew':
      return inHall(words.roleTooFew(roleOf(reason.role, names), reason.people, reason.wanted));
    case 'roleTooMany':
      return inHall(words.roleTooMany(roleOf(reason.role, names), reason.people, reason.room));
    case 'needTooMany':
      return words.needTooMany[reason.need](reason.people, reason.seats, hall);
    case 'rulesCollide':
      return words.at(
        names.round(reason.roundId),
        words.rulesCollide(reason.rules.map((rule) => words.rule[rule]).join(', ')),
      );
  }
}

/** What a plan did otherwise than asked. */
export function sayNote({ notes: words }: Texts, note: Note, names: Names): string {
  switch (note.kind) {
    case 'peopleGone':
      return words.peopleGone(note.personIds.length);
    case 'tablesGone':
      return words.tablesGone(note.tableIds.map((id) => names.table(note.roundId, id)).join(', '));
    case 'roundsGone':
      return words.roundsGone;
    case 'hostsMove':
      return words.hostsMove(note.personIds.map((id) => names.person(id)).join(', '));
    case 'sizeOutside':
      return words.sizeOutside(note.people, note.min, note.max);
    case 'sizeStretched':
      return words.sizeStretched(note.min, note.max);
    case 'moreTables':
      return words.moreTables(note.asked, note.tables, note.people);
    case 'fewerTables':
      return words.fewerTables(note.asked, note.tables, note.people);
  }
}

/** What a plan achieves, the best known first: a line each. */
export function sayFacts({ facts: words }: Texts, facts: PlanFacts, names: Names): string[] {
  const { fewest, most, of } = facts.workplacesMet;
  const colleagues = facts.rounds.flatMap((round) =>
    round.colleagues.map((one) => ({ ...one, roundId: round.roundId })),
  );
  return [
    ...(of > 0 ? [words.workplacesMet(fewest, most, of)] : []),
    words.pairsAgain(facts.pairsAgain),
    ...(facts.knowsEarlierGatherings ? [words.fromEarlier(facts.pairsFromEarlierGatherings)] : []),
    ...colleagues.map((one) => sayColleagues(words, one, names)),
  ];
}

/** What a plan means for one person. */
export function sayPerson({ facts: words }: Texts, facts: PersonFacts): string {
  const meets = words.person(facts.newPeople, facts.workplaces);
  return facts.again === 0 ? meets : `${meets}, ${words.personAgain(facts.again)}`;
}

function sayColleagues(
  words: Texts['facts'],
  { roundId, tableId, workplaceId, people, because }: Colleagues & { readonly roundId: string },
  names: Names,
): string {
  const what = words.colleagues(names.table(roundId, tableId), people, names.workplace(workplaceId));
  const why =
    because.kind === 'moreThanTables'
      ? words.because.moreThanTables(because.people, because.tables)
      : words.because[because.kind];
  return `${what}, ${why}`;
}

function roleOf(role: string, names: Names): string {
  return names.role?.(role) ?? role;
}

function listed(personIds: readonly string[], names: Names, and: Texts['reasons']['and']): string {
  const said = personIds.map((id) => names.person(id));
  const last = said.at(-1) ?? '';
  return said.length < 2 ? last : and(said.slice(0, -1).join(', '), last);
}

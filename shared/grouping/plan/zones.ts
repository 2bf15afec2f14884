import { compareFigures, compareText } from '../compare.ts';
import { groupCount, middlingCount, soundSize } from '../group-count.ts';
import type { GroupLabel, GroupSize } from '../grouper.ts';
import { homesOf, splitByArea, workplacesOf } from '../homes.ts';
import { kindPools } from '../kinds.ts';
import { labelKey } from '../pool.ts';
import { joinKinds } from './join-kinds.ts';
import { hallsAround, stands } from './reach.ts';
import type { Reason } from './reasons.ts';
import type { PlannedRound, PlanPerson, PlanRound } from './request.ts';
import type { HardRule } from './rules.ts';

/** People who may sit with each other in a round, before they have tables. */
export interface People {
  readonly halls: readonly (string | null)[];
  /** The hall, where it is one. */
  readonly hallId: string | null;
  readonly label: GroupLabel;
  readonly members: readonly PlanPerson[];
  /** How many groups they would like to be, before rules and tables have their say; null: whatever the size makes. */
  readonly preferred: number | null;
  /** They are this one table, and nobody joins them. */
  readonly lockedTo?: string;
  /** They may share a table with others where there are too few tables. */
  readonly joins?: true;
}

/**
 * Who may sit with whom in a round: by hall, then by what the composition gathers. Those who must sit together follow the
 * first of them, except across halls that the round keeps apart: that is a reason. Where there are too few tables, small
 * kinds join.
 * @param known the plan there was for this round, and whether its tables have been laid or are made up
 */
export function peopleOfRound(
  round: PlanRound,
  all: readonly PlanPerson[],
  rules: readonly HardRule[],
  together: readonly (readonly PlanPerson[])[],
  known: { readonly before?: PlannedRound | undefined; readonly laid: boolean },
): { readonly groups: readonly People[]; readonly reasons: readonly Reason[] } {
  // Where everybody sits together, nobody is by themselves.
  const { locked, reasons } = lockedTables(round, all, round.composition === 'everyone' ? [] : rules);
  const lockedIds = new Set(locked.flatMap(({ members }) => members.map(({ personId }) => personId)));
  const free = all.filter(({ personId }) => !lockedIds.has(personId));
  const groups: People[] = [...locked];
  for (const hall of byHall(round, free)) groups.push(...byComposition(round, hall));
  const followed = follow(round, groups, together);
  const joined = known.laid ? joinKinds(round, followed.groups, rules, known.before) : followed.groups;
  return { groups: mostFirst(joined), reasons: [...reasons, ...followed.reasons] };
}

function lockedTables(
  round: PlanRound,
  all: readonly PlanPerson[],
  rules: readonly HardRule[],
): { readonly locked: readonly People[]; readonly reasons: readonly Reason[] } {
  const byId = new Map(all.map((person) => [person.personId, person]));
  const taken = new Set<string>();
  const reasons: Reason[] = [];
  const locked = rules.flatMap((rule): People[] => {
    if (rule.kind !== 'lockedTable' || rule.roundId !== round.id || !stands(round, rule.tableId)) return [];
    const members = rule.personIds.flatMap((id) => (taken.has(id) ? [] : (byId.get(id) ?? [])));
    for (const { personId } of members) taken.add(personId);
    const [hall, elsewhere] = byHall(round, members);
    if (!hall) return [];
    const stranger = elsewhere?.members[0];
    if (stranger) {
      reasons.push({ kind: 'lockedElsewhere', roundId: round.id, tableId: rule.tableId, personId: stranger.personId });
    }
    return [{ ...hall, label: labelOf(round, members), members, preferred: 1, lockedTo: rule.tableId }];
  });
  return { locked, reasons };
}

function labelOf(round: PlanRound, members: readonly PlanPerson[]): GroupLabel {
  if (round.composition === 'home') return workplacesOf(members);
  if (round.composition === 'sameKind')
    return kindPools(members, round.sameKindBy, soundSize(round.size))[0]?.label ?? { kind: 'table' };
  return { kind: 'table' };
}

interface Hall {
  readonly halls: readonly (string | null)[];
  readonly hallId: string | null;
  readonly members: readonly PlanPerson[];
}

function byHall(round: PlanRound, people: readonly PlanPerson[]): Hall[] {
  if (people.length === 0) return [];
  if (round.halls === 'across') {
    const all = [
      ...new Set([...people.map(({ hallId }) => hallId), ...(round.tables ?? []).map(({ hallId }) => hallId)]),
    ];
    return [{ halls: all, hallId: null, members: people }];
  }
  const found = new Map<string, { halls: readonly (string | null)[]; members: PlanPerson[] }>();
  for (const person of people) {
    const key = hallsAround(round, person.hallId);
    const hall = found.get(JSON.stringify(key)) ?? { halls: key, members: [] };
    found.set(JSON.stringify(key), hall);
    hall.members.push(person);
  }
  return [...found]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, hall]) => ({ ...hall, hallId: hall.halls.length === 1 ? (hall.halls[0] ?? null) : null }));
}

function byComposition(round: PlanRound, { members, ...hall }: Hall): People[] {
  const size = soundSize(round.size);
  const pool = (label: GroupLabel, people: readonly PlanPerson[], preferred: number | null): People => ({
    ...hall,
    label,
    members: people,
    preferred,
  });
  const count = (people: readonly PlanPerson[]) => (people.length <= size.max ? 1 : null);
  switch (round.composition) {
    case 'mixed':
      return [pool({ kind: 'table' }, members, round.groups ?? spreadCount(members, size))];
    case 'everyone':
      return [pool({ kind: 'everyone' }, members, 1)];
    case 'sameKind':
      return kindPools(members, round.sameKindBy, size)
        .map(({ label, members: kind }) => joining(pool(label, kind as PlanPerson[], count(kind as PlanPerson[]))))
        .sort((left, right) => compareText(labelKey(left.label), labelKey(right.label)));
    case 'home': {
      const { workplaces, gathered } = homesOf(members);
      const homes = workplaces.map(({ members: home }) =>
        pool(workplacesOf(home), home as PlanPerson[], count(home as PlanPerson[])),
      );
      const areas = gathered.flatMap(({ members: lone }) =>
        splitByArea(lone, areaCount(lone.length, size)).map((area) =>
          joining(pool(workplacesOf(area), area as PlanPerson[], 1)),
        ),
      );
      return [...homes, ...areas];
    }
  }
}

function joining(people: People): People {
  return { ...people, joins: true };
}

/** Whoever came alone is not left alone: an area has two at least. */
function areaCount(people: number, size: GroupSize): number {
  return groupCount(people, size, people <= size.max ? 1 : middlingCount(people, size));
}

/** Smaller groups, where they are what it takes to keep all colleagues apart. */
function spreadCount(members: readonly PlanPerson[], size: { readonly min: number; readonly max: number }): number {
  const sizes = new Map<string, number>();
  for (const { workplaceId } of members) sizes.set(workplaceId, (sizes.get(workplaceId) ?? 0) + 1);
  const largest = Math.max(...sizes.values());
  const middling = middlingCount(members.length, size);
  return largest * size.min <= members.length ? Math.max(middling, largest) : middling;
}

/** Brings those who must sit together to the first of them. */
function follow(
  round: PlanRound,
  groups: readonly People[],
  together: readonly (readonly PlanPerson[])[],
): { readonly groups: readonly People[]; readonly reasons: readonly Reason[] } {
  const groupOf = new Map(
    groups.flatMap((group, index) => group.members.map(({ personId }) => [personId, index] as const)),
  );
  const reasons: Reason[] = [];
  for (const unit of together) {
    const [first] = unit;
    const target = first && groupOf.get(first.personId);
    const host = target === undefined ? undefined : groups[target];
    if (target === undefined || !host) continue;
    for (const { personId, hallId } of unit) {
      const own = groupOf.get(personId);
      if (own === target) continue;
      const personIds = unit.map((each) => each.personId);
      const lockedTo = host.lockedTo ?? (own === undefined ? undefined : groups[own]?.lockedTo);
      if (lockedTo !== undefined) {
        reasons.push({ kind: 'togetherLocked', roundId: round.id, tableId: lockedTo, personIds });
        break;
      }
      if (!host.halls.includes(hallId)) {
        reasons.push({ kind: 'togetherDivided', roundId: round.id, personIds });
        break;
      }
      groupOf.set(personId, target);
    }
  }
  const byId = new Map(groups.flatMap(({ members }) => members.map((person) => [person.personId, person] as const)));
  const members = groups.map((): PlanPerson[] => []);
  for (const [personId, index] of groupOf) members[index]?.push(byId.get(personId) as PlanPerson);
  const followed = groups
    .map((group, index) => ({
      ...group,
      members: (members[index] ?? []).sort((a, b) => compareText(a.personId, b.personId)),
    }))
    .filter((group) => group.members.length > 0);
  return { groups: followed, reasons };
}

/** Locked tables first, then who needs a certain one, then the most people: they find tables while there are many to choose from. */
function mostFirst(groups: readonly People[]): People[] {
  const rank = ({ lockedTo, members }: People) => [
    lockedTo === undefined ? 1 : 0,
    members.some(({ needs = [] }) => needs.length > 0) ? 0 : 1,
    -members.length,
  ];
  return [...groups].sort(
    (left, right) =>
      compareFigures(rank(left), rank(right)) ||
      compareText(left.hallId ?? '', right.hallId ?? '') ||
      compareText(labelKey(left.label), labelKey(right.label)) ||
      compareText(left.members[0]?.personId ?? '', right.members[0]?.personId ?? ''),
  );
}

import { needs as knownNeeds, type Need } from '../grouping/plan/request.ts';
import { withHeld, without } from './changed-maps.ts';
import type { SeatRule } from './room.ts';
import type { ConferenceState, Match, RemovedPerson } from './state.ts';

/** What a seating must keep to for people: it follows whoever turns out to be somebody else. */
type Kept = Pick<ConferenceState, 'seatNeeds' | 'seatRules'>;
type Followed = Required<Pick<Match, 'needs' | 'added' | 'ruleIds'>>;

const nothing: readonly Need[] = [];

/** `personId` turns out to be `expectedId`. `match`: what it takes to undo that; left out where nothing changes. */
export function withPlaceTaken<State extends Kept>(
  state: State,
  personId: string,
  expectedId: string,
): { readonly state: State; readonly match: Followed | undefined } {
  const needs = state.seatNeeds.get(expectedId) ?? nothing;
  const own = state.seatNeeds.get(personId) ?? nothing;
  const added = needs.filter((need) => !own.includes(need));
  // Where a rule names both, whoever it named first stays a name for nobody, until this is taken back.
  const ruleIds = state.seatRules
    .filter((rule) => names(rule, expectedId) && !names(rule, personId))
    .map((rule) => rule.id);
  if (needs.length === 0 && ruleIds.length === 0) return { state, match: undefined };
  const seatNeeds = withHeld(without(state.seatNeeds, expectedId), personId, allOf(own, needs));
  const seatRules = inRules(state.seatRules, new Set(ruleIds), expectedId, personId);
  return { state: { ...state, seatNeeds, seatRules }, match: { needs, added, ruleIds } };
}

/** It was somebody else: both need what they needed, and rules name again whom they named. */
export function withPlaceGivenBack<State extends Kept>(state: State, personId: string, match: Match): State {
  const { needs = nothing, added = nothing, ruleIds = [] } = match;
  const own = (state.seatNeeds.get(personId) ?? nothing).filter((need) => !added.includes(need));
  const seatNeeds = withHeld(withHeld(state.seatNeeds, personId, own), match.expected.id, needs);
  const seatRules = inRules(state.seatRules, new Set(ruleIds), personId, match.expected.id);
  return { ...state, seatNeeds, seatRules };
}

/** Two seats were one person's: what was needed and ruled for the one that goes is for the one that stays. */
export function withMergedRules<State extends Kept>(state: State, keepId: string, goneId: string): State {
  const both = allOf(state.seatNeeds.get(keepId) ?? nothing, state.seatNeeds.get(goneId) ?? nothing);
  const seatNeeds = withHeld(without(state.seatNeeds, goneId), keepId, both);
  const named = new Set(state.seatRules.filter((rule) => names(rule, goneId)).map(({ id }) => id));
  const seatRules = inRules(state.seatRules, named, goneId, keepId)
    // One person with themselves: that says nothing any more.
    .filter((rule) => !named.has(rule.id) || !('personIds' in rule) || rule.personIds.length > 1);
  return { ...state, seatNeeds, seatRules };
}

/** The match of a seat that goes, as it is to be undone for the one that stays. */
export function mergedMatch(before: Kept, match: Match, keepId: string): Match {
  const { added, ruleIds } = match;
  const own = before.seatNeeds.get(keepId) ?? nothing;
  const theirs = new Set(before.seatRules.filter((rule) => names(rule, keepId)).map(({ id }) => id));
  return {
    ...match,
    ...(added ? { added: added.filter((need) => !own.includes(need)) } : {}),
    ...(ruleIds ? { ruleIds: ruleIds.filter((id) => !theirs.has(id)) } : {}),
  };
}

/** Nobody needs anything any more who is not coming. */
export function withoutNeeds<State extends Kept>(state: State, ids: Iterable<string>): State {
  let { seatNeeds } = state;
  for (const id of ids) seatNeeds = without(seatNeeds, id);
  return seatNeeds === state.seatNeeds ? state : { ...state, seatNeeds };
}

/** What a removed person needs, in their own keeping. */
export function withOwnNeeds({ seatNeeds }: Kept, person: RemovedPerson): RemovedPerson {
  const needs = seatNeeds.get(person.id);
  return needs ? { ...person, needs } : person;
}

function names(rule: SeatRule, personId: string): boolean {
  return 'personIds' in rule ? rule.personIds.includes(personId) : rule.kind === 'host' && rule.personId === personId;
}

function allOf(some: readonly Need[], more: readonly Need[]): readonly Need[] {
  return knownNeeds.filter((need) => some.includes(need) || more.includes(need));
}

function inRules(rules: readonly SeatRule[], ids: ReadonlySet<string>, from: string, to: string): readonly SeatRule[] {
  return rules.map((rule): SeatRule => {
    if (!ids.has(rule.id)) return rule;
    if (rule.kind === 'host') return rule.personId === from ? { ...rule, personId: to } : rule;
    if (!('personIds' in rule)) return rule;
    return { ...rule, personIds: [...new Set(rule.personIds.map((id) => (id === from ? to : id)))] };
  });
}

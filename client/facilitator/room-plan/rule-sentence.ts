import type { SeatRuleBody } from '../../../shared/conference/room.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { roleInText } from './role-words.ts';

type Words = Catalogue['facilitator']['roomPlan'];

/** What a rule's sentence is made of, besides the words. */
export interface RuleGround {
  readonly state: Pick<ConferenceState, 'people' | 'expected' | 'tables' | 'jobRoles'>;
  /** Also of those who have left, as long as it is known; else empty. */
  personName(personId: string): string;
  /** "bord 7". */
  tableInText(number: number): string;
}

/** A rule, said. */
export function ruleSentence(rule: SeatRuleBody, words: Words, ground: RuleGround): string {
  const name = (personId: string) => ground.personName(personId) || words.somebodyGone;
  switch (rule.kind) {
    case 'together':
    case 'apart':
      return capital(words[rule.kind](listed(rule.personIds.map(name), words)));
    case 'host':
      return capital(words.host(name(rule.personId), rule.table === null ? '' : ground.tableInText(rule.table)));
    case 'role': {
      const { atLeast, atMost } = rule;
      const role = roleInText(rule.role, ground.state.jobRoles, words);
      if (atLeast !== undefined && atMost !== undefined) return words.between(atLeast, atMost, role);
      return atMost === undefined ? words.atLeast(atLeast ?? 0, role) : words.atMost(atMost, role);
    }
  }
}

/** Why a rule holds for fewer than it names, or for nobody just now; empty where all is as it says. */
export function ruleTrouble(rule: SeatRuleBody, words: Words, ground: RuleGround): string {
  const { people, expected, tables } = ground.state;
  const isHere = (personId: string) => people.has(personId) || expected.has(personId);
  if (rule.kind === 'role') {
    const anybody = [...people.values(), ...expected.values()].some(
      (one) => one.jobRole === rule.role || one.role === rule.role,
    );
    return !anybody && (rule.atLeast ?? 0) > 0 ? words.nobodyWithRole : '';
  }
  const named = rule.kind === 'host' ? [rule.personId] : rule.personIds;
  const left = named.filter((personId) => !isHere(personId));
  if (left.length > 0) {
    const known = left.map((personId) => ground.personName(personId)).filter(Boolean);
    const holds = rule.kind !== 'host' && named.length - left.length > 1;
    const who = known.length === 0 ? [] : [words.gone(listed(known, words), known.length > 1)];
    return [...who, holds ? words.restHolds : words.restNot].join(' ');
  }
  const gone = rule.kind === 'host' && rule.table !== null && !tables.some(({ number }) => number === rule.table);
  return gone ? words.tableGone : '';
}

/** "Kari, Ola og Per". */
export function listed(names: readonly string[], words: Pick<Words, 'and'>): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : words.and(names.slice(0, -1).join(', '), last);
}

function capital(sentence: string): string {
  return `${sentence.charAt(0).toLocaleUpperCase()}${sentence.slice(1)}`;
}

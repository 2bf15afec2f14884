import { describe, expect, it } from 'vitest';
import { rolesToAsk } from '../../../../client/facilitator/room-plan/role-words.ts';
import { type RuleGround, ruleSentence, ruleTrouble } from '../../../../client/facilitator/room-plan/rule-sentence.ts';
import type { SeatRuleBody } from '../../../../shared/conference/room.ts';
import { catalogues } from '../../../../shared/texts/catalogue.ts';
import { languages } from '../../../../shared/texts/language.ts';
import { nb } from '../../../../shared/texts/nb.ts';
import { facilitator, Rehearsal } from '../../../shared/conference/house.ts';

const words = nb.facilitator.roomPlan;

function groundOf(on: Rehearsal): RuleGround {
  const { people, expected, removed } = on.state;
  return {
    state: on.state,
    personName: (id) => on.words.get((people.get(id) ?? expected.get(id) ?? removed.get(id))?.nameId ?? '') ?? '',
    tableInText: nb.steps.tables.tableInText,
  };
}

function furnished(): Rehearsal {
  const on = new Rehearsal();
  for (const name of ['Kari', 'Ola', 'Nils']) on.join(name, { jobRole: 'rektor' });
  on.must(facilitator, { type: 'layTables', hallId: null, count: 3, seats: 4 });
  return on;
}

const apart: SeatRuleBody = { kind: 'apart', personIds: ['Kari', 'Ola', 'Nils'] };

describe('a rule of the seating', () => {
  it('is said as a sentence', () => {
    const ground = groundOf(furnished());
    const said = (rule: SeatRuleBody) => ruleSentence(rule, words, ground);
    expect(said(apart)).toBe('Kari, Ola og Nils sitter hver for seg.');
    expect(said({ kind: 'together', personIds: ['Ola', 'Kari'] })).toBe('Ola og Kari sitter sammen.');
    expect(said({ kind: 'host', personId: 'Ola', table: 3 })).toBe('Ola er vert ved bord 3.');
    expect(said({ kind: 'host', personId: 'Ola', table: null })).toBe('Ola er vert ved ett og samme bord.');
    expect(said({ kind: 'role', role: 'adviser', atLeast: 1 })).toBe('Hver gruppe har minst én veileder.');
    expect(said({ kind: 'role', role: 'rektor', atMost: 1 })).toBe('Hver gruppe har høyst én rektor.');
    expect(said({ kind: 'role', role: 'PPT', atLeast: 1, atMost: 2 })).toBe(
      'Hver gruppe har fra én til to med rollen PPT.',
    );
  });

  it('says in every language that somebody has left, and for whom it holds then', async () => {
    const on = furnished();
    on.must(facilitator, { type: 'removePerson', personId: 'Nils' });
    expect(ruleTrouble(apart, words, groundOf(on))).toBe('Nils er ikke her lenger. Regelen gjelder de andre.');
    on.must(facilitator, { type: 'removePerson', personId: 'Ola' });
    const ground = groundOf(on);
    for (const language of languages) {
      const { roomPlan } = (await catalogues[language]()).facilitator;
      const gone = ruleTrouble(apart, roomPlan, ground);
      expect(gone).toContain(roomPlan.and('Ola', 'Nils'));
      expect(gone).toContain(roomPlan.restNot);
      // Of somebody who was only ever expected no name is kept.
      const nameless = { ...ground, personName: () => '' };
      expect(ruleSentence(apart, roomPlan, nameless)).toMatch(/^\p{Lu}.*\.$/u);
      expect(ruleTrouble(apart, roomPlan, nameless)).toBe(roomPlan.restNot);
    }
  });

  it('says when its table is gone, or nobody has its role', () => {
    const on = furnished();
    const trouble = (rule: SeatRuleBody) => ruleTrouble(rule, words, groundOf(on));
    expect(trouble({ kind: 'host', personId: 'Ola', table: 3 })).toBe('');
    on.must(facilitator, { type: 'layTables', hallId: null, count: 2, seats: 4 });
    expect(trouble({ kind: 'host', personId: 'Ola', table: 3 })).toBe(words.tableGone);
    expect(trouble({ kind: 'role', role: 'rektor', atLeast: 1 })).toBe('');
    expect(trouble({ kind: 'role', role: 'adviser', atLeast: 1 })).toBe(words.nobodyWithRole);
    expect(trouble({ kind: 'role', role: 'adviser', atMost: 1 })).toBe('');
  });

  it('may ask for job roles, and for roles in the network that somebody has', () => {
    const on = furnished();
    expect(rolesToAsk(on.state)).toEqual(on.state.jobRoles);
    const row = { name: 'Siri', workplace: 'Rud skole', jobRole: null, hall: null, role: 'adviser' };
    on.must(facilitator, { type: 'expectPeople', people: [row] });
    expect(rolesToAsk(on.state)).toEqual([...on.state.jobRoles, 'adviser']);
  });
});

import { withHeld } from './changed-maps.ts';
import type { Reducers } from './reducers.ts';

type OfTheRoom = 'tablesLaid' | 'tableChanged' | 'needsSet' | 'seatRuleAdded' | 'seatRuleDropped' | 'hallsPaired';

/** What stands in the room, and what a seating must keep to. */
export const applyRoom: Reducers<OfTheRoom> = {
  tablesLaid: (state, { tables }) => ({ ...state, tables }),
  tableChanged: (state, { table }) => ({
    ...state,
    tables: state.tables.map((one) => (one.number === table.number ? table : one)),
  }),
  needsSet: (state, { personId, needs }) => ({ ...state, seatNeeds: withHeld(state.seatNeeds, personId, needs) }),
  seatRuleAdded: (state, { rule }) => ({ ...state, seatRules: [...state.seatRules, rule] }),
  seatRuleDropped: (state, { ruleId }) => ({
    ...state,
    seatRules: state.seatRules.filter(({ id }) => id !== ruleId),
  }),
  hallsPaired: (state, { pairs }) => ({ ...state, hallPairs: pairs }),
};

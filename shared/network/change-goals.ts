import { cleanLine } from '../conference/text.ts';
import type { Changed, ChangesOf, GoalChange } from './changes.ts';
import { withOne } from './given-fields.ts';
import { networkLimits } from './limits.ts';
import type { Goal, Network } from './network.ts';

type SubGoals = Goal['subGoals'];

/** Goals, and the sub-goals of each. */
export const goalChanges: ChangesOf<GoalChange> = {
  addGoal(network, { id, text }) {
    const clean = cleanLine(text);
    if (clean === '') return 'name_empty';
    if (network.goals.some((goal) => goal.id === id)) return 'there_already';
    if (network.goals.length >= networkLimits.goals) return 'network_full';
    return { ...network, goals: [...network.goals, { id, text: clean, subGoals: [] }] };
  },

  changeGoal(network, { id, text }) {
    const clean = cleanLine(text);
    if (clean === '') return 'name_empty';
    return withGoal(network, id, (goal) => ({ ...goal, text: clean }));
  },

  removeGoal: (network, { id }) => ({ ...network, goals: network.goals.filter((goal) => goal.id !== id) }),

  addSubGoal(network, { goalId, id, text }) {
    const clean = cleanLine(text);
    const goal = network.goals.find((one) => one.id === goalId);
    if (!goal) return 'no_longer_there';
    if (clean === '') return 'name_empty';
    if (goal.subGoals.some((one) => one.id === id)) return 'there_already';
    if (goal.subGoals.length >= networkLimits.subGoals) return 'network_full';
    return withSubGoals(network, goalId, (subGoals) => [...subGoals, { id, text: clean }]);
  },

  changeSubGoal(network, { goalId, id, text }) {
    const clean = cleanLine(text);
    const goal = network.goals.find((one) => one.id === goalId);
    if (!goal?.subGoals.some((one) => one.id === id)) return 'no_longer_there';
    if (clean === '') return 'name_empty';
    return withSubGoals(network, goalId, (subGoals) =>
      subGoals.map((one) => (one.id === id ? { ...one, text: clean } : one)),
    );
  },

  removeSubGoal: (network, { goalId, id }) =>
    withSubGoals(network, goalId, (subGoals) => subGoals.filter((one) => one.id !== id)),
};

function withGoal(network: Network, id: string, change: (goal: Goal) => Goal): Changed {
  const goals = withOne(network.goals, id, change);
  return goals ? { ...network, goals } : 'no_longer_there';
}

function withSubGoals(network: Network, goalId: string, change: (subGoals: SubGoals) => SubGoals): Changed {
  return withGoal(network, goalId, (goal) => ({ ...goal, subGoals: change(goal.subGoals) }));
}

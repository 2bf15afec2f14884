import { useRef } from 'react';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { Goal } from '../../../shared/network/network.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { LineForm } from '../line-form.tsx';
import { newId } from '../new-id.ts';
import { Removal } from '../removal.tsx';
import { SavedLongField } from '../saved-field.tsx';
import { useTakingAway } from '../taken-away.tsx';
import { useNetwork } from '../use-network.tsx';
import styles from './overview.module.css';

/** The goals, with the sub-goals of each, where everybody who prepares a gathering sees them. */
export function Goals() {
  const words = useTexts().network.goals;
  const { network, change } = useNetwork();
  const { goals } = network;
  const { takeAway, notice } = useTakingAway();
  const heading = useRef<HTMLHeadingElement>(null);
  const count = goals.reduce((sum, goal) => sum + 1 + goal.subGoals.length, 0);
  const keepFocus = useKeepFocus(heading, String(count));
  return (
    <section className={styles.part} {...keepFocus}>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {goals.length === 0 && <EmptyState title={words.none} example={words.example} />}
      {goals.length > 0 && (
        <ol className={styles.goals}>
          {goals.map((goal, at) => (
            <GoalFields key={goal.id} goal={goal} number={at + 1} takeAway={takeAway} />
          ))}
        </ol>
      )}
      {notice}
      {goals.length < networkLimits.goals && (
        <LineForm
          label={words.newGoal}
          maxLength={networkLimits.goalLength}
          button={words.add}
          said={words.added}
          onAdd={(text) => change({ type: 'addGoal', id: newId(), text })}
        />
      )}
    </section>
  );
}

function GoalFields({
  goal,
  number,
  takeAway,
}: {
  readonly goal: Goal;
  readonly number: number;
  readonly takeAway: ReturnType<typeof useTakingAway>['takeAway'];
}) {
  const words = useTexts().network.goals;
  const { change } = useNetwork();
  return (
    <li className={styles.goal}>
      <div className={styles.withRemoval}>
        <SavedLongField
          label={words.goal(number)}
          className={styles.goalText}
          value={goal.text}
          maxLength={networkLimits.goalLength}
          onSave={(text) => change({ type: 'changeGoal', id: goal.id, text })}
        />
        <Removal
          name={words.remove(goal.text)}
          onRemove={() => takeAway(goal.text, { type: 'removeGoal', id: goal.id }, addedAgain(goal))}
        />
      </div>
      <ol className={styles.subGoals}>
        {goal.subGoals.map((sub, at) => (
          <li key={sub.id} className={styles.withRemoval}>
            <SavedLongField
              label={words.subGoal(number, at + 1)}
              labelHidden
              value={sub.text}
              maxLength={networkLimits.goalLength}
              onSave={(text) => change({ type: 'changeSubGoal', goalId: goal.id, id: sub.id, text })}
            />
            <Removal
              name={words.remove(sub.text)}
              onRemove={() =>
                takeAway(sub.text, { type: 'removeSubGoal', goalId: goal.id, id: sub.id }, [
                  { type: 'addSubGoal', goalId: goal.id, ...sub },
                ])
              }
            />
          </li>
        ))}
        {goal.subGoals.length < networkLimits.subGoals && (
          <li>
            <LineForm
              label={words.newSubGoal(number)}
              labelHidden
              placeholder={words.newSubGoal(number)}
              maxLength={networkLimits.goalLength}
              button={words.add}
              said={words.added}
              onAdd={(text) => change({ type: 'addSubGoal', goalId: goal.id, id: newId(), text })}
            />
          </li>
        )}
      </ol>
    </li>
  );
}

function addedAgain({ id, text, subGoals }: Goal): readonly NetworkChange[] {
  return [
    { type: 'addGoal', id, text },
    ...subGoals.map((sub) => ({ type: 'addSubGoal' as const, goalId: id, ...sub })),
  ];
}

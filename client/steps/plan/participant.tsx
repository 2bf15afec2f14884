import type { StepViewProps } from '../step-view.ts';
import { GroupPlan } from './participant-group.tsx';
import { OwnPlan } from './participant-own.tsx';

/** Goal, action, responsible, deadline, evaluation: a person's own, or the group's together. */
export function PlanView({ step }: StepViewProps) {
  return step.arrangement.kind === 'groups' ? <GroupPlan step={step} /> : <OwnPlan step={step} />;
}

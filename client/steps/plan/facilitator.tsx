import { needsGroups } from '../../../shared/conference/programme.ts';
import { useTexts } from '../../ui/language.tsx';
import { DeskNotes } from '../desk-notes.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';

/** Plans, for the desk: in groups they are on the tables; else only those that their writers have shared. */
export function PlanDesk({ step }: StepViewProps) {
  return needsGroups(step) ? null : <SharedPlans step={step} />;
}

function SharedPlans({ step }: StepViewProps) {
  const texts = useTexts().facilitator;
  const plans = usePlenaryNotes(step.id);
  return (
    <DeskNotes stepId={step.id} title={texts.plansShared(plans.length)} empty={texts.plansPrivate} notes={plans} />
  );
}

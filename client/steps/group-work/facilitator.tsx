import { isActive, statusOf } from '../../../shared/conference/state.ts';
import type { GroupWorkSettings } from '../../../shared/steps/group-work/group-work.ts';
import { useLive } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { minutesAndSeconds } from '../../ui/time.ts';
import type { StepViewProps } from '../step-view.ts';

/** Group work, for the desk: what is asked in this part, where it differs from the step's own question. */
export function GroupWorkDesk({ step }: StepViewProps) {
  const { state } = useLive();
  const { common, facilitator: texts } = useTexts();
  const settings = step.settings as GroupWorkSettings;
  const status = statusOf(state, step.id);
  const part = isActive(status) ? step.parts[status.part]?.kind : undefined;
  const prompt = part === 'alone' ? settings.alonePrompt : part === 'open' ? settings.openPrompt : '';
  const turn = minutesAndSeconds(settings.turnSeconds * 1_000);
  const told =
    part === 'round' && settings.turnSeconds > 0
      ? [
          texts.turnEach(common.spokenTime(turn.minutes, turn.seconds)),
          ...(settings.inStep ? [texts.inStep] : []),
        ].join(' · ')
      : prompt && !step.question.trim().endsWith(prompt.trim())
        ? `${texts.askedNow}: ${prompt}`
        : '';
  return told === '' ? null : <p>{told}</p>;
}

import { isActive, statusOf } from '../../../shared/conference/state.ts';
import type { GroupWorkSettings } from '../../../shared/steps/group-work/group-work.ts';
import { useLive } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { groupsHere } from '../hall-groups.ts';
import type { PartWords } from '../hall-parts.tsx';
import { splitQuestion } from '../hall-question.ts';
import { HallStage } from '../hall-stage.tsx';
import type { StepViewProps } from '../step-view.ts';
import { useOwnHall } from '../use-own-hall.ts';
import { useHallRounds } from './hall-rounds.tsx';

/** The question of the part that runs, and how many tables are ready. */
export function GroupWorkHall({ step }: StepViewProps) {
  const { common, hall } = useTexts();
  const { state } = useLive();
  const settings = step.settings as GroupWorkSettings;
  const status = statusOf(state, step.id);
  const part = step.parts[isActive(status) ? status.part : 0]?.kind ?? 'open';
  const seconds = settings.turnSeconds;
  const turn = seconds % 60 === 0 ? common.minutes(seconds / 60) : hall.seconds(seconds);
  const partWords: PartWords = {
    ...(seconds > 0 && { round: { text: hall.roundEach(turn), timed: true } }),
    open: { text: settings.openPrompt },
  };
  const own = useOwnHall();
  const groups = groupsHere(state.groupings.get(step.id)?.groups ?? [], state, own?.id ?? null);
  const isReady = state.ready.get(step.id);
  const tables = groups.length;
  const ready = groups.filter(({ group }) => isReady?.has(group.id)).length;
  const asksOn = part === 'open' && settings.openPrompt !== '';
  const rounds = useHallRounds(step, part === 'round');
  const { text, follow } = splitQuestion(step.question, part === 'alone' ? settings.alonePrompt : '');
  return (
    <HallStage
      step={step}
      above={asksOn ? step.question : undefined}
      question={asksOn ? settings.openPrompt : text}
      follow={asksOn ? undefined : follow}
      below={part === 'open' && !asksOn ? step.instruction : rounds?.below}
      clock={rounds?.clock}
      beside={
        rounds?.beside ?? (ready > 0 && part === 'open' && <p className="soft">{hall.tablesReady(ready, tables)}</p>)
      }
      partWords={partWords}
    />
  );
}

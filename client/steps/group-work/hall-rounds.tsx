import type { ReactNode } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import type { TableTurn } from '../../../shared/protocol/rounds.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { ClockFace } from '../../ui/clock-face.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useNow } from '../../ui/use-now.ts';

/**
 * What the hall shows of the rounds at its tables: where all turn together, the clock of the present turn; else only that
 * they go on, since no table is measured against another. Undefined where there is no round.
 */
export function useHallRounds(
  step: Step,
  inRound: boolean,
): { readonly below: string; readonly clock?: ReactNode; readonly beside?: ReactNode } | undefined {
  const { hall } = useTexts();
  const { rounds } = useLive();
  const tables = inRound && rounds?.stepId === step.id ? rounds.tables : [];
  if (tables.length === 0) return undefined;
  const going = tables.filter(({ turn, of }) => turn <= of);
  if (going.length === 0) return { below: hall.roundsDone };
  const together = longestTable(going.filter(({ inStep }) => inStep));
  if (!together) return { below: hall.roundsGoOn };
  return {
    below: hall.allTogether,
    clock: <TurnClock table={together} />,
    beside: <p>{hall.turnOf(together.turn, together.of)}</p>,
  };
}

/** The table that has most turns to come tells the turn for all; smaller ones are done earlier. */
function longestTable(tables: readonly TableTurn[]): TableTurn | undefined {
  return [...tables].sort((a, b) => b.of - b.turn - (a.of - a.turn))[0];
}

function TurnClock({ table }: { readonly table: TableTurn }) {
  const { common } = useTexts();
  const { clock, turnMs } = table;
  const running = clock.kind === 'running';
  const now = useNow(useServerClock(), running ? clock.endsAt : 0, running);
  const remainingMs = clock.kind === 'paused' ? clock.remainingMs : Math.max(clock.endsAt - now, 0);
  const caption = running ? undefined : common.timePaused;
  return <ClockFace remainingMs={remainingMs} totalMs={Math.max(turnMs, remainingMs)} size="hall" caption={caption} />;
}

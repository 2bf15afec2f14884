import { useMemo } from 'react';
import { type ConferenceState, statusOf } from '../../shared/conference/state.ts';
import { kindOf } from '../../shared/conference/step-kind.ts';
import type { PlenaryReportData, PlenaryReportSettings } from '../../shared/steps/plenary-report/plenary-report.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import type { Lifting } from '../boards/notes/board-tools.ts';
import { useLive, useSend } from '../live/use-live.tsx';

/** The first step that hears this one and is not over; else the last that has heard it. */
function hearingStep(state: ConferenceState, stepId: string) {
  const hearing = state.programme.filter((step) => kindOf(stepKinds, step).reportsOn(step.settings) === stepId);
  return hearing.find((step) => statusOf(state, step.id).kind !== 'done') ?? hearing.at(-1);
}

/**
 * How a group lifts notes of its board in `stepId` to plenary; undefined when no step hears it. Others only see what is
 * lifted, as does everybody once the hearing is over.
 */
export function useLifting(stepId: string, groupId: string | undefined, own: boolean): Lifting | undefined {
  const { state } = useLive();
  const send = useSend();
  const hearing = hearingStep(state, stepId);
  const hearingId = hearing?.id;
  const data = state.stepData.get(hearingId ?? '') as PlenaryReportData | undefined;
  const settings = hearing?.settings as PlenaryReportSettings | undefined;
  const most = settings?.notesPerGroup ?? 0;
  const lifted = groupId === undefined ? undefined : data?.lifted.get(groupId);
  const open =
    own &&
    hearingId !== undefined &&
    statusOf(state, hearingId).kind !== 'done' &&
    statusOf(state, stepId).kind !== 'waiting' &&
    state.phase.kind === 'live';
  return useMemo(() => {
    if (hearingId === undefined) return undefined;
    const lift = (noteId: string, on: boolean) =>
      send({ type: 'act', stepId: hearingId, action: { type: 'lift', noteId, on } });
    return { lifted: lifted ?? [], most, lift: open ? lift : undefined };
  }, [hearingId, lifted, most, open, send]);
}

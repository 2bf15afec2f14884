import { useCallback, useEffect, useRef, useState } from 'react';
import { placeCommands, planOf, planRequest, roundsToPlan } from '../../../shared/conference/plan-request.ts';
import { proposalRequests } from '../../../shared/conference/proposal-requests.ts';
import { rearrangeCommands } from '../../../shared/conference/rearrange-commands.ts';
import type { PlanResult } from '../../../shared/grouping/plan/plan-rounds.ts';
import { sayReason } from '../../../shared/grouping/plan/say-reasons.ts';
import { useLive } from '../../live/use-live.tsx';
import { planInBrowser } from '../../people/plan-in-browser.ts';
import { useTexts } from '../../ui/language.tsx';
import { asSentence, usePlanNames } from './use-rounds.ts';
import type { SeatHistory } from './use-seat-history.ts';

/** Exchanges weighed to find out why there is no plan; counting tells most of it. */
const fewExchanges = 100_000;

export type PlanningState =
  | { readonly kind: 'rest' }
  | { readonly kind: 'working'; readonly share: number }
  /** All rounds have been planned anew; who was given another seat would be too many to tell. */
  | { readonly kind: 'done' }
  /** Nothing was changed; these are the reasons. */
  | {
      readonly kind: 'refused';
      readonly reasons: readonly string[];
      /** It was the server that found no groups, and not this desk. */
      readonly proposal?: true;
    };

export interface Planning {
  readonly state: PlanningState;
  /**
   * Plans all rounds that have not been told, beside the page. Resolves when they stand, or when there is no plan.
   * @param keep begins with the seats as they are and keeps what holds; else all anew but for what is locked
   */
  run(keep: boolean): Promise<boolean>;
  /** Says why a proposal for this step was refused. @returns takes that away again */
  explain(stepId: string): () => void;
  stop(): void;
}

/** Planning all rounds at this desk, in a worker of its own: the server goes on with the conference meanwhile. */
export function usePlanning({ run: send }: Pick<SeatHistory, 'run'>): Planning {
  const { state } = useLive();
  const { grouping, facilitator } = useTexts();
  const names = usePlanNames();
  const [shown, setShown] = useState<PlanningState>({ kind: 'rest' });
  const working = useRef<AbortController | null>(null);
  useEffect(() => () => working.current?.abort(), []);

  const stop = useCallback(() => working.current?.abort(), []);
  const run = async (keep: boolean): Promise<boolean> => {
    working.current?.abort();
    const own = new AbortController();
    working.current = own;
    setShown({ kind: 'working', share: 0 });
    const steps = roundsToPlan(state);
    const request = planRequest(state, steps, keep ? planOf(state, steps) : undefined);
    const onShare = (share: number) => setShown({ kind: 'working', share });
    let result: PlanResult;
    try {
      result = await planInBrowser({ request, seed: crypto.randomUUID() }, { onShare, signal: own.signal });
    } catch {
      if (working.current !== own) return false;
      setShown(own.signal.aborted ? { kind: 'rest' } : { kind: 'refused', reasons: [facilitator.seating.planFailed] });
      return false;
    }
    if (result.kind === 'infeasible') {
      setShown({ kind: 'refused', reasons: result.reasons.map((one) => asSentence(sayReason(grouping, one, names))) });
      return false;
    }
    const placed = await send(rearrangeCommands(placeCommands(result.plan), { kind: 'planned' }), keep);
    setShown({ kind: placed && !keep ? 'done' : 'rest' });
    return placed;
  };
  const latest = useRef({ state, grouping, names });
  latest.current = { state, grouping, names };
  const explain = useCallback((stepId: string) => {
    const requests = proposalRequests(latest.current.state, stepId);
    const request = typeof requests === 'string' ? undefined : requests.at(-1);
    const own = new AbortController();
    const tell = (result: PlanResult) => {
      if (result.kind !== 'infeasible') return;
      const { grouping, names } = latest.current;
      const reasons = result.reasons.map((one) => asSentence(sayReason(grouping, one, names)));
      setShown((before) => (before.kind === 'working' ? before : { kind: 'refused', reasons, proposal: true }));
    };
    // What was refused has been said in any case.
    if (request) planInBrowser({ request, seed: 'why', budget: fewExchanges }, own).then(tell, () => {});
    return () => {
      own.abort();
      setShown((before) => (before.kind === 'refused' && before.proposal ? { kind: 'rest' } : before));
    };
  }, []);
  return { state: shown, run, explain, stop };
}

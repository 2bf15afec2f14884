import { useCallback, useEffect, useRef } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { focusInRow } from '../focus-in-row.ts';
import type { ProgrammeLine, ProgrammeView } from '../programme/programme-view.ts';

export interface StepMoves {
  /** Whether the step may stand elsewhere: only what has not run yet. */
  mayMove(line: ProgrammeLine): boolean;
  /** Where it would come one place up or down; undefined where it cannot. */
  placeUp(stepId: string): Place | undefined;
  placeDown(stepId: string): Place | undefined;
  /** Moves a step to right after `after` (null: first of all). `follow` takes the keyboard along. */
  move(step: Step, after: string | null, follow?: boolean): void;
}

export interface Place {
  readonly after: string | null;
}

/** Moving steps: tells where each has come, and keeps the keyboard at its menu. */
export function useStepMoves({ lines }: ProgrammeView): StepMoves {
  const { run } = useDesk();
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const words = texts.facilitator.editor;
  const announce = useAnnounce();
  const awaited = useRef<{ step: Step; from: number; follow: boolean } | null>(null);

  useEffect(() => {
    const waiting = awaited.current;
    const at = waiting ? lines.findIndex(({ step }) => step.id === waiting.step.id) : -1;
    const line = lines[at];
    if (!waiting || !line || at === waiting.from) return;
    awaited.current = null;
    announce(words.moved(line.step.title, at + 1, timeOfDay(line.from)));
    if (waiting.follow) focusStepMenu(line.step.id);
  }, [lines, announce, words, timeOfDay]);

  const move = useCallback(
    async (step: Step, after: string | null, follow = false) => {
      const from = lines.findIndex((line) => line.step.id === step.id);
      if (lines[from - 1]?.step.id === after || (from === 0 && after === null)) return;
      awaited.current = { step, from, follow };
      if (!(await run({ type: 'moveStep', stepId: step.id, after }))) awaited.current = null;
    },
    [lines, run],
  );
  const at = (stepId: string) => lines.findIndex(({ step }) => step.id === stepId);
  const waits = (index: number) => {
    const line = lines[index];
    return line !== undefined && mayMove(line);
  };
  return {
    mayMove,
    placeUp: (id) => (waits(at(id)) && waits(at(id) - 1) ? { after: lines[at(id) - 2]?.step.id ?? null } : undefined),
    placeDown: (id) => (waits(at(id)) && waits(at(id) + 1) ? { after: lines[at(id) + 1]?.step.id ?? null } : undefined),
    move,
  };
}

function mayMove({ place }: ProgrammeLine): boolean {
  return place === 'next' || place === 'later';
}

/** Puts the keyboard on a step's menu, wherever the step has come. */
export function focusStepMenu(stepId: string): void {
  focusInRow('data-step-menu', stepId);
}

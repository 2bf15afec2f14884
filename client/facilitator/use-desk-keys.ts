import { type RefObject, useEffect, useState } from 'react';
import { isActive, statusOf } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { useDesk } from './desk-context.tsx';
import { useGoToCalls } from './use-go-to-calls.ts';

const storageKey = 'samling.desk-keys';

export interface DeskKeys {
  readonly on: boolean;
  setOn(on: boolean): void;
  readonly helpOpen: boolean;
  setHelpOpen(open: boolean): void;
}

/** Where letters and arrows mean something else: fields, and lists or menus that are walked by keys. */
const ownKeys =
  'input, textarea, select, [contenteditable], [role="grid"], [role="menu"], [role="listbox"], [role="dialog"], [role="radiogroup"]';

/**
 * The desk's keys: N or → next, U or ← back, P pause, H help, M message, F find a person, ? shows them. *Next* and undo are pressed through their buttons, so
 * that they ask when the buttons ask. They can be turned off (WCAG 2.1.4).
 */
export function useDeskKeys(buttons: {
  readonly next: RefObject<HTMLButtonElement | null>;
  readonly undo: RefObject<HTMLButtonElement | null>;
}): DeskKeys {
  const { state } = useLive();
  const { opened, open, run } = useDesk();
  const goToCalls = useGoToCalls();
  const [on, setOn] = useState(readOn);
  const [helpOpen, setHelpOpen] = useState(false);
  const { next, undo } = buttons;

  useEffect(() => {
    if (!on) return;
    const pause = () => {
      const stepId = state.currentStepId;
      if (stepId === null) return;
      const status = statusOf(state, stepId);
      if (isActive(status)) run({ type: status.kind === 'paused' ? 'resume' : 'pause', stepId });
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(ownKeys)) return;
      const act = actions({
        next,
        undo,
        pause,
        calls: goToCalls,
        message: () => {
          if (state.phase.kind !== 'ended' && opened?.kind !== 'message') {
            open({ kind: 'message', to: { kind: 'all' }, back: opened });
          }
        },
        people: () => open({ kind: 'people' }),
        help: () => setHelpOpen((shown) => !shown),
      })[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on, state, run, next, undo, opened, open, goToCalls]);

  return {
    on,
    setOn(wanted) {
      keepOn(wanted);
      setOn(wanted);
    },
    helpOpen,
    setHelpOpen,
  };
}

function actions(desk: {
  next: RefObject<HTMLButtonElement | null>;
  undo: RefObject<HTMLButtonElement | null>;
  pause: () => void;
  calls: () => void;
  message: () => void;
  people: () => void;
  help: () => void;
}): Readonly<Record<string, () => void>> {
  // Without the focus: else the space bar, meant to scroll, would press it again.
  const press = (button: RefObject<HTMLButtonElement | null>) => () => button.current?.click();
  const next = press(desk.next);
  const undo = press(desk.undo);
  return {
    ...{ n: next, arrowright: next, u: undo, arrowleft: undo, p: desk.pause },
    ...{ h: desk.calls, m: desk.message, f: desk.people, '?': desk.help },
  };
}

function readOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

function keepOn(on: boolean): void {
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Storage may be forbidden: then the choice lasts until the page is left.
  }
}

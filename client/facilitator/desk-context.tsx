import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Command } from '../../shared/conference/commands.ts';
import type { MessageTarget } from '../../shared/conference/state.ts';
import { useSend } from '../live/use-live.tsx';
import { DoorProvider } from './desk-door.tsx';

/** What the middle of the desk shows instead of the room. */
export type Opened =
  | { readonly kind: 'board'; readonly stepId: string; readonly groupId: string }
  | { readonly kind: 'seating'; readonly stepId: string; readonly personId: string | null }
  /** What was left of a step: its words, what was shared, its boards. */
  | { readonly kind: 'step'; readonly stepId: string }
  /** The programme is being edited; the step whose form lies open. `takenOut`: what was last taken out, and from where. */
  | {
      readonly kind: 'programme';
      readonly stepId: string | null;
      readonly takenOut?: { readonly stepId: string; readonly after: string | null };
    }
  | { readonly kind: 'people' }
  | { readonly kind: 'log' }
  /** `back`: what lay open where it was asked for. */
  | {
      readonly kind: 'message';
      readonly to: MessageTarget;
      readonly back: Exclude<Opened, { kind: 'message' }> | null;
    };

export interface Desk {
  readonly opened: Opened | null;
  open(opened: Opened | null): void;
  /** The code of the last refusal, until the next command succeeds or it is put away. */
  readonly refusal: string | null;
  forgetRefusal(): void;
  /** Sends a command and shows a refusal in words; true when the server has done it. */
  run(command: Command): Promise<boolean>;
}

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const send = useSend();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const forgetRefusal = useCallback(() => setRefusal(null), []);
  const run = useCallback(
    async (command: Command) => {
      const reply = await send(command);
      // Another facilitator was faster: what was wanted has happened.
      setRefusal(reply.ok || reply.code === 'already_moved' ? null : reply.code);
      return reply.ok;
    },
    [send],
  );
  const desk = useMemo(
    () => ({ opened, open: setOpened, refusal, forgetRefusal, run }),
    [opened, refusal, forgetRefusal, run],
  );
  return (
    <DeskContext value={desk}>
      <DoorProvider>{children}</DoorProvider>
    </DeskContext>
  );
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('used outside a DeskProvider');
  return desk;
}

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { MessageTarget } from '../../shared/conference/messages.ts';
import { type Deeds, DeedsProvider, useDeeds } from '../people/deeds.tsx';
import { DoorProvider } from './desk-door.tsx';
import { RoomHistoryProvider } from './room-plan/room-history.tsx';

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
  /** Who is waited for; and their cards, signs and lists on paper. */
  | { readonly kind: 'expected' }
  /** `signs`: those of the room's tables were asked for, from where these are set up. */
  | { readonly kind: 'prints'; readonly signs?: true }
  /** The tables of the room and the rules for seats; the round whose seating it was asked for from, if any. */
  | { readonly kind: 'roomPlan'; readonly stepId: string | null }
  /** What was asked before the day. */
  | { readonly kind: 'beforehand' }
  | { readonly kind: 'log' }
  /** `back`: what lay open where it was asked for. */
  | {
      readonly kind: 'message';
      readonly to: MessageTarget;
      readonly back: Exclude<Opened, { kind: 'message' }> | null;
    };

interface Middle {
  readonly opened: Opened | null;
  open(opened: Opened | null): void;
}

export type Desk = Middle & Deeds;

const MiddleContext = createContext<Middle | null>(null);

export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const [opened, open] = useState<Opened | null>(null);
  const middle = useMemo(() => ({ opened, open }), [opened]);
  return (
    <MiddleContext value={middle}>
      <DeedsProvider>
        <DoorProvider>
          <RoomHistoryProvider>{children}</RoomHistoryProvider>
        </DoorProvider>
      </DeedsProvider>
    </MiddleContext>
  );
}

export function useDesk(): Desk {
  const middle = useContext(MiddleContext);
  const deeds = useDeeds();
  if (!middle) throw new Error('used outside a DeskProvider');
  return { ...middle, ...deeds };
}

import { createContext, type ReactNode, useContext } from 'react';
import type { ConferenceReply } from '../../shared/protocol/http.ts';
import { useConferenceDoor } from '../live/conference-links.ts';
import { useLive } from '../live/use-live.tsx';

const DoorContext = createContext<ConferenceReply | null>(null);

/** Asks for the way in once, however many parts of the desk show it. */
export function DoorProvider({ children }: { readonly children: ReactNode }) {
  const { state } = useLive();
  return <DoorContext value={useConferenceDoor(state.id, 'facilitator')}>{children}</DoorContext>;
}

/** The code and the link that people come in by; null until the server has answered. */
export function useDoor(): ConferenceReply | null {
  return useContext(DoorContext);
}

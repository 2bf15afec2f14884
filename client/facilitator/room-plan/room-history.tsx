import { createContext, type Dispatch, type ReactNode, type SetStateAction, useContext, useState } from 'react';
import type { RoomState } from './take-back.ts';

/** The room before and after each thing done to it at this desk, the last one last. */
export type RoomPast = readonly { readonly before: RoomState; readonly after: RoomState }[];

const RoomHistory = createContext<readonly [RoomPast, Dispatch<SetStateAction<RoomPast>>] | null>(null);

/** Remembers while one looks at what came of it elsewhere on the desk. */
export function RoomHistoryProvider({ children }: { readonly children: ReactNode }) {
  const held = useState<RoomPast>([]);
  return <RoomHistory value={held}>{children}</RoomHistory>;
}

export function useRoomHistory(): readonly [RoomPast, Dispatch<SetStateAction<RoomPast>>] {
  const held = useContext(RoomHistory);
  if (!held) throw new Error('used outside a RoomHistoryProvider');
  return held;
}

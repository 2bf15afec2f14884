import { createContext, type ReactNode, useContext } from 'react';
import { type SeatHistory, useKeptHistory } from './use-seat-history.ts';

const HistoryContext = createContext<SeatHistory | null>(null);

/** Keeps what this desk has done to the seats for as long as the desk is open, whatever lies open on it meanwhile. */
export function SeatHistoryProvider({ children }: { readonly children: ReactNode }) {
  return <HistoryContext value={useKeptHistory()}>{children}</HistoryContext>;
}

export function useSeatHistory(): SeatHistory {
  const history = useContext(HistoryContext);
  if (!history) throw new Error('used outside a SeatHistoryProvider');
  return history;
}

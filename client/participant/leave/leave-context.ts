import { createContext, useContext, useEffect } from 'react';

/** A browser that is being left. `to`: where it goes then. `told`: by another tab, which has ended the seat by itself. */
export interface Leaving {
  readonly to: string;
  readonly told: boolean;
}

const channelName = 'samling.left';

interface Farewell {
  readonly conferenceId: string;
  readonly to: string;
}

const LeaveContext = createContext<(leaving: Leaving) => void>(() => {});

export const LeaveProvider = LeaveContext.Provider;

/** Ends this browser's visit: everything is closed first, so that nothing writes behind the wiping. */
export function useLeave(): (leaving: Leaving) => void {
  return useContext(LeaveContext);
}

export function tellOtherTabs(farewell: Farewell): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(farewell);
  channel.close();
}

/** Another tab of this browser has left the conference: its words stand here too. */
export function useOtherTabs(conferenceId: string, onLeft: (leaving: Leaving) => void): void {
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }: MessageEvent<Partial<Farewell> | null>) => {
      if (data?.conferenceId === conferenceId && data.to) onLeft({ to: data.to, told: true });
    };
    return () => channel.close();
  }, [conferenceId, onLeft]);
}

import { useMemo } from 'react';
import type { ConferenceReply } from '../../shared/protocol/http.ts';
import { useConferenceDoor } from '../live/conference-links.ts';
import type { WayIn } from '../steps/hall-way-in.tsx';

/** How people get in, asked anew whenever the connection comes back; null until it is known. */
export function useWayInOf(conferenceId: string, online: boolean): WayIn | null {
  const door = useConferenceDoor(conferenceId, 'hall', online);
  return useMemo(() => door && wayInOf(door), [door]);
}

export function wayInOf({ joinCode, joinLink }: Pick<ConferenceReply, 'joinCode' | 'joinLink'>): WayIn {
  return { address: new URL(joinLink).host, code: joinCode, link: joinLink };
}

import { useState } from 'react';
import { dayAt } from '../../../shared/network/calendar-days.ts';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import type { Day } from '../../../shared/network/network.ts';
import { useTexts } from '../../ui/language.tsx';
import { networkErrorText } from '../network-error-text.ts';
import { useNetwork } from '../use-network.tsx';

/** Changes something of the gatherings, and holds what is to be told where it cannot be. */
export function useDeed(): { readonly deed: (change: NetworkChange) => boolean; readonly refused: string | null } {
  const texts = useTexts();
  const { change } = useNetwork();
  const [refused, setRefused] = useState<string | null>(null);
  const deed = (wanted: NetworkChange): boolean => {
    const reason = change(wanted);
    setRefused(reason === undefined ? null : networkErrorText(texts, reason));
    return reason === undefined;
  };
  return { deed, refused };
}

/** Which day it is where the network is at home. */
export function useToday(): Day {
  return dayAt(Date.now(), useNetwork().network.timeZone);
}

import { useCallback } from 'react';
import { useLanguage } from '../ui/language.tsx';
import { formatTimeOfDay } from '../ui/time.ts';
import { useLive } from './use-live.tsx';

/** `09:10`, as the clock on the wall of the conference shows it: fixed points are told by that one, whatever a device says. */
export function useTimeOfDay(): (at: number) => string {
  const { state } = useLive();
  const { language } = useLanguage();
  const { timeZone } = state;
  return useCallback((at) => formatTimeOfDay(at, language, timeZone), [language, timeZone]);
}

import { createContext, type ReactNode, useContext } from 'react';

const SensitiveTopic = createContext(false);

/** Whatever is written within is about something sensitive: its notices say so in stronger words. */
export function SensitiveWriting({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  return <SensitiveTopic value={on}>{children}</SensitiveTopic>;
}

export function useSensitiveTopic(): boolean {
  return useContext(SensitiveTopic);
}

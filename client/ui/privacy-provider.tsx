import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPrivacyStore, type PrivacyStore } from './privacy-store.ts';

const PrivacyContext = createContext<PrivacyStore | undefined>(undefined);

/** Lets the notices and warnings of one page know of each other. */
export function PrivacyProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createPrivacyStore);
  return <PrivacyContext value={store}>{children}</PrivacyContext>;
}

export function usePrivacyStore(): PrivacyStore {
  const store = useContext(PrivacyContext);
  if (!store) throw new Error('usePrivacyStore needs a PrivacyProvider above it');
  return store;
}

import { useEffect } from 'react';
import { useTexts } from './language.tsx';

/** Names the page in the browser's tab and history: "Bord 7 · Samling". Each surface calls it once. */
export function usePageTitle(title?: string | undefined): void {
  const { productName } = useTexts().common;
  useEffect(() => {
    document.title = title ? `${title} · ${productName}` : productName;
  }, [title, productName]);
}

import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { RefusedPage } from '../ui/refused-page.tsx';

/** Nobody is let in with this link, or any more: what may be the reason, and who can help. */
export function NetworkRefused({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  const texts = useTexts();
  const words = texts.network;
  if (code === 'no_identity' || code === 'not_found') {
    return (
      <RefusedPage title={words.revokedTitle} onRetry={onRetry}>
        <p>{words.revokedText}</p>
        <p className="soft">{words.revokedHelp}</p>
      </RefusedPage>
    );
  }
  return (
    <RefusedPage title={words.awayTitle} onRetry={onRetry}>
      <p>{errorText(texts, code)}</p>
    </RefusedPage>
  );
}

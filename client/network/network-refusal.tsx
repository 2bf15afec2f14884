import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { networkErrorText } from './network-error-text.ts';
import { useNetwork } from './use-network.tsx';

/** Says why the server did not take a change; it stays until it has been read. */
export function NetworkRefusal() {
  const texts = useTexts();
  const { refusal, dismissRefusal } = useNetwork();
  if (refusal === null) return null;
  return (
    <Notice
      tone="attention"
      action={
        <Button kind="pill" onClick={dismissRefusal}>
          {texts.common.ok}
        </Button>
      }
    >
      {texts.network.takenBack} {networkErrorText(texts, refusal)}
    </Notice>
  );
}
